import { Button } from '@mantine/core';
import { useCase } from '@renderer/data/case-context';
import { useEvidencePanel } from '@renderer/evidence/evidence-panel-context';
import { byId } from '@shared/domain/case-file';
import { citationLabel } from '@shared/domain/labels';
import type { PointsBySources, PointWithSources, Source } from '@shared/evidence/points-by-sources';
import { BEARING_WORDS, countWords } from './bearing-words';
import styles from './sources-grid.module.css';

type Props = { readonly table: PointsBySources; readonly source: Source; readonly point: PointWithSources };

const SHORT = 220;

/** What the chosen cell stands for: the citations, to be opened at their places. */
export function SourceOnPointDetail({ table, source, point: { point, ...counts } }: Props) {
  const caseFile = useCase();
  const panel = useEvidencePanel();
  const { bearing, citationIds } = table.at(source.id, point.id);
  const citations = citationIds.flatMap((id) => byId(caseFile.citations, id) ?? []);
  return (
    <section className={styles.detail} aria-label="What it says" aria-live="polite">
      <p>
        <b>{source.reference || source.title}</b> {BEARING_WORDS[bearing]} <b>point {point.number}</b>{' '}
        {point.title} <span className="quiet">({countWords({ point, ...counts })})</span>
      </p>
      {citations.length > 0 ? (
        <ul>
          {citations.map((citation) => (
            <li key={citation.id}>
              <button type="button" onClick={() => panel.openCitation(citation.id)}>
                {citationLabel(caseFile, citation)}
              </button>
              {citation.quote ? (
                <q>{citation.quote.length > SHORT ? `${citation.quote.slice(0, SHORT)}…` : citation.quote}</q>
              ) : (
                <span className="quiet">as a whole</span>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            source.kind === 'document' ? panel.open(source.id) : panel.openInterview(source.id)
          }
        >
          Open {source.reference || 'it'}
        </Button>
      )}
    </section>
  );
}
