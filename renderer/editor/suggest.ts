import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import Suggestion from '@tiptap/suggestion';
import type { Offer } from './reference-source';
import { SuggestionList } from './suggestion-list';

/** What may stand before the character: a space, or what opens a bracket or a quotation. */
const BEFORE = [' ', '(', '[', '“', '‘', '"'];

/**
 * Offers records of the case while the user types `char` and a few letters.
 * @param find gives the offers for what was typed after `char`
 * @param emptyWords what the list says when nothing matches
 */
export function suggest(name: string, char: string, find: (query: string) => Offer[], emptyWords: string) {
  return Extension.create({
    name,
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        Suggestion<Offer, Offer>({
          editor,
          pluginKey: new PluginKey(name),
          char,
          allowedPrefixes: BEFORE,
          floatingUi: { strategy: 'fixed' },
          items: ({ query }) => find(query),
          command: ({ editor, range, props: offer }) => {
            const { type, id } = offer.choose();
            const attrs = type === 'citation' ? { citationId: id } : { personId: id };
            editor.chain().insertContentAt(range, { type, attrs }).run();
          },
          render: () => {
            const list = new SuggestionList(emptyWords, () => editor.view.dom);
            return {
              onStart: (props) => list.start(props),
              onUpdate: (props) => list.update(props),
              onKeyDown: ({ event }) => list.key(event),
              onExit: () => list.end(),
            };
          },
        }),
      ];
    },
  });
}
