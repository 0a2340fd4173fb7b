import { Checkbox, Group } from '@mantine/core';
import { CaseItem, FindingLine } from '@renderer/casework/case-item';
import { ResponseToRecommendation } from '@renderer/casework/response-to-recommendation';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { EmptyState } from '@renderer/components/empty-state';
import { PersonPicker } from '@renderer/components/person-picker';
import { Section } from '@renderer/components/section';
import { useCase, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { inOrder } from '@shared/domain/case-file';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { type CouncilPosition, councilPositionSchema, findingOf } from '@shared/domain/finding';
import { useReviewPanel } from './use-review-panel';

/** What the council answered to the panel, decided together with the Independent Person. */
export function CouncilResponse() {
  const { people, points, recommendations } = useCase();
  const { reviewPanel, setIn } = useReviewPanel();
  const { response } = reviewPanel;
  const reviewed = inOrder(points).filter((point) => point.stage3.underReview);
  const panels = inOrder(recommendations).filter((each) => each.stage === 'stage-3');
  return (
    <>
      <Section
        title="The response"
        hint="Considered together with the Stage 2 Independent Person (SI 2006/1738 regulation 20)"
      >
        <Group grow align="start">
          <PersonPicker
            label="Signed by"
            people={people}
            value={response.signedByPersonId}
            onChange={(signedByPersonId) => setIn('response', 'Response signed by', { signedByPersonId })}
          />
          <DateField
            label="Independent Person consulted on"
            value={response.independentPersonConsultedOn}
            onChange={(independentPersonConsultedOn) =>
              setIn('response', 'Independent Person consulted', { independentPersonConsultedOn })
            }
          />
        </Group>
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
      </Section>
      <Section title="On each of the panel's findings">
        {reviewed.length === 0 ? (
          <EmptyState title="No point is under review yet" hint="Choose the points on Request and scope." />
        ) : (
          reviewed.map((point) => <PositionOnPoint key={point.id} point={point} />)
        )}
      </Section>
      <Section title="On each of the panel's recommendations">
        {panels.length === 0 ? (
          <EmptyState
            title="The panel has made no recommendations yet"
            hint="Write them on Recommendations."
          />
        ) : (
          panels.map((each) => <ResponseToRecommendation key={each.id} recommendation={each} />)
        )}
      </Section>
    </>
  );
}

function PositionOnPoint({ point }: { point: ComplaintPoint }) {
  const { findings } = useCase();
  const edit = useEdit();
  const conclusion = findingOf(findings, point.id, 'panel');
  const position = findingOf(findings, point.id, 'council');
  const set = (fields: Partial<CouncilPosition>, key?: string) => {
    const before =
      position ??
      councilPositionSchema.parse({
        id: edit.newId(),
        pointId: point.id,
        author: 'council',
        stage: 'stage-3',
      });
    edit.put(`Council's position on point ${point.number}`, 'findings', { ...before, ...fields }, key);
  };
  return (
    <CaseItem title={`${point.number} · ${point.title}`} label={`Point ${point.number}`}>
      <FindingLine
        who="The panel"
        outcome={conclusion?.outcome ?? null}
        none="The panel has not concluded yet"
      />
      <ChoiceField
        label={`Council's position on point ${point.number}`}
        hideLabel
        value={position?.decision ?? null}
        choices={[
          { value: 'accepts', label: 'Accepted' },
          { value: 'accepts-in-part', label: 'Accepted in part' },
          { value: 'does-not-accept', label: 'Not accepted' },
        ]}
        onChange={(decision) => set({ decision })}
      />
      {position?.decision ? (
        <RichTextField
          label="Reasons given"
          value={position.reason}
          onChange={(reason) => set({ reason }, `${point.id}/position`)}
        />
      ) : null}
    </CaseItem>
  );
}
