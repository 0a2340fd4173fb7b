import { EventDate } from '@renderer/casework/event-date';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { Section } from '@renderer/components/section';
import { useCase } from '@renderer/data/case-context';
import { useIntake } from './use-intake';

const HOW = [
  { value: 'spoken', label: 'Spoken' },
  { value: 'written', label: 'In writing' },
  { value: 'electronic', label: 'E-mail or online' },
] as const;

/** How and when the complaint came in. A spoken one is as good as a written one; it is written down. */
export function ReceivedQuestion() {
  const { matter } = useCase();
  const { intake, setIn } = useIntake();
  const { how, recordCopySentOn } = intake.received;
  const adult = matter.procedure === 'adult';
  return (
    <Section title="How it came in">
      <Fields>
        <ChoiceField
          label="How the complaint was made"
          shape="segmented"
          value={how === 'not-said' ? null : how}
          choices={HOW}
          onChange={(chosen) => setIn('How the complaint was made', 'received', { how: chosen })}
        />
        <FieldRow>
          <EventDate
            id={adult ? 'adult-received' : 'complaint-received'}
            description={
              adult
                ? 'The six months begin with this day.'
                : 'If the council has dated Stage 1 instead, that date stands in.'
            }
          />
          {how === 'spoken' ? (
            <DateField
              label="Copy of the written record given on"
              description={
                adult
                  ? 'What was said is written down, and the person gets a copy.'
                  : 'What was said is written down, and the person agrees it or comments (SI 2006/1738 regulation 16, as the Family Rights Group describes it).'
              }
              value={recordCopySentOn}
              onChange={(date) =>
                setIn('Record of a spoken complaint', 'received', { recordCopySentOn: date })
              }
            />
          ) : null}
        </FieldRow>
      </Fields>
    </Section>
  );
}
