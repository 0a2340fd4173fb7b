import { WhyThisDate } from '@renderer/casework/why-this-date';
import { Section } from '@renderer/components/section';
import { useCaseClock } from '@renderer/standing/use-case-clock';
import { datesNamed } from '@shared/reports/dates-named';
import type { DocumentModel } from '@shared/reports/document-model';
import { useMemo } from 'react';
import styles from './documents.module.css';

/** The dates in the document that a rule gives, each with how it came about. Nothing where there is none. */
export function DatesNamed({ model }: { readonly model: DocumentModel }) {
  const { deadlines } = useCaseClock();
  const named = useMemo(() => datesNamed(model, deadlines), [model, deadlines]);
  if (named.length === 0) return null;
  return (
    <Section title="Dates in it that a rule gives">
      <ul className={styles.named}>
        {named.map(({ date, words, deadline }) => (
          <li key={`${deadline.key} ${date}`}>
            <strong>{words}</strong> {deadline.name}. <WhyThisDate of={deadline.key}>Why?</WhyThisDate>
          </li>
        ))}
      </ul>
    </Section>
  );
}
