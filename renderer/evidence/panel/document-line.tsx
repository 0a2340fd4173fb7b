import type { EvidenceDocument } from '@shared/domain/evidence-document';
import { formatShort } from '@shared/lib/plain-date';
import type { SnippetPart } from '@shared/search/search-marks';
import styles from './panel.module.css';

/** "3 Jun 2024", without its weekday. */
export function shortDate(date: string | null): string {
  return date ? formatShort(date).replace(/^\S+ /, '') : '';
}

type Props = {
  readonly document: EvidenceDocument;
  /** "p 1". */
  readonly where?: string;
  readonly snippet?: readonly SnippetPart[];
  readonly current?: boolean;
  readonly onOpen: () => void;
};

/** A stretch of text with what was found marked. */
export function Snippet({ parts }: { parts: readonly SnippetPart[] }) {
  return (
    <span className={styles.snippet}>
      {parts.map((part, index) =>
        part.found ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a snippet never move
          <mark key={index}>{part.text}</mark>
        ) : (
          part.text
        ),
      )}
    </span>
  );
}

/** One document as a line to press: its reference and title, where and when, and what was found. */
export function DocumentLine({ document, where, snippet, current, onOpen }: Props) {
  const meta = [where, shortDate(document.date)].filter(Boolean).join(' · ');
  return (
    <button type="button" className={styles.line} aria-current={current || undefined} onClick={onOpen}>
      <span className={styles.lineHead}>
        <span className={styles.lineTitle}>
          {document.reference} {document.title || document.file?.name}
        </span>
        <span className={styles.lineMeta}>{meta}</span>
      </span>
      {snippet ? (
        <Snippet parts={snippet} />
      ) : (
        <span className={styles.snippet}>
          {[document.kind, document.author && `from ${document.author}`].filter(Boolean).join(' · ')}
        </span>
      )}
    </button>
  );
}
