import { EventDate } from '@renderer/casework/event-date';
import { LetterDuties } from '@renderer/casework/letter-duties';
import { WhyThisDate } from '@renderer/casework/why-this-date';
import { FieldRow, Fields } from '@renderer/components/fields';
import { Section } from '@renderer/components/section';
import { useCase } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { useToday } from '@renderer/standing/use-today';
import { adultTimes } from '@shared/domain/adult-times';
import { formatLong } from '@shared/lib/plain-date';
import { useAdultComplaint } from './use-adult-complaint';

/** The acknowledgement, with the offer to discuss how the complaint will be handled. */
export function AcknowledgementPart() {
  const caseFile = useCase();
  const today = useToday();
  const { adult, setIn } = useAdultComplaint();
  const due = adultTimes(caseFile, today).acknowledge?.dueOn;
  return (
    <>
      <Section
        title="The acknowledgement"
        hint="Within 3 working days, by letter, e-mail or in person"
        actions={<WhyThisDate of="adult.acknowledge" />}
      >
        <Fields>
          <FieldRow>
            <EventDate
              id="adult-received"
              label="Received on"
              description="The six months begin with this day."
            />
            <EventDate
              id="adult-acknowledged"
              label="Acknowledged on"
              description={due ? `The last day is ${formatLong(due)}.` : 'Three working days after receipt.'}
            />
            <EventDate
              id="adult-discussion-offered"
              label="Discussion offered on"
              description="Made together with the acknowledgement."
            />
          </FieldRow>
          <RichTextField
            label="In your own words"
            description="Comes after the first lines of the letter. The rest is written from the case."
            value={adult.acknowledgement.words}
            onChange={(words) =>
              setIn('Write the acknowledgement', 'acknowledgement', { words }, 'acknowledgement/words')
            }
          />
        </Fields>
      </Section>
      <LetterDuties letter="adult-acknowledgement" name="the acknowledgement" />
    </>
  );
}
