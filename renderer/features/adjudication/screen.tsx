import { Checkbox, Group } from '@mantine/core';
import { ResponseToRecommendation } from '@renderer/casework/response-to-recommendation';
import { DateField } from '@renderer/components/date-field';
import { EmptyState } from '@renderer/components/empty-state';
import { LineField } from '@renderer/components/line-field';
import { PersonPicker } from '@renderer/components/person-picker';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { Section } from '@renderer/components/section';
import { useCase, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import type { Adjudication } from '@shared/domain/adjudication';
import { inOrder } from '@shared/domain/case-file';
import { findingOf } from '@shared/domain/finding';
import { DecisionOnPoint } from './decision-on-point';

/** The council's adjudication, compared with the report point by point. */
export function Screen() {
  const caseFile = useCase();
  const edit = useEdit();
  const { adjudication } = caseFile;
  const points = inOrder(caseFile.points).filter((point) => point.scope.status === 'accepted');
  const recommendations = inOrder(caseFile.recommendations).filter((each) => each.stage === 'stage-2');
  const decided = points.filter(
    (point) => findingOf(caseFile.findings, point.id, 'adjudicating-officer')?.decision,
  );
  const set = (label: string, fields: Partial<Adjudication>, key?: string) =>
    edit.patch(label, 'adjudication', adjudication.id, fields, key);

  return (
    <>
      <ScreenHeading
        title={headingFor(points.length, decided.length)}
        subtitle="What the council decided on each point and each recommendation, as its letter says."
      />
      <Section title="The letter">
        <Group grow align="start">
          <PersonPicker
            label="Adjudicating Officer"
            people={caseFile.people}
            value={adjudication.officerPersonId}
            onChange={(officerPersonId) => set('Adjudicating Officer', { officerPersonId })}
          />
          <DateField
            label="Date of the letter"
            value={adjudication.letterOn}
            onChange={(letterOn) => set('Date of the adjudication letter', { letterOn })}
          />
        </Group>
        <RichTextField
          label="What was considered"
          value={adjudication.considered}
          onChange={(considered) => set('Adjudication: considered', { considered }, 'considered')}
        />
        <RichTextField
          label="Apology given"
          value={adjudication.apology}
          onChange={(apology) => set('Adjudication: apology', { apology }, 'apology')}
        />
        <RichTextField
          label="Anything else the letter says"
          value={adjudication.other}
          onChange={(other) => set('Adjudication: other', { other }, 'other')}
        />
      </Section>
      <Section title="Decision on each point">
        {points.length === 0 ? (
          <EmptyState
            title="No complaint points yet"
            hint="They come from the agreed statement of complaint."
          />
        ) : (
          points.map((point) => <DecisionOnPoint key={point.id} point={point} />)
        )}
      </Section>
      <Section title="Answer to each recommendation">
        {recommendations.length === 0 ? (
          <EmptyState
            title="The report makes no recommendations yet"
            hint="They are written on Recommendations."
          />
        ) : (
          recommendations.map((each) => <ResponseToRecommendation key={each.id} recommendation={each} />)
        )}
      </Section>
      <Section title="Right to Stage 3">
        <Checkbox
          label="The letter tells the complainant of the right to a review panel"
          checked={adjudication.stage3.offered}
          onChange={(event) =>
            set('Right to Stage 3', {
              stage3: { ...adjudication.stage3, offered: event.currentTarget.checked },
            })
          }
        />
        <Group grow align="start">
          <DateField
            label="Ask by"
            value={adjudication.stage3.by}
            onChange={(by) => set('Stage 3: ask by', { stage3: { ...adjudication.stage3, by } })}
          />
          <LineField
            label="Ask whom"
            value={adjudication.stage3.to}
            onChange={(to) =>
              set('Stage 3: ask whom', { stage3: { ...adjudication.stage3, to } }, 'stage3-to')
            }
          />
        </Group>
      </Section>
    </>
  );
}

function headingFor(points: number, decided: number): string {
  if (points === 0) return 'There is nothing to adjudicate yet';
  if (decided === 0) return "The council's decision is awaited";
  if (decided === points) return 'The council has decided every point';
  return `The council has decided ${decided} of ${points} points`;
}
