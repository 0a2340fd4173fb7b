import { evidenceBytes } from '@renderer/data/evidence-files';
import { mailHeadLines } from '@renderer/workers/mail-head';
import { readText, type TextFault } from '@renderer/workers/text.client';
import type { ReadableKind, ReadableText } from '@renderer/workers/text-messages';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { WHOLE_READ_AT_MOST } from '../reading/read-stored';
import { cleanHtml } from './clean-html';
import { type Marks, markPage } from './marks';
import type { GoTo } from './pdf-view';
import { ScrollRoom } from './scroll-room';
import { TableView } from './table-view';
import styles from './viewer.module.css';

type Props = {
  readonly caseId: string;
  readonly file: { readonly sha256: string; readonly size: number };
  readonly kind: ReadableKind;
  readonly zoom: number | 'fit';
  readonly marks: Marks;
  readonly goTo: GoTo;
};

type State = { readonly read: ReadableText } | { readonly fault: TextFault | 'missing' } | null;

const FAULTS: Readonly<Record<TextFault | 'missing', string>> = {
  damaged: 'This file is damaged and cannot be shown. It is kept as it came; ask for it to be sent again.',
  'too-much':
    'This file holds more than can be shown here. It is kept as it came, and can be cited as a whole.',
  missing: 'The file of this document is not on this computer.',
};

function useReadText(caseId: string, sha256: string, size: number, kind: ReadableKind): State {
  const [state, setState] = useState<State>(null);
  useEffect(() => {
    let wanted = true;
    setState(null);
    const read = async (): Promise<State> => {
      if (size > WHOLE_READ_AT_MOST) return { fault: 'too-much' };
      const bytes = await evidenceBytes(caseId, sha256).catch(() => null);
      if (!bytes) return { fault: 'missing' };
      const answer = await readText(kind, bytes);
      return answer.ok ? { read: answer.value } : { fault: answer.code };
    };
    void read().then((next) => wanted && setState(next));
    return () => {
      wanted = false;
    };
  }, [caseId, sha256, size, kind]);
  return state;
}

/** Received HTML, cleaned, put in place as elements and never as markup. */
function Cleaned({ html }: { html: string }) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    root.current?.replaceChildren(cleanHtml(html));
  }, [html]);
  return <div ref={root} />;
}

/** The words of an e-mail after its head, which is shown apart. */
function bodyOf({ text, mail }: ReadableText): string {
  if (!mail) return text;
  const head = mailHeadLines(mail).length;
  return text
    .split('\n')
    .slice(head + 1)
    .join('\n');
}

/** A Word document, e-mail, web page or text, as words to be read. */
export function ReadingView({ caseId, file, kind, zoom, marks, goTo }: Props) {
  const state = useReadText(caseId, file.sha256, file.size, kind);
  const frame = useRef<HTMLElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(0);
  const onDrawn = useCallback(() => setDrawn((before) => before + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of a table are drawn as they come into sight
  useEffect(() => {
    const root = page.current;
    if (!root || !state || !('read' in state)) return;
    const marked = markPage(root, 1, marks);
    const view = frame.current;
    if (view && marked.first && goTo.turn > 0 && !state.read.tables) {
      const box = marked.first.getBoundingClientRect();
      const room = view.getBoundingClientRect();
      if (box.top < room.top + 30 || box.bottom > room.bottom - 30) {
        view.scrollTop += box.top - room.top - room.height * 0.3;
      }
    }
    return marked.clear;
  }, [state, marks, goTo, drawn]);

  if (state === null) return <p className={styles.message}>Reading the document…</p>;
  if ('fault' in state) return <p className={styles.message}>{FAULTS[state.fault]}</p>;
  const { read } = state;
  return (
    <ScrollRoom frame={frame} label="Document">
      <div
        ref={page}
        className={styles.readingPage}
        data-tables={read.tables ? '' : undefined}
        data-page={1}
        style={{ fontSize: `${1.0625 * (zoom === 'fit' ? 1 : zoom)}rem` }}
      >
        {read.mail ? (
          <dl className={styles.mailHead}>
            {mailHeadLines(read.mail).map(([label, value]) => (
              <div key={label} style={{ display: 'contents' }}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        {read.tables ? (
          <TableView
            tables={read.tables}
            frame={frame}
            zoom={zoom === 'fit' ? 1 : zoom}
            marks={marks}
            onDrawn={onDrawn}
          />
        ) : read.html === null ? (
          <div className={styles.plain}>{bodyOf(read)}</div>
        ) : (
          <Cleaned html={read.html} />
        )}
        {read.text.trim() === '' ? <p className="quiet">There are no words in this document.</p> : null}
      </div>
    </ScrollRoom>
  );
}
