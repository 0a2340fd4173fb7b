import { Checkbox } from '@mantine/core';
import { FindingLine } from '@renderer/casework/case-item';
import { LetterDuties } from '@renderer/casework/letter-duties';
import { PointsInTurn, pointHeading } from '@renderer/casework/points-in-turn';
import { ResponsesInTurn } from '@renderer/casework/responses-in-turn';
import { useFinding } from '@renderer/casework/use-record-of';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { EmptyState } from '@renderer/components/empty-state';
import { FieldRow, Fields } from '@renderer/components/fields';
import { Notice } from '@renderer/components/notice';
import { PersonPicker } from '@renderer/components/person-picker';
import { Section } from '@renderer/components/section';
import { useCase } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { inOrder } from '@shared/domain/case-file';
import { childrensTimes } from '@shared/domain/childrens-times';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { type CouncilPosition, findingOf } from '@shared/domain/finding';
import { formatLong } from '@shared/lib/plain-date';
import { useState } from 'react';
import styles from './review-panel.module.css';
import { useReviewPanel } from './use-review-panel';

/** What the council answered to the panel, decided together with the Independent Person. */
export function CouncilResponse() {
  const caseFile = useCase();
  const { people } = caseFile;
  const { reviewPanel, setIn } = useReviewPanel();
  const due = childrensTimes(caseFile).stage3Response?.dueOn ?? null;
  const { response } = reviewPanel;
  return (
    <>
      <Section
        title="The response"
        hint={
          due
            ? `Together with the Stage 2 Independent Person, by ${formatLong(due)} or as soon as is reasonably practicable (SI 2006/1738 regulation 20)`
            : 'Considered together with the Stage 2 Independent Person (SI 2006/1738 regulation 20)'
        }
      >
        <Fields>
          <FieldRow columns="minmax(0, 1fr) 14rem">
            <PersonPicker
              label="Signed by"
              people={people}
              value={response.signedByPersonId}
              onChange={(signedByPersonId) => setIn('response', 'Response signed by', { signedByPersonId })}
            />
            <DateField
              label="Independent Person consulted"
              value={response.independentPersonConsultedOn}
              onChange={(independentPersonConsultedOn) =>
                setIn('response', 'Independent Person consulted', { independentPersonConsultedOn })
              }
            />
          </FieldRow>
          <RichTextField
            label="What the council said"
            value={response.words}
            onChange={(words) => setIn('response', "Council's response", { words }, 'response-words')}
          />
          <Checkbox
            label="It tells the complainant how to go to the Local Government and Social Care Ombudsman"
            checked={response.ombudsmanTold}
            onChange={(event) =>
              setIn('response', 'Ombudsman named', { ombudsmanTold: event.currentTarget.checked })
            }
          />
        </Fields>
      </Section>
      <Section title="On each of the panel's findings">
        <Positions />
      </Section>
      <section className={styles.part} aria-labelledby="on-recommendations">
        <h2 id="on-recommendations">On each of the panel's recommendations</h2>
        <ResponsesInTurn stage="stage-3" />
      </section>
      <LetterDuties letter="stage-3-response" name="the response" />
    </>
  );
}

const POSITION_WORDS: Readonly<Record<NonNullable<CouncilPosition['decision']>, string>> = {
  accepts: 'Accepted',
  'accepts-in-part': 'Accepted in part',
  'does-not-accept': 'Not accepted',
};

function Positions() {
  const { points, findings } = useCase();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const reviewed = inOrder(points).filter((point) => point.stage3.underReview);
  const chosen = reviewed.find((point) => point.id === chosenId) ?? reviewed[0];
  if (!chosen) {
    return <EmptyState title="No point is under review yet" hint="Choose the points on Request and scope." />;
  }
  return (
    <PointsInTurn
      points={reviewed}
      chosen={chosen}
      onChoose={setChosenId}
      mark={(point) => {
        const decision = findingOf(findings, point.id, 'council')?.decision;
        return {
          outcome: decision ? (findingOf(findings, point.id, 'panel')?.outcome ?? null) : null,
          words: decision ? POSITION_WORDS[decision] : 'No answer recorded yet',
        };
      }}
    >
      <PositionOnPoint key={chosen.id} point={chosen} />
    </PointsInTurn>
  );
}

function PositionOnPoint({ point }: { point: ComplaintPoint }) {
  const { findings } = useCase();
  const setFields = useFinding(point.id, 'council');
  const conclusion = findingOf(findings, point.id, 'panel');
  const position = findingOf(findings, point.id, 'council');
  const set = (fields: Partial<CouncilPosition>, key?: string) =>
    setFields(`Council's position on point ${point.number}`, fields, key && `${point.id}/council/${key}`);
  return (
    <Fields>
      <h3 className={styles.point}>{pointHeading(point)}</h3>
      <FindingLine
        who="The panel found"
        outcome={conclusion?.outcome ?? null}
        none="The panel has not concluded yet"
      />
      <ChoiceField
        label="The council's position"
        value={position?.decision ?? null}
        choices={(Object.keys(POSITION_WORDS) as (keyof typeof POSITION_WORDS)[]).map((value) => ({
          value,
          label: POSITION_WORDS[value],
        }))}
        onChange={(decision) => set({ decision })}
      />
      {position?.decision && position.decision !== 'accepts' && !position.reason ? (
        <Notice kind="must">
          The finding is not accepted in full and no reasons are recorded. The Ombudsman has found that to be
          fault.
        </Notice>
      ) : null}
      {position?.decision ? (
        <RichTextField
          label="Reasons given"
          value={position.reason}
          onChange={(reason) => set({ reason }, 'reason')}
        />
      ) : null}
    </Fields>
  );
}
