import { AnswerToFinding } from '@renderer/casework/answer-to-finding';
import { useFinding } from '@renderer/casework/use-record-of';
import { ChoiceField } from '@renderer/components/choice-field';
import { FindingChoice } from '@renderer/components/finding-choice';
import { Notice } from '@renderer/components/notice';
import { useCase } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { useCiteTarget } from '@renderer/evidence/cite-target-context';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { type AdjudicationDecision, findingOf } from '@shared/domain/finding';
import { findingLabel } from '@shared/domain/labels';
import { DECISION_WORDS } from './decision-words';

type Decision = NonNullable<AdjudicationDecision['decision']>;

/** The council's decision on one point beside the finding it answers. */
export function DecisionOnPoint({ point }: { point: ComplaintPoint }) {
  const { findings, matter } = useCase();
  const setFields = useFinding(point.id, 'adjudicating-officer');
  useCiteTarget({ label: point.number, pointId: point.id });
  const finding = findingOf(findings, point.id, 'investigating-officer');
  const decision = findingOf(findings, point.id, 'adjudicating-officer');
  const set = (fields: Partial<AdjudicationDecision>, key?: string) =>
    setFields(`Adjudication of point ${point.number}`, fields, key && `${point.id}/adjudication/${key}`);
  const decide = (value: Decision) =>
    // Accepting a finding is deciding the same; any other decision has an outcome of its own to be said.
    set({
      decision: value,
      outcome: value === 'accepts' ? (finding?.outcome ?? null) : (decision?.outcome ?? null),
    });
  const differs = decision?.decision != null && decision.decision !== 'accepts';

  return (
    <AnswerToFinding point={point}>
      <ChoiceField
        label="The finding was"
        shape="segmented"
        value={decision?.decision ?? null}
        choices={(Object.keys(DECISION_WORDS) as Decision[]).map((value) => ({
          value,
          label: DECISION_WORDS[value],
        }))}
        onChange={decide}
      />
      {differs ? (
        <FindingChoice
          label="The council decided"
          value={decision.outcome}
          words={(outcome) => findingLabel(matter, outcome)}
          onChange={(outcome) => set({ outcome })}
        />
      ) : null}
      {differs && !decision.reason ? (
        <Notice kind="must">
          The decision differs from the finding and no reasons are recorded. Ask the council for them.
        </Notice>
      ) : null}
      {decision?.decision ? (
        <RichTextField
          label={differs ? 'Reasons given' : 'Words added, if any'}
          value={decision.reason}
          onChange={(reason) => set({ reason }, 'reason')}
          citeTarget={{ pointId: point.id, label: `Adjudication, point ${point.number}` }}
        />
      ) : null}
    </AnswerToFinding>
  );
}
