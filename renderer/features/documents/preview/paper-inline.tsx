import { FindingGlyph } from '@renderer/components/finding-glyph';
import type { Inline } from '@shared/reports/document-model';
import type { ReactNode } from 'react';
import { useLinks } from './links';
import styles from './preview.module.css';

/** The words of a paragraph. */
export function Words({ content }: { content: readonly Inline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: runs of a printed text have no other identity and never move
  return content.map((inline, index) => <Run key={`${index}/${inline.kind}`} inline={inline} />);
}

function Run({ inline }: { inline: Inline }): ReactNode {
  const { follow } = useLinks();
  if (inline.kind === 'break') return <br />;
  if (inline.kind === 'bar') {
    const width = `${inline.share * 6}rem`;
    const drawn = { display: 'inline-block', width, height: '0.75em', background: 'var(--accent)' };
    return <span style={drawn} aria-hidden="true" />;
  }
  let words: ReactNode = inline.kind === 'text' ? inline.text : inline.label;
  if (inline.kind === 'citation') words = `[${inline.label}]`;
  if (inline.kind === 'finding') {
    words = (
      <span className={styles.finding}>
        <FindingGlyph outcome={inline.outcome} /> {inline.label}
      </span>
    );
  }
  if (inline.underline) words = <u>{words}</u>;
  if (inline.italic) words = <em>{words}</em>;
  if (inline.bold) words = <strong>{words}</strong>;
  if (inline.kind !== 'citation' && inline.kind !== 'reference') return words;
  return (
    <button type="button" className={styles.link} onClick={() => follow(inline.target)}>
      {words}
    </button>
  );
}
