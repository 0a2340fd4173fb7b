import { usePendingTyping } from '@renderer/data/pending-typing';
import { useEvidenceOpener } from '@renderer/editor/evidence-opener';
import { hasWords, type RichText, richTextSchema } from '@shared/domain/rich-text';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import './editor.css';
import { editorExtensions } from './extensions';
import { enterInsertionPoint, type InsertionPoint, leaveInsertionPoint } from './insertion-point';
import { useReferenceSource } from './reference-source';
import { RichTextToolbar } from './rich-text-toolbar';

export type RichTextFieldProps = {
  readonly label: string;
  readonly value: RichText | null;
  readonly onChange: (value: RichText | null) => void;
  readonly description?: string;
  readonly placeholder?: string;
  /** What a citation made while writing here is about. */
  readonly citeTarget?: { readonly pointId?: string; readonly label: string };
};

const EMPTY: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The editor's text as the case keeps it: validated, and `null` when it says nothing. */
function readText(editor: Editor): RichText | null {
  const text = richTextSchema.parse(editor.getJSON());
  return hasWords(text) ? text : null;
}

/** A text of the case to write in. Typing is handed on 300 ms after the last key, on blur and on leaving. */
export function RichTextField({
  label,
  value,
  onChange,
  description,
  placeholder,
  citeTarget,
}: RichTextFieldProps) {
  const id = useId();
  const [focused, setFocused] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const openEvidence = useEvidenceOpener();
  const latest = useRef({ onChange, citeTarget, label, openEvidence });
  latest.current = { onChange, citeTarget, label, openEvidence };
  /** The text last handed on or taken in; a different `value` then came from elsewhere (undo, import). */
  const known = useRef<RichText | null>(value);
  const editorRef = useRef<Editor | null>(null);
  const point = useRef<InsertionPoint | null>(null);

  const source = useReferenceSource(citeTarget?.pointId, () => {
    for (const name of ['citation', 'person'] as const) {
      const storage = editorRef.current?.storage as Record<string, { refresh?: Set<() => void> }> | undefined;
      for (const refresh of storage?.[name]?.refresh ?? []) refresh();
    }
  });

  const flush = useCallback(() => {
    const editor = editorRef.current;
    if (!editor) return;
    try {
      const text = readText(editor);
      if (JSON.stringify(text) === JSON.stringify(known.current)) return;
      known.current = text;
      latest.current.onChange(text);
      setFault(null);
    } catch {
      setFault('Something in this text cannot be kept in a report. Undo the last paste; the rest is safe.');
    }
  }, []);
  const { typed } = usePendingTyping(flush);

  const editor = useEditor({
    extensions: editorExtensions(source, (type, id) => latest.current.openEvidence(type, id)),
    content: value ?? EMPTY,
    injectCSS: false,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: 'rich-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        ...(description ? { 'aria-describedby': `${id}-description` } : {}),
        lang: 'en-GB',
        spellcheck: 'true',
        'data-placeholder': placeholder ?? '',
      },
    },
    onUpdate: () => typed(),
    onBlur: () => {
      setFocused(false);
      flush();
    },
    onFocus: ({ editor }) => {
      setFocused(true);
      const insert = (type: 'citation' | 'person', attrs: object) =>
        editor
          .chain()
          .focus()
          .insertContent([
            { type, attrs },
            { type: 'text', text: ' ' },
          ])
          .run();
      const here: InsertionPoint = {
        label: latest.current.citeTarget?.label ?? latest.current.label,
        pointId: latest.current.citeTarget?.pointId,
        insertCitation: (citationId) => insert('citation', { citationId }),
        insertPerson: (personId) => insert('person', { personId }),
      };
      point.current = here;
      enterInsertionPoint(here);
    },
  });
  editorRef.current = editor;

  useEffect(() => {
    if (JSON.stringify(value) === JSON.stringify(known.current)) return;
    known.current = value;
    editor.commands.setContent(value ?? EMPTY, { emitUpdate: false });
  }, [value, editor]);

  useEffect(
    () => () => {
      if (point.current) leaveInsertionPoint(point.current);
    },
    [],
  );

  return (
    <div className="rich-text-field" data-focused={focused || undefined}>
      <div className="rich-text-head">
        <span id={`${id}-label`} className="rich-text-label">
          {label}
        </span>
        <RichTextToolbar editor={editor} label={label} />
      </div>
      {description ? (
        <p id={`${id}-description`} className="rich-text-description">
          {description}
        </p>
      ) : null}
      <EditorContent editor={editor} data-empty={!value || undefined} />
      {fault ? (
        <p role="alert" className="rich-text-fault">
          {fault}
        </p>
      ) : null}
    </div>
  );
}
