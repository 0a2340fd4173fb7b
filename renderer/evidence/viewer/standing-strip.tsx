import { useCaseSession, useEdit } from '@renderer/data/case-context';
import { byId } from '@shared/domain/case-file';
import type { QuoteStanding } from '@shared/evidence/quote';
import { standingSentence } from '../citing/cite-dialog';
import { useEvidencePanel } from '../evidence-panel-context';
import styles from './viewer.module.css';

type Props = {
  readonly standing: QuoteStanding;
  /** The citation that was opened; null: only its words were looked for. */
  readonly citationId: string | null;
  readonly onGo: (page: number) => void;
};

/** Says that quoted words are not where their citation says, and what to do about it. */
export function StandingStrip({ standing, citationId, onGo }: Props) {
  const session = useCaseSession();
  const edit = useEdit();
  const { openCitation } = useEvidencePanel();
  const pointAt = (page: number) => {
    const citation = byId(session.getSnapshot().citations, citationId);
    if (citation?.source.kind !== 'document') return;
    edit.patch('Cite the page the words are on', 'citations', citation.id, {
      source: { ...citation.source, page },
    });
    openCitation(citation.id);
  };
  return (
    <>
      {standingSentence(standing)}{' '}
      {standing.kind === 'elsewhere' ? (
        <>
          <button type="button" className={styles.linkButton} onClick={() => onGo(standing.page)}>
            Go to page {standing.page}
          </button>{' '}
          {citationId ? (
            <button type="button" className={styles.linkButton} onClick={() => pointAt(standing.page)}>
              Cite page {standing.page} instead
            </button>
          ) : null}
        </>
      ) : citationId ? (
        'To put the citation right, select the words as they stand on the page.'
      ) : null}
    </>
  );
}
