import { Chip } from '@renderer/components/chip';
import { useCase } from '@renderer/data/case-context';
import { useDoubtfulCitations } from '@renderer/data/doubtful-citations';
import { citationLabel } from '@shared/domain/labels';
import { useState } from 'react';
import { standingSentence } from '../citing/cite-dialog';
import { useEvidencePanel } from '../evidence-panel-context';
import styles from './panel.module.css';

/** Citations shown at once; the next come up as these are put right. */
const MOST_SHOWN = 50;

/** The citations of the whole case whose words are not where they say, to be gone through. */
export function CitationsToCheck() {
  const caseFile = useCase();
  const doubtful = useDoubtfulCitations();
  const { openCitation } = useEvidencePanel();
  const [open, setOpen] = useState(false);
  const citations = caseFile.citations.filter(({ id }) => doubtful.has(id));
  if (citations.length === 0) return null;
  const many = citations.length.toLocaleString('en-GB');
  return (
    <section className={styles.toCheck} aria-label="Citations to check">
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Chip tone="amber">Check</Chip>{' '}
        {citations.length === 1
          ? 'One citation of this case does not match its page'
          : `${many} citations of this case do not match their pages`}
      </button>
      {open ? (
        <ul className={styles.list}>
          {citations.slice(0, MOST_SHOWN).map((citation) => (
            <li key={citation.id} className={styles.source}>
              <button type="button" className={styles.sourceLabel} onClick={() => openCitation(citation.id)}>
                {citationLabel(caseFile, citation)}
              </button>{' '}
              {standingSentence(doubtful.get(citation.id) ?? null)}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
