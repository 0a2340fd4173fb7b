import { InjusticeOfPoint } from '@renderer/casework/injustice-of-point';
import { PointWording } from '@renderer/casework/point-wording';
import { pointHeading } from '@renderer/casework/points-in-turn';
import { useFinding } from '@renderer/casework/use-record-of';
import { FindingChoice } from '@renderer/components/finding-choice';
import { useCase } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { useCiteTarget } from '@renderer/evidence/cite-target-context';
import type { Citation } from '@shared/domain/citation';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { findingOf } from '@shared/domain/finding';
import { findingLabel } from '@shared/domain/labels';
import type { RichText } from '@shared/domain/rich-text';
import styles from './findings.module.css';
import { StandardsOfPoint } from './standards-of-point';

type Written = 'shouldHaveHappened' | 'whatHappened' | 'analysis' | 'reason';
type More = { hint?: string; description?: string; placeholder?: string };

/** Everything the officer writes about one point, in the order the report prints it. */
export function PointFinding({ point }: { point: ComplaintPoint }) {
  const { findings, citations, matter } = useCase();
  const set = useFinding(point.id, 'investigating-officer');
  useCiteTarget({ label: point.number, pointId: point.id });
  const finding = findingOf(findings, point.id, 'investigating-officer');
  const outcome = finding?.outcome ?? null;

  const field = (name: Written, label: string, more: More = {}) => (
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

  return (
    <div className={styles.finding}>
      <div className={styles.head}>
        <h2 className={styles.pointTitle}>{pointHeading(point)}</h2>
        <PointWording point={point} />
        <StandardsOfPoint point={point} />
      </div>
      {field('shouldHaveHappened', 'What should have happened', {
        placeholder: 'What law, guidance, policy or good practice asked for.',
      })}
      {field('whatHappened', 'What happened', {
        hint: bearingsWords(citations, point.id),
        placeholder: 'The evidence on each side. Select words on a page, or type # to cite and @ to name.',
      })}
      {field('analysis', 'Analysis', {
        placeholder: 'What you accept, what you do not, and why, on the balance of probabilities.',
      })}
      <FindingChoice
        label="Finding"
        value={outcome}
        words={(each) => findingLabel(matter, each)}
        onChange={(chosen) => set(`Finding on point ${point.number}`, { outcome: chosen })}
      />
      {outcome === 'no-finding'
        ? field('reason', 'Why no finding is possible', {
            description: 'What evidence was missing. The report needs this.',
          })
        : outcome === 'partially-upheld'
          ? field('reason', 'Reason for the finding', {
              description: 'Which part is upheld, which is not, and why. The report needs this.',
            })
          : finding?.reason
            ? field('reason', 'Reason for the finding')
            : null}
      <InjusticeOfPoint point={point} stage="stage-2" outcome={outcome} />
    </div>
  );
}

/** "4 citations · supports 3, undermines 1": what bears on a point, and how. */
function bearingsWords(citations: readonly Citation[], pointId: string): string | undefined {
  const weights = citations.flatMap((each) =>
    each.bearings.filter((bearing) => bearing.pointId === pointId).map((bearing) => bearing.weight),
  );
  if (weights.length === 0) return undefined;
  const parts = (['supports', 'undermines', 'context'] as const)
    .map((weight) => ({ weight, times: weights.filter((each) => each === weight).length }))
    .filter(({ times }) => times > 0)
    .map(({ weight, times }) => `${weight} ${times}`);
  return `${weights.length} ${weights.length === 1 ? 'citation' : 'citations'} · ${parts.join(', ')}`;
}
