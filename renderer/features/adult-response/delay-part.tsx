import { Button } from '@mantine/core';
import { EventDate } from '@renderer/casework/event-date';
import { LetterDuties } from '@renderer/casework/letter-duties';
import { WhyThisDate } from '@renderer/casework/why-this-date';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { Notice } from '@renderer/components/notice';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { useToday } from '@renderer/standing/use-today';
import { adultTimes, longerPeriodWords, responseIsLate } from '@shared/domain/adult-times';
import { formatLong } from '@shared/lib/plain-date';
import styles from './adult-response.module.css';
import { useAdultComplaint } from './use-adult-complaint';

/** When the time is over without a response: the letter that says so and why. */
export function DelayPart() {
  const { adult, set } = useAdultComplaint();
  return (
    <>
      <Section
        title="Whether it is late"
        hint="Six months, beginning with the day of receipt"
        actions={<WhyThisDate of="adult.response" />}
      >
        <WhetherLate />
      </Section>
      <Section title="The letter that explains the delay">
        <Fields>
          <TextField
            label="Why the response is late"
            minRows={3}
            value={adult.delayReasons}
            onChange={(delayReasons) => set('Reasons for the delay', { delayReasons }, 'delay-reasons')}
          />
          <FieldRow>
            <DateField
              label="The response is now expected by"
              value={adult.expectedBy}
              onChange={(expectedBy) => set('When the response is expected', { expectedBy })}
            />
            <EventDate id="adult-delay-letter-sent" />
          </FieldRow>
        </Fields>
      </Section>
      <LetterDuties letter="adult-delay-letter" name="the letter" />
    </>
  );
}

function WhetherLate() {
  const caseFile = useCase();
  const today = useToday();
  const { go } = useNavigation();
  const response = adultTimes(caseFile, today).response;
  const sent = caseFile.matter.events['adult-response-sent'];
  if (!response?.dueOn || !response.unextendedDueOn) {
    return (
      <p className={styles.said}>
        The day the complaint was received is not recorded, so nothing can be late yet.
      </p>
    );
  }
  const longer = longerPeriodWords(caseFile);
  const late = responseIsLate(caseFile, sent ?? today);
  const due = formatLong(response.dueOn);
  return (
    <Fields>
      <Notice kind={late && !caseFile.matter.events['adult-delay-letter-sent'] ? 'check' : 'note'}>
        {late
          ? sent
            ? `The response went on ${formatLong(sent)}; its last day was ${due}.`
            : `The last day was ${due}, and no response has gone. The council writes to say so and why, and answers as soon as is reasonably practicable (SI 2009/309 regulation 14(4)).`
          : sent
            ? `The response went on ${formatLong(sent)}, in time. No letter is needed.`
            : `The last day is ${due}. No letter is needed before then.`}
      </Notice>
      {longer ? (
        <Notice
          kind={response.extended ? 'note' : 'check'}
          action={
            <Button variant="default" size="compact-sm" onClick={() => go('adult-response', { id: 'plan' })}>
              To the plan
            </Button>
          }
        >
          {longer}
        </Notice>
      ) : null}
    </Fields>
  );
}
