import { FindingChoice } from '@renderer/components/finding-choice';
import { useCase, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { useCiteTarget } from '@renderer/evidence/cite-target-context';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { findingOf, type OfficerFinding, officerFindingSchema } from '@shared/domain/finding';
import { findingLabel } from '@shared/domain/labels';
import type { RichText } from '@shared/domain/rich-text';
import { formatLong } from '@shared/lib/plain-date';
import styles from './findings.module.css';
import { InjusticeOfPoint } from './injustice-of-point';
import { StandardsOfPoint } from './standards-of-point';

type Written = 'shouldHaveHappened' | 'whatHappened' | 'analysis' | 'reason';

/** Everything the officer writes about one point, in the order the report prints it. */
export function PointFinding({ point }: { point: ComplaintPoint }) {
  const caseFile = useCase();
  const edit = useEdit();
  useCiteTarget({ label: point.number, pointId: point.id });
  const finding = findingOf(caseFile.findings, point.id, 'investigating-officer');
  const outcomes = caseFile.outcomes.filter((outcome) => outcome.pointIds.includes(point.id));
  const cited = caseFile.citations.filter((each) =>
    each.bearings.some((bearing) => bearing.pointId === point.id),
  );

  const set = (label: string, fields: Partial<OfficerFinding>, key?: string) => {
    // Made on the first word, so that a point nobody has worked on holds no empty finding.
    const before = finding ?? officerFindingSchema.parse(blankFinding(edit.newId(), point.id));
    edit.put(label, 'findings', { ...before, ...fields }, key);
  };
  const field = (name: Written, label: string, more: { description?: string; placeholder?: string } = {}) => (
    <RichTextField
      label={label}
      value={finding?.[name] ?? null}
      onChange={(value: RichText | null) =>
        set(`Write “${label}” of point ${point.number}`, { [name]: value }, `${point.id}/${name}`)
      }
      citeTarget={{ pointId: point.id, label: `${label}, point ${point.number}` }}
      {...more}
    />
  );
  const needsReason = finding?.outcome === 'partially-upheld' || finding?.outcome === 'no-finding';

  return (
    <div role="tabpanel" aria-label={`Point ${point.number}`} className={styles.finding}>
      <h2 className={styles.pointTitle}>
        Point {point.number} · {point.title || 'no title yet'}
      </h2>
      <blockquote className={styles.wording}>
        {point.agreed.wording || 'The wording of this point is not agreed yet.'}
        <footer>
          {[
            point.agreed.agreedOn ? `Agreed ${formatLong(point.agreed.agreedOn)}` : 'Not agreed yet',
            ...outcomes.map((outcome) => `outcome wanted: ${outcome.wording}`),
          ].join(' · ')}
        </footer>
      </blockquote>
      <StandardsOfPoint point={point} />
      {field('shouldHaveHappened', 'What should have happened')}
      {field('whatHappened', 'What happened', {
        description: cited.length > 0 ? countBearings(cited, point.id) : 'Nothing is cited on this point yet',
        placeholder: 'The evidence on each side. Select words on a page, or type # to cite and @ to name.',
      })}
      {field('analysis', 'Analysis', {
        placeholder: 'What you accept, what you do not, and why, on the balance of probabilities.',
      })}
      <FindingChoice
        label="Finding"
        value={finding?.outcome ?? null}
        words={(outcome) => findingLabel(caseFile.matter, outcome)}
        onChange={(outcome) => set(`Finding on point ${point.number}`, { outcome })}
      />
      {needsReason || finding?.reason
        ? field(
            'reason',
            finding?.outcome === 'no-finding' ? 'Why no finding is possible' : 'Reason for the finding',
            {
              description: needsReason
                ? finding?.outcome === 'no-finding'
                  ? 'What evidence was missing. The report needs this.'
                  : 'Which part is upheld, which is not, and why. The report needs this.'
                : undefined,
            },
          )
        : null}
      <InjusticeOfPoint point={point} outcome={finding?.outcome ?? null} />
    </div>
  );
}

function blankFinding(id: string, pointId: string) {
  return { id, pointId, author: 'investigating-officer' as const, stage: 'stage-2' as const };
}

function countBearings(
  citations: readonly { bearings: readonly { pointId: string; weight: string }[] }[],
  pointId: string,
): string {
  const weights = citations.flatMap((each) =>
    each.bearings.filter((bearing) => bearing.pointId === pointId).map((bearing) => bearing.weight),
  );
  const count = (weight: string) => weights.filter((each) => each === weight).length;
  const parts = [
    `${weights.length} ${weights.length === 1 ? 'citation' : 'citations'}`,
    count('supports') > 0 ? `supports ${count('supports')}` : '',
    count('undermines') > 0 ? `undermines ${count('undermines')}` : '',
    count('context') > 0 ? `context ${count('context')}` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}
