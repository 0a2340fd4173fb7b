import { ActionIcon, Tooltip } from '@mantine/core';
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
import type { ReactNode } from 'react';

type Tool = { name: string; icon: ReactNode; active: boolean; run: () => void };

/** The few things a report needs. Each is also a key: Ctrl+B, Ctrl+I, Ctrl+U, and Markdown's "- " and "1. ". */
export function RichTextToolbar({ editor, label }: { editor: Editor; label: string }) {
  const active = useEditorState({
    editor,
    selector: ({ editor }) => ({
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      underline: editor.isActive('underline'),
      heading: editor.isActive('heading'),
      bulletList: editor.isActive('bulletList'),
      orderedList: editor.isActive('orderedList'),
      blockquote: editor.isActive('blockquote'),
    }),
  });
  const chain = () => editor.chain().focus();
  const tools: Tool[] = [
    {
      name: 'Bold',
      icon: <IconBold size={16} />,
      active: active.bold,
      run: () => chain().toggleBold().run(),
    },
    {
      name: 'Italic',
      icon: <IconItalic size={16} />,
      active: active.italic,
      run: () => chain().toggleItalic().run(),
    },
    {
      name: 'Underline',
      icon: <IconUnderline size={16} />,
      active: active.underline,
      run: () => chain().toggleUnderline().run(),
    },
    {
      name: 'Heading',
      icon: <IconH3 size={16} />,
      active: active.heading,
      run: () => chain().toggleHeading({ level: 3 }).run(),
    },
    {
      name: 'Bulleted list',
      icon: <IconList size={16} />,
      active: active.bulletList,
      run: () => chain().toggleBulletList().run(),
    },
    {
      name: 'Numbered list',
      icon: <IconListNumbers size={16} />,
      active: active.orderedList,
      run: () => chain().toggleOrderedList().run(),
    },
    {
      name: 'Quotation',
      icon: <IconBlockquote size={16} />,
      active: active.blockquote,
      run: () => chain().toggleBlockquote().run(),
    },
    {
      name: 'Cite evidence (#)',
      icon: <IconQuote size={16} />,
      active: false,
      run: () => chain().insertContent('#').run(),
    },
    {
      name: 'Name a person (@)',
      icon: <IconUserPlus size={16} />,
      active: false,
      run: () => chain().insertContent('@').run(),
    },
  ];
  return (
    <div className="rich-text-toolbar" role="toolbar" aria-label={`Formatting: ${label}`}>
      {tools.map((tool) => (
        <Tooltip key={tool.name} label={tool.name} openDelay={400}>
          <ActionIcon
            size="sm"
            variant={tool.active ? 'light' : 'subtle'}
            color="gray"
            aria-label={tool.name}
            aria-pressed={tool.active}
            // The text keeps its selection while a tool is used with the mouse.
            onMouseDown={(event) => event.preventDefault()}
            onClick={tool.run}
          >
            {tool.icon}
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
