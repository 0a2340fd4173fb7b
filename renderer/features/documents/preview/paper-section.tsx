import type { Section, TitlePage } from '@shared/reports/document-model';
import { memo } from 'react';
import { Blocks, FactsOf } from './paper-block';
import { Words } from './paper-inline';
import { LetterTitle } from './paper-letter';
import styles from './preview.module.css';

const HEADINGS = { 1: 'h3', 2: 'h4', 3: 'h5' } as const;

/** The head of the document. */
export const PaperTitle = memo(function PaperTitle({ title, draft }: { title: TitlePage; draft: boolean }) {
  if (title.letter) return <LetterTitle title={title} letter={title.letter} draft={draft} />;
  return (
    <header className={styles.title} data-layout={title.layout}>
      <p className={styles.council}>{title.council}</p>
      <h2 className={styles.titleWords}>{title.title}</h2>
      <p className={styles.subtitle}>{title.subtitle}</p>
      {draft ? (
        <p className={styles.notice} data-tone="missing">
          <strong>DRAFT. This document is not final until it is complete and signed.</strong>
        </p>
      ) : null}
      <FactsOf facts={title.facts} />
      {title.remarks.map((remark) => (
        <p className={styles.notice} data-tone="note" key={remark}>
          {remark}
        </p>
      ))}
    </header>
  );
});

/** A section of the document with its heading. Drawn again only when its own part of the model is another. */
export const PaperSection = memo(function PaperSection({ section }: { section: Section }) {
  const Tag = HEADINGS[section.level];
  return (
    <section className={styles.section} data-plain={section.numbering === 'none' || undefined}>
      {section.title.length === 0 ? null : (
        <Tag
          className={styles.heading}
          data-level={section.level}
          data-appendix={section.numbering === 'appendix' || undefined}
        >
          {section.number ? <span className={styles.number}>{section.number}</span> : null}{' '}
          <span>
            <Words content={section.title} />
          </span>
        </Tag>
      )}
      <Blocks blocks={section.blocks} />
    </section>
  );
});
