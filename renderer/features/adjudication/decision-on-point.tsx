import { CaseItem, FindingLine } from '@renderer/casework/case-item';
import { ChoiceField } from '@renderer/components/choice-field';
import { FindingChoice } from '@renderer/components/finding-choice';
import { Notice } from '@renderer/components/notice';
import { useCase, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { type AdjudicationDecision, adjudicationDecisionSchema, findingOf } from '@shared/domain/finding';
import { findingLabel } from '@shared/domain/labels';

/** The council's decision on one point beside the finding it answers. */
export function DecisionOnPoint({ point }: { point: ComplaintPoint }) {
  const { findings, matter } = useCase();
  const edit = useEdit();
  const finding = findingOf(findings, point.id, 'investigating-officer');
  const decision = findingOf(findings, point.id, 'adjudicating-officer');

  const set = (fields: Partial<AdjudicationDecision>, key?: string) => {
    const before =
      decision ??
      adjudicationDecisionSchema.parse({
        id: edit.newId(),
        pointId: point.id,
        author: 'adjudicating-officer',
        stage: 'stage-2',
      });
    edit.put(`Adjudication of point ${point.number}`, 'findings', { ...before, ...fields }, key);
  };
  const decide = (value: NonNullable<AdjudicationDecision['decision']>) =>
    // Accepting a finding is deciding the same; any other decision has an outcome of its own to be said.
    set({
      decision: value,
      outcome: value === 'accepts' ? (finding?.outcome ?? null) : (decision?.outcome ?? null),
    });
  const differs = decision?.decision != null && decision.decision !== 'accepts';

  return (
    <CaseItem title={`${point.number} · ${point.title}`} label={`Point ${point.number}`}>
      <FindingLine who="Finding" outcome={finding?.outcome ?? null} none="No finding made yet" />
      <ChoiceField
        label={`Decision on point ${point.number}`}
        hideLabel
        shape="segmented"
        value={decision?.decision ?? null}
        choices={[
          { value: 'accepts', label: 'Accepted' },
          { value: 'accepts-in-part', label: 'Accepted in part' },
          { value: 'does-not-accept', label: 'Not accepted' },
          { value: 'goes-further', label: 'Goes further' },
        ]}
        onChange={decide}
      />
      {differs ? (
        <FindingChoice
          label="The council's decision"
          value={decision.outcome}
          words={(outcome) => findingLabel(matter, outcome)}
          onChange={(outcome) => set({ outcome })}
        />
      ) : null}
      {decision?.decision ? (
        <RichTextField
          label={differs ? 'Reasons given' : 'Words added, if any'}
          value={decision.reason}
          onChange={(reason) => set({ reason }, `${point.id}/decision`)}
          citeTarget={{ pointId: point.id, label: `Adjudication, point ${point.number}` }}
        />
      ) : null}
      {differs && !decision.reason ? (
        <Notice kind="must">
          The decision differs from the finding and no reasons are recorded. Ask the council for them.
        </Notice>
      ) : null}
    </CaseItem>
  );
}
