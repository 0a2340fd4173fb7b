import { Button } from '@mantine/core';
import { EventDate } from '@renderer/casework/event-date';
import { LetterDuties } from '@renderer/casework/letter-duties';
import { ResponsesInTurn } from '@renderer/casework/responses-in-turn';
import { FieldRow, Fields } from '@renderer/components/fields';
import { FindingGlyph } from '@renderer/components/finding-glyph';
import { PersonPicker } from '@renderer/components/person-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { useNavigation } from '@renderer/navigation/navigation';
import type { AdultComplaint } from '@shared/domain/adult-complaint';
import { inOrder } from '@shared/domain/case-file';
import { findingOf } from '@shared/domain/finding';
import { findingLabel } from '@shared/domain/labels';
import styles from './adult-response.module.css';
import { useAdultComplaint } from './use-adult-complaint';

type Text = 'howConsidered' | 'conclusions' | 'action' | 'satisfied';

const TEXTS: readonly { readonly field: Text; readonly label: string; readonly description: string }[] = [
  {
    field: 'howConsidered',
    label: 'How the complaint was considered',
    description: 'Who looked into it, what was read, who was spoken to.',
  },
  {
    field: 'conclusions',
    label: 'What was concluded',
    description: 'The conclusion on each point is set out below it, as on Findings.',
  },
  {
    field: 'action',
    label: 'Matters that need to be put right',
    description: 'Or that nothing does. The recommendations and the answers to them follow it in a table.',
  },
  {
    field: 'satisfied',
    label: 'Whether the council is satisfied that what is needed has been or will be done',
    description: 'For each action: done, or to be done by when.',
  },
];

/** The response with what SI 2009/309 regulation 14(2) asks of it. */
export function ResponsePart() {
  const { people, recommendations } = useCase();
  const { adult, setIn } = useAdultComplaint();
  const { response } = adult;
  const set = (fields: Partial<AdultComplaint['response']>, key?: string) =>
    setIn('Write the response', 'response', fields, key);
  return (
    <>
      <Section title="What the response says" hint="All four are required (SI 2009/309 regulation 14(2))">
        <Fields>
          {TEXTS.map(({ field, label, description }) => (
            <RichTextField
              key={field}
              label={label}
              description={description}
              value={response[field]}
              onChange={(text) => set({ [field]: text }, `response/${field}`)}
              citeTarget={{ label }}
            />
          ))}
        </Fields>
      </Section>
      <Conclusions />
      {recommendations.length > 0 ? (
        <Section title="Answers to the recommendations">
          <ResponsesInTurn stage="stage-2" />
        </Section>
      ) : null}
      <Section title="The Ombudsman, and who signs">
        <Fields>
          <p className={styles.said}>
            The letter names the Local Government and Social Care Ombudsman, and the health Ombudsman for
            every part that an NHS body answers. Other bodies are recorded on Intake.
          </p>
          <TextField
            label="How to reach the Ombudsman, if this council prints more"
            value={response.ombudsmanContact}
            onChange={(ombudsmanContact) => set({ ombudsmanContact })}
          />
          <FieldRow>
            <PersonPicker
              label="Signed by, as the responsible person"
              description="In a council usually its chief executive, or somebody they authorised. Not confirmed: check."
              people={people}
              value={response.signedByPersonId}
              onChange={(signedByPersonId) => set({ signedByPersonId })}
            />
            <EventDate
              id="adult-response-sent"
              description="As soon as is reasonably practicable after the investigation."
            />
          </FieldRow>
        </Fields>
      </Section>
      <LetterDuties letter="adult-response" name="the response" />
    </>
  );
}

/** The points with their findings, as the letter prints them; they are decided on Findings. */
function Conclusions() {
  const { points: all, findings, matter } = useCase();
  const { go } = useNavigation();
  const points = inOrder(all);
  const open = points.find(
    (point) =>
      point.scope.status === 'accepted' && !findingOf(findings, point.id, 'investigating-officer')?.outcome,
  );
  return (
    <Section
      title="Point by point"
      hint="As decided on Findings"
      actions={
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => go(points.length === 0 ? 'complaint' : 'findings', open ? { pointId: open.id } : {})}
        >
          {points.length === 0
            ? 'Write down the points'
            : open
              ? `Decide point ${open.number}`
              : 'To Findings'}
        </Button>
      }
    >
      {points.length === 0 ? <p className={styles.said}>No complaint point is written down yet.</p> : null}
      <ul className={styles.board}>
        {points.map((point) => {
          const outcome = findingOf(findings, point.id, 'investigating-officer')?.outcome ?? null;
          const left = point.scope.status !== 'accepted';
          return (
            <li key={point.id}>
              {left ? null : <FindingGlyph outcome={outcome} />} {point.number}{' '}
              {point.title || point.agreed.wording}:{' '}
              {left ? 'not looked into' : outcome ? findingLabel(matter, outcome) : 'not decided yet'}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
