import {
  IconBlockquote,
  IconBold,
  IconH3,
  IconItalic,
  IconList,
  IconListNumbers,
  IconQuote,
  IconUnderline,
  IconUserPlus,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';

type Name =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'heading'
  | 'bulletList'
  | 'orderedList'
  | 'blockquote'
  | 'cite'
  | 'person';
type Chain = ReturnType<Editor['chain']>;
type Tool = { name: Name; words: string; keys: string; icon: ReactNode; run: (chain: Chain) => Chain };

/** Starts an offer: the character is typed for the user, after a space when it would touch a word. */
function begin(char: string) {
  return (chain: Chain) =>
    chain.command(({ tr, state }) => {
      const before = state.selection.$from.nodeBefore;
      const touches = before?.isText === true && !/[\s([“‘"]$/.test(before.text ?? '');
      tr.insertText(touches ? ` ${char}` : char);
      return true;
    });
}

const TOOLS: readonly Tool[] = [
  { name: 'bold', words: 'Bold', keys: 'Ctrl+B', icon: <IconBold />, run: (c) => c.toggleBold() },
  { name: 'italic', words: 'Italic', keys: 'Ctrl+I', icon: <IconItalic />, run: (c) => c.toggleItalic() },
  {
    name: 'underline',
    words: 'Underline',
    keys: 'Ctrl+U',
    icon: <IconUnderline />,
    run: (c) => c.toggleUnderline(),
  },
  {
    name: 'heading',
    words: 'Heading',
    keys: 'Ctrl+Alt+3',
    icon: <IconH3 />,
    run: (c) => c.toggleHeading({ level: 3 }),
  },
  {
    name: 'bulletList',
    words: 'Bulleted list',
    keys: '- and a space',
    icon: <IconList />,
    run: (c) => c.toggleBulletList(),
  },
  {
    name: 'orderedList',
    words: 'Numbered list',
    keys: '1. and a space',
    icon: <IconListNumbers />,
    run: (c) => c.toggleOrderedList(),
  },
  {
    name: 'blockquote',
    words: 'Quotation',
    keys: '> and a space',
    icon: <IconBlockquote />,
    run: (c) => c.toggleBlockquote(),
  },
  { name: 'cite', words: 'Cite evidence', keys: '#', icon: <IconQuote />, run: begin('#') },
  { name: 'person', words: 'Name a person', keys: '@', icon: <IconUserPlus />, run: begin('@') },
];

/**
 * The few things a report needs; each is a key too. One stop for the Tab key, arrows inside it, so that a screen
 * of fields is not a hundred stops long. It shows while its field is used.
 */
export function RichTextToolbar({ editor, label }: { editor: Editor; label: string }) {
  const [at, setAt] = useState(0);
  const active = useEditorState({
    editor,
    selector: ({ editor }) => TOOLS.map(({ name }) => editor.isActive(name)).join(),
  }).split(',');

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      editor.commands.focus();
      return;
    }
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: TOOLS.length - 1 - at }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (at + step + TOOLS.length) % TOOLS.length;
    setAt(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };

  return (
    <div
      className="rich-text-toolbar"
      role="toolbar"
      aria-label={`Formatting: ${label}`}
      onKeyDown={onKeyDown}
    >
      {TOOLS.map((tool, index) => (
        <button
          key={tool.name}
          type="button"
          className="rich-text-tool"
          aria-label={tool.words}
          aria-pressed={tool.name === 'cite' || tool.name === 'person' ? undefined : active[index] === 'true'}
          title={`${tool.words} (${tool.keys})`}
          tabIndex={index === at ? 0 : -1}
          // The text keeps its selection while a tool is used with the mouse.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            setAt(index);
            // At once: the editor's own focus command waits a frame, and a key pressed meanwhile would be lost.
            editor.view.focus();
            tool.run(editor.chain()).run();
          }}
        >
          {tool.icon}
        </button>
      ))}
    </div>
  );
}
