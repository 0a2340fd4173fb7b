import { FindingLine } from '@renderer/casework/case-item';
import { InjusticeOfPoint } from '@renderer/casework/injustice-of-point';
import { PointWording } from '@renderer/casework/point-wording';
import { PointsInTurn, pointHeading, usePointInTurn } from '@renderer/casework/points-in-turn';
import { useFinding } from '@renderer/casework/use-record-of';
import { EmptyState } from '@renderer/components/empty-state';
import { Fields } from '@renderer/components/fields';
import { FindingChoice } from '@renderer/components/finding-choice';
import { Notice } from '@renderer/components/notice';
import { useCase } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { useCiteTarget } from '@renderer/evidence/cite-target-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { inOrder } from '@shared/domain/case-file';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { findingOf, type PanelConclusion } from '@shared/domain/finding';
import { findingLabel } from '@shared/domain/labels';
import type { RichText } from '@shared/domain/rich-text';
import styles from './review-panel.module.css';

/** The panel's conclusion on each point under review, one at a time, beside Stage 2's. */
export function Conclusions() {
  const { points, findings, matter } = useCase();
  const { focus, go } = useNavigation();
  const reviewed = inOrder(points).filter((point) => point.stage3.underReview);
  const outcomeOf = (point: ComplaintPoint) => findingOf(findings, point.id, 'panel')?.outcome ?? null;
  const chosen = usePointInTurn(reviewed, focus.pointId, (point) => outcomeOf(point) !== null);
  if (!chosen) {
    return <EmptyState title="No point is under review yet" hint="Choose the points on Request and scope." />;
  }
  return (
    <PointsInTurn
      points={reviewed}
      chosen={chosen}
      onChoose={(pointId) => go('review-panel', { id: 'conclusions', pointId })}
      mark={(point) => {
        const outcome = outcomeOf(point);
        return {
          outcome,
          words: outcome ? findingLabel(matter, outcome) : 'The panel has not concluded yet',
        };
      }}
    >
      <ConclusionOnPoint key={chosen.id} point={chosen} />
    </PointsInTurn>
  );
}

const WRITTEN: { field: 'complainantCase' | 'councilCase' | 'consideration'; label: string }[] = [
  { field: 'complainantCase', label: "The complainant's case" },
  { field: 'councilCase', label: "The council's case" },
  { field: 'consideration', label: "The panel's consideration" },
];

function ConclusionOnPoint({ point }: { point: ComplaintPoint }) {
  const { findings, matter } = useCase();
  const setFields = useFinding(point.id, 'panel');
  useCiteTarget({ label: point.number, pointId: point.id });
  const stage2 = findingOf(findings, point.id, 'investigating-officer');
  const adjudication = findingOf(findings, point.id, 'adjudicating-officer');
  const conclusion = findingOf(findings, point.id, 'panel');
  const set = (fields: Partial<PanelConclusion>, key?: string) =>
    setFields(`Panel's conclusion on point ${point.number}`, fields, key && `${point.id}/panel/${key}`);
  const changes =
    conclusion?.outcome != null && stage2?.outcome != null && conclusion.outcome !== stage2.outcome;
  return (
    <Fields>
      <h2 className={styles.point}>{pointHeading(point)}</h2>
      {point.stage3.framing ? (
        <p className={styles.framing}>As the panel frames it: {point.stage3.framing}</p>
      ) : null}
      <PointWording point={point} />
      <div className={styles.before}>
        <FindingLine who="Stage 2" outcome={stage2?.outcome ?? null} none="No Stage 2 finding recorded" />
        {adjudication?.outcome && adjudication.outcome !== stage2?.outcome ? (
          <FindingLine who="The council decided" outcome={adjudication.outcome} none="" />
        ) : null}
      </div>
      {WRITTEN.map(({ field, label }) => (
        <RichTextField
          key={field}
          label={label}
          value={conclusion?.[field] ?? null}
          onChange={(value: RichText | null) => set({ [field]: value }, field)}
          citeTarget={{ pointId: point.id, label: `${label}, point ${point.number}` }}
        />
      ))}
      <FindingChoice
        label="The panel’s finding"
        value={conclusion?.outcome ?? null}
        words={(outcome) => findingLabel(matter, outcome)}
        onChange={(outcome) => set({ outcome })}
      />
      {changes && !conclusion.reason ? (
        <Notice kind="must">
          The panel changes the Stage 2 finding on this point. Its reasons have to be given.
        </Notice>
      ) : null}
      <RichTextField
        label="Reasons"
        value={conclusion?.reason ?? null}
        onChange={(reason) => set({ reason }, 'reason')}
        citeTarget={{ pointId: point.id, label: `Panel's reasons, point ${point.number}` }}
      />
      <InjusticeOfPoint point={point} stage="stage-3" outcome={conclusion?.outcome ?? null} />
    </Fields>
  );
}
