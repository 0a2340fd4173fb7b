import { pendingTyping, usePendingTyping } from '@renderer/data/pending-typing';
import { useEvidenceOpener } from '@renderer/editor/evidence-opener';
import type { RichText } from '@shared/domain/rich-text';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import './editor.css';
import { contentOf, readText, setText } from './editor-text';
import { editorExtensions } from './extensions';
import { insertReference } from './insert-reference';
import { enterInsertionPoint, type InsertionPoint, leaveInsertionPoint } from './insertion-point';
import { useReferenceSource } from './reference-source';
import { RichTextToolbar } from './rich-text-toolbar';

type RichTextFieldProps = {
  readonly label: string;
  readonly value: RichText | null;
  readonly onChange: (value: RichText | null) => void;
  /** A few quiet words beside the label: what is known about the text. */
  readonly hint?: string;
  readonly description?: string;
  readonly placeholder?: string;
  /** What a citation made while writing here is about. */
  readonly citeTarget?: { readonly pointId?: string; readonly label: string };
  /** For a field whose label stands right above it already. */
  readonly hideLabel?: boolean;
};

const CANNOT_KEEP =
  'Something in this text cannot be kept in a report. Undo the last paste; the rest is safe.';

const same = (a: RichText | null, b: RichText | null) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** A text of the case to write in. Typing is handed on 300 ms after the last key, on blur and on leaving. */
export function RichTextField(props: RichTextFieldProps) {
  const { label, value, onChange, hint, description, placeholder = '', citeTarget, hideLabel } = props;
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  const openEvidence = useEvidenceOpener();
  const latest = useRef({ onChange, citeTarget, label, openEvidence });
  latest.current = { onChange, citeTarget, label, openEvidence };
  /** The text last handed on or taken in; a different `value` then came from elsewhere (undo, import). */
  const known = useRef<RichText | null>(value);
  /** Whether the editor holds words that are not handed on yet. */
  const held = useRef(false);
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
      const text = readText(editor, source);
      held.current = false;
      setFault(null);
      if (same(text, known.current)) return;
      known.current = text;
      latest.current.onChange(text);
    } catch {
      setFault(CANNOT_KEEP);
      pendingTyping.refuse(`“${latest.current.label}”: ${CANNOT_KEEP}`);
    }
  }, [source]);
  const { typed, flushNow } = usePendingTyping(flush);

  // Made once: options made anew at each redraw would be applied to the editor each time.
  const extensions = useMemo(
    () => editorExtensions(source, (type, id) => latest.current.openEvidence(type, id)),
    [source],
  );
  const described = description !== undefined;
  const fixed = useMemo(
    () => ({
      extensions,
      content: contentOf(known.current),
      injectCSS: false,
      immediatelyRender: true as const,
      shouldRerenderOnTransaction: false as const,
      editorProps: {
        attributes: {
          class: 'rich-text',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-labelledby': `${id}-label`,
          ...(described ? { 'aria-describedby': `${id}-description` } : {}),
          lang: 'en-GB',
          spellcheck: 'true',
          'data-placeholder': placeholder,
        },
      },
    }),
    [extensions, id, described, placeholder],
  );
  const editor = useEditor({
    ...fixed,
    onUpdate: () => {
      held.current = true;
      typed();
    },
    onBlur: () => flushNow(),
    onFocus: ({ editor }) => {
      const here: InsertionPoint = {
        label: latest.current.citeTarget?.label ?? latest.current.label,
        pointId: latest.current.citeTarget?.pointId,
        insertCitation: (citationId) => insertReference(editor, { type: 'citation', attrs: { citationId } }),
        insertPerson: (personId) => insertReference(editor, { type: 'person', attrs: { personId } }),
      };
      point.current = here;
      enterInsertionPoint(here);
    },
  });
  editorRef.current = editor;

  useEffect(() => {
    // What is being typed is newer than any value: it is handed on next, and then they agree again.
    if (held.current || same(value, known.current)) return;
    known.current = value;
    setText(editor, value);
  }, [value, editor]);

  useEffect(
    () => () => {
      if (point.current) leaveInsertionPoint(point.current);
    },
    [],
  );

  return (
    <div className="rich-text-field">
      <div className="rich-text-head">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a label is clicked to write under it; the keyboard goes there by Tab */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same */}
        <span
          id={`${id}-label`}
          className={hideLabel ? 'only-for-screen-readers' : 'rich-text-label'}
          onClick={() => editor.commands.focus()}
        >
          {label}
        </span>
        {hint ? <span className="rich-text-hint">{hint}</span> : null}
        <RichTextToolbar editor={editor} label={label} />
      </div>
      {description ? (
        <p id={`${id}-description`} className="rich-text-description">
          {description}
        </p>
      ) : null}
      <EditorContent editor={editor} className="rich-text-frame" />
      {fault ? (
        <p role="alert" className="rich-text-fault">
          {fault}
        </p>
      ) : null}
    </div>
  );
}
