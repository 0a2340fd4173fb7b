import { Button } from '@mantine/core';
import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { inOrder } from '@shared/domain/case-file';
import { findingOf } from '@shared/domain/finding';
import { findingsWritten } from '@shared/domain/findings-written';
import { findingLabel } from '@shared/domain/labels';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { FindingGlyph } from '../../components/finding-glyph';
import { Section } from '../../components/section';
import styles from './overview.module.css';

const FIRST = 14;

const SCOPE_WORDS = {
  accepted: '',
  outside: 'Not looked into',
  frozen: 'Stopped',
  withdrawn: 'Withdrawn',
} as const;

/** Every point with its finding: a glyph and its word, never a colour. */
export function FindingsBoard() {
  const caseFile = useCase();
  const { go } = useNavigation();
  const [all, setAll] = useState(false);
  const points = inOrder(caseFile.points);
  const { done, total } = findingsWritten(caseFile);
  const { matter, findings } = caseFile;
  const chair = matter.userRole === 'panel-chair';
  const shown = all ? points : points.slice(0, FIRST);

  if (points.length === 0) {
    return (
      <Section title="Findings">
        <EmptyState
          title="There are no complaint points yet"
          hint="Everything hangs on them: the evidence, the findings and the report."
          action={<Button onClick={() => go('complaint')}>Write the complaint</Button>}
        />
      </Section>
    );
  }
  return (
    <Section title="Findings" hint={`${done} of ${total} ${chair ? 'concluded' : 'made'}`}>
      <ul className={styles.board}>
        {shown.map((point) => {
          const officer = findingOf(findings, point.id, 'investigating-officer')?.outcome ?? null;
          const panel = findingOf(findings, point.id, 'panel')?.outcome ?? null;
          const outside = point.scope.status !== 'accepted';
          const word = outside
            ? SCOPE_WORDS[point.scope.status]
            : officer
              ? findingLabel(matter, officer)
              : 'Not yet made';
          return (
            <li key={point.id}>
              <button
                type="button"
                className={styles.point}
                data-open={officer === null}
                onClick={() =>
                  go(chair && point.stage3.underReview ? 'review-panel' : 'findings', { pointId: point.id })
                }
              >
                <FindingGlyph outcome={officer} />
                <span className={styles.number}>{point.number}</span>
                <span className={styles.pointTitle}>
                  {point.title || point.agreed.wording || 'Without a title'}
                </span>
                <span className={styles.word}>
                  {word}
                  {panel ? (
                    <>
                      {' · Stage 3: '}
                      <FindingGlyph outcome={panel} size={12} /> {findingLabel(matter, panel)}
                    </>
                  ) : null}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {points.length > FIRST ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${points.length}`}
        </Button>
      ) : null}
    </Section>
  );
}
