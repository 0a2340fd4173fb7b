import type { Editor } from '@tiptap/core';

/** After these a reference follows without a space. */
const OPENING = /[\s([“‘"]$/;

/**
 * Puts a reference where the cursor is, with a space before it when it follows a word, and leaves the cursor
 * right behind it.
 */
export function insertReference(
  editor: Editor,
  node: { type: 'citation'; attrs: { citationId: string } } | { type: 'person'; attrs: { personId: string } },
): void {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const space = before !== '' && !OPENING.test(before);
  editor
    .chain()
    .focus()
    .insertContent(space ? [{ type: 'text', text: ' ' }, node] : node)
    .scrollIntoView()
    .run();
}
