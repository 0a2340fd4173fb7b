import { hasWords, type RichText, richTextSchema } from '@shared/domain/rich-text';
import type { Editor } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import type { ReferenceSource } from './reference-source';

const EMPTY: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

/** A text of the case as the editor takes it. */
export function contentOf(text: RichText | null): RichText {
  return text && text.content.length > 0 ? text : EMPTY;
}

/**
 * Puts words where a reference leads nowhere: undo in the field can bring one back whose source has been deleted
 * since. The case never holds a reference to nothing.
 */
function mendReferences(editor: Editor, source: ReferenceSource): void {
  const { tr, schema, doc } = editor.state;
  const broken: { at: number; words: string }[] = [];
  doc.descendants((node, at) => {
    const type = node.type.name;
    if (type !== 'citation' && type !== 'person') return;
    const id = String(node.attrs[type === 'citation' ? 'citationId' : 'personId']);
    const shown = source.show(type, id);
    if (shown.broken) broken.push({ at, words: shown.label });
  });
  if (broken.length === 0) return;
  for (const { at, words } of broken.reverse()) tr.replaceWith(at, at + 1, schema.text(words));
  editor.view.dispatch(tr.setMeta('addToHistory', false).setMeta('preventUpdate', true));
}

/**
 * The editor's text as the case keeps it: validated, every reference leading somewhere, and `null` when it says
 * nothing.
 * @throws when the text holds what a report cannot
 */
export function readText(editor: Editor, source: ReferenceSource): RichText | null {
  mendReferences(editor, source);
  const text = richTextSchema.parse(editor.getJSON());
  return hasWords(text) ? text : null;
}

/**
 * Shows a text that came from elsewhere. What could be undone in the field belonged to the text before, so that
 * is forgotten; the case's own undo brings it back.
 */
export function setText(editor: Editor, text: RichText | null): void {
  const { state, view, schema } = editor;
  const doc = schema.nodeFromJSON(contentOf(text));
  view.updateState(EditorState.create({ doc, plugins: [...state.plugins] }));
}
