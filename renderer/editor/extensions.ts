import StarterKit from '@tiptap/starter-kit';
import { Paste } from './paste';
import { CitationNode, PersonNode, type ReferenceOptions } from './reference-node';
import type { ReferenceSource } from './reference-source';
import { suggest } from './suggest';

/**
 * Exactly what `shared/domain/rich-text.ts` allows. Anything else in a paste falls away in the editor,
 * in sight of the user, and can never be lost later on the way to a report.
 */
export function editorExtensions(source: ReferenceSource, open: ReferenceOptions['open']) {
  return [
    StarterKit.configure({
      heading: { levels: [3, 4] },
      code: false,
      codeBlock: false,
      strike: false,
      link: false,
      horizontalRule: false,
      trailingNode: false,
    }),
    Paste,
    CitationNode.configure({ source, open }),
    PersonNode.configure({ source, open }),
    suggest('suggest-people', '@', source.people, 'No person matches. Add people on the People screen.'),
    suggest(
      'suggest-evidence',
      '#',
      source.evidence,
      'No evidence matches. Import it on the Evidence screen.',
    ),
  ];
}
