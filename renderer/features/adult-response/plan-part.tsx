import { Button, Group } from '@mantine/core';
import { EventDate } from '@renderer/casework/event-date';
import { LetterDuties } from '@renderer/casework/letter-duties';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { Notice } from '@renderer/components/notice';
import { PersonPicker } from '@renderer/components/person-picker';
import { Section } from '@renderer/components/section';
import { useCase } from '@renderer/data/case-context';
import { useUnfinishedForm } from '@renderer/data/use-unfinished-form';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { longerPeriodWords, sixMonthsEndOn } from '@shared/domain/adult-times';
import { formatLong, type PlainDate } from '@shared/lib/plain-date';
import { RESOLUTION_METHODS } from '@shared/procedure/register-lists';
import { IconX } from '@tabler/icons-react';
import styles from './adult-response.module.css';
import { useAdultComplaint } from './use-adult-complaint';

/** How the complaint is handled, as talked about with the complainant, and by when it is answered. */
export function PlanPart() {
  const { people } = useCase();
  const { adult, setIn } = useAdultComplaint();
  const { plan } = adult;
  return (
    <>
      <Section
        title="How it is handled"
        hint="The Regulations ask for the talk; a written plan is good practice"
      >
        <Fields>
          <FieldRow>
            <ChoiceField
              label="The offer to talk was"
              value={plan.discussion === 'not-said' ? null : plan.discussion}
              choices={[
                { value: 'accepted', label: 'Taken up' },
                { value: 'declined', label: 'Declined' },
              ]}
              onChange={(discussion) => setIn('Offer to talk', 'plan', { discussion })}
            />
            <DateField
              label="Talked about on"
              value={plan.discussedOn}
              onChange={(discussedOn) => setIn('Talk about the plan', 'plan', { discussedOn })}
            />
          </FieldRow>
          {plan.discussion === 'declined' ? (
            <Notice kind="note">
              The council then sets the time itself and writes to say so (regulation 13, whose words were not
              read: check before relying on it).
            </Notice>
          ) : null}
          <FieldRow>
            <ChoiceField
              label="Method"
              shape="select"
              value={plan.method || null}
              choices={RESOLUTION_METHODS.map(({ id, label }) => ({ value: id, label }))}
              onChange={(method) => setIn('Method of the plan', 'plan', { method })}
            />
            <PersonPicker
              label="Who speaks to the complainant meanwhile"
              people={people}
              value={plan.contactPersonId}
              onChange={(contactPersonId) => setIn('Contact in the plan', 'plan', { contactPersonId })}
            />
          </FieldRow>
          <RichTextField
            label="What will be done"
            value={plan.words}
            onChange={(words) => setIn('Write the plan', 'plan', { words }, 'plan/words')}
          />
        </Fields>
      </Section>
      <ByWhen />
      <LetterDuties letter="adult-plan" name="the plan" />
    </>
  );
}

function ByWhen() {
  const caseFile = useCase();
  const { adult, setIn } = useAdultComplaint();
  const { respondBy } = adult.plan;
  const received = caseFile.matter.events['adult-received'];
  const end = sixMonthsEndOn(caseFile);
  const beyond = end !== null && respondBy !== null && respondBy > end;
  const longer = longerPeriodWords(caseFile);
  const spokenOf = beyond || caseFile.matter.events['adult-longer-period-agreed'] !== undefined;
  return (
    <Section title="By when" hint={end ? `The six months end on ${formatLong(end)}` : undefined}>
      <Fields>
        <FieldRow>
          <DateField
            label="The complaint will be answered by"
            value={respondBy}
            error={
              respondBy && received && respondBy < received
                ? `This is before the complaint was received, on ${formatLong(received)}. Correct one of the two.`
                : undefined
            }
            onChange={(date) => setIn('Date agreed for the response', 'plan', { respondBy: date })}
          />
          <EventDate id="adult-plan-agreed" />
        </FieldRow>
        {spokenOf ? (
          <EventDate
            id="adult-longer-period-agreed"
            description="A longer period than six months counts only if it was agreed before they end (SI 2009/309 regulation 14(3))."
          />
        ) : null}
        {longer ? (
          <Notice kind={longer.includes('does not count') ? 'check' : 'note'}>{longer}</Notice>
        ) : null}
        <ReviewDates />
      </Fields>
    </Section>
  );
}

/** Days on which the complainant is told how it is going. A day being typed counts only once it is added. */
function ReviewDates() {
  const { adult, setIn } = useAdultComplaint();
  const form = useUnfinishedForm('review-day', 'Write a review date', { day: null } as {
    day: PlainDate | null;
  });
  const next = form.values.day;
  const change = (label: string, make: (dates: readonly PlainDate[]) => readonly PlainDate[]) =>
    setIn(label, 'plan', (now) => ({ reviewDates: [...new Set(make(now.reviewDates))].sort() }));
  return (
    <fieldset className={styles.dates}>
      <legend>Days on which the complainant is told how it is going</legend>
      {adult.plan.reviewDates.map((date) => (
        <span key={date} className={styles.date}>
          {formatLong(date)}
          <button
            type="button"
            aria-label={`Remove ${formatLong(date)}`}
            onClick={() => change('Remove a review date', (dates) => dates.filter((each) => each !== date))}
          >
            <IconX size={14} />
          </button>
        </span>
      ))}
      <Group align="end" gap="xs">
        <DateField label="" aria-label="Another day" value={next} onChange={(day) => form.set({ day })} />
        <Button
          variant="default"
          disabled={next === null}
          onClick={() => {
            if (next === null) return;
            change('Add a review date', (dates) => [...dates, next]);
            form.clear();
          }}
        >
          Add this day
        </Button>
      </Group>
    </fieldset>
  );
}
