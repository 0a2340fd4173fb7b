import { CaseItem, FindingLine } from '@renderer/casework/case-item';
import { EmptyState } from '@renderer/components/empty-state';
import { FindingChoice } from '@renderer/components/finding-choice';
import { Notice } from '@renderer/components/notice';
import { Section } from '@renderer/components/section';
import { useCase, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { inOrder } from '@shared/domain/case-file';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { findingOf, type PanelConclusion, panelConclusionSchema } from '@shared/domain/finding';
import { findingLabel } from '@shared/domain/labels';
import type { RichText } from '@shared/domain/rich-text';

/** The panel's conclusion on each point under review, beside Stage 2's. */
export function Conclusions() {
  const { points } = useCase();
  const reviewed = inOrder(points).filter((point) => point.stage3.underReview);
  return (
    <Section
      title="The panel's conclusions"
      hint="Decided on the balance of probabilities, each point in turn"
    >
      {reviewed.length === 0 ? (
        <EmptyState title="No point is under review yet" hint="Choose the points on Request and scope." />
      ) : (
        reviewed.map((point) => <ConclusionOnPoint key={point.id} point={point} />)
      )}
    </Section>
  );
}

const WRITTEN: { field: 'complainantCase' | 'councilCase' | 'consideration'; label: string }[] = [
  { field: 'complainantCase', label: "The complainant's case" },
  { field: 'councilCase', label: "The council's case" },
  { field: 'consideration', label: "The panel's consideration" },
];

function ConclusionOnPoint({ point }: { point: ComplaintPoint }) {
  const { findings, matter } = useCase();
  const edit = useEdit();
  const stage2 = findingOf(findings, point.id, 'investigating-officer');
  const adjudication = findingOf(findings, point.id, 'adjudicating-officer');
  const conclusion = findingOf(findings, point.id, 'panel');
  const set = (fields: Partial<PanelConclusion>, key?: string) => {
    const before =
      conclusion ??
      panelConclusionSchema.parse({ id: edit.newId(), pointId: point.id, author: 'panel', stage: 'stage-3' });
    edit.put(`Panel's conclusion on point ${point.number}`, 'findings', { ...before, ...fields }, key);
  };
  const changes =
    conclusion?.outcome != null && stage2?.outcome != null && conclusion.outcome !== stage2.outcome;
  return (
    <CaseItem title={`${point.number} · ${point.title}`} label={`Point ${point.number}`}>
      <FindingLine who="Stage 2" outcome={stage2?.outcome ?? null} none="No Stage 2 finding recorded" />
      {adjudication?.outcome && adjudication.outcome !== stage2?.outcome ? (
        <FindingLine who="The council decided" outcome={adjudication.outcome} none="" />
      ) : null}
      {WRITTEN.map(({ field, label }) => (
        <RichTextField
          key={field}
          label={label}
          value={conclusion?.[field] ?? null}
          onChange={(value: RichText | null) => set({ [field]: value }, `${point.id}/${field}`)}
          citeTarget={{ pointId: point.id, label: `${label}, point ${point.number}` }}
        />
      ))}
      <FindingChoice
        label="The panel's finding"
        value={conclusion?.outcome ?? null}
        words={(outcome) => findingLabel(matter, outcome)}
        onChange={(outcome) => set({ outcome })}
      />
      <RichTextField
        label="Reasons"
        value={conclusion?.reason ?? null}
        onChange={(reason) => set({ reason }, `${point.id}/reason`)}
        citeTarget={{ pointId: point.id, label: `Panel's reasons, point ${point.number}` }}
      />
      {changes && !conclusion.reason ? (
        <Notice kind="must">
          The panel changes the Stage 2 finding on this point. Its reasons have to be given.
        </Notice>
      ) : null}
    </CaseItem>
  );
}
