import type { Editor } from '@tiptap/core';

/** After these a reference follows without a space. */
const OPENING = /[\s([“‘"]$/;

/** These are kept off a reference before them by a space; a full stop is not. */
const WORD = /^[\p{L}\p{N}“‘"(]/u;

/** Puts a reference where the cursor is, with a space where it would touch a word, and leaves the cursor behind it. */
export function insertReference(
  editor: Editor,
  node: { type: 'citation'; attrs: { citationId: string } } | { type: 'person'; attrs: { personId: string } },
): void {
  const { $from } = editor.state.selection;
  const { parent, parentOffset } = $from;
  const before = parent.textBetween(0, parentOffset, undefined, '\ufffc');
  const after = parent.textBetween(parentOffset, parent.content.size, undefined, '\ufffc');
  const space = [{ type: 'text', text: ' ' }];
  // At once: the editor's own focus command waits a frame, and a key pressed meanwhile would be lost.
  editor.view.focus();
  editor
    .chain()
    .insertContent([
      ...(before === '' || OPENING.test(before) ? [] : space),
      node,
      ...(WORD.test(after) ? space : []),
    ])
    .scrollIntoView()
    .run();
}
