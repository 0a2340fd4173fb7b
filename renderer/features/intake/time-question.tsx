import { EventDate } from '@renderer/casework/event-date';
import { WhyThisDate } from '@renderer/casework/why-this-date';
import { ChoiceField } from '@renderer/components/choice-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { Notice } from '@renderer/components/notice';
import { Section } from '@renderer/components/section';
import { useCase } from '@renderer/data/case-context';
import { type InTimeByDates, inTimeByDates } from '@shared/domain/intake-time';
import { formatLong } from '@shared/lib/plain-date';
import { standingWords } from '@shared/procedure/rule';
import { LateDecisions } from './late-decisions';
import { useIntake } from './use-intake';

/** Whether it was made in time; if not, both reasons, for the whole or point by point. */
export function TimeQuestion() {
  const caseFile = useCase();
  const { intake, set } = useIntake();
  const adult = caseFile.matter.procedure === 'adult';
  const byDates = inTimeByDates(caseFile);
  return (
    <>
      <Section
        title="In time or not"
        hint={adult ? '12 months (SI 2009/309 regulation 12)' : 'One year (SI 2006/1738 regulation 9)'}
      >
        <Fields>
          <FieldRow>
            <EventDate
              id={adult ? 'adult-matter-arose' : 'complaint-grounds-arose'}
              description="The earliest, where there are several."
            />
            <EventDate id={adult ? 'adult-received' : 'complaint-received'} />
          </FieldRow>
          {byDates ? <ByDates byDates={byDates} said={intake.inTime} /> : null}
          <ChoiceField
            label="The complaint was made"
            shape="segmented"
            value={intake.inTime === 'not-said' ? null : intake.inTime}
            choices={[
              { value: 'yes', label: 'In time' },
              { value: 'partly', label: 'Partly late' },
              { value: 'no', label: 'Late' },
            ]}
            onChange={(inTime) => set('In time or not', { inTime })}
          />
        </Fields>
      </Section>
      {intake.inTime === 'partly' || intake.inTime === 'no' || intake.late.length > 0 ? (
        <LateDecisions />
      ) : null}
    </>
  );
}

function ByDates({ byDates, said }: { byDates: InTimeByDates; said: string }) {
  const { lastDay, madeOn, late, rule } = byDates;
  const words = late
    ? `By these dates it was made late: the last day was ${formatLong(lastDay)}, and it was made on ${formatLong(madeOn)}. It may still be considered.`
    : `By these dates it was made in time: the last day was ${formatLong(lastDay)}.`;
  return (
    <Notice kind={late && said === 'yes' ? 'check' : 'note'}>
      {words} <span className="quiet">{standingWords(rule)}.</span> <WhyThisDate of={rule.id} />
    </Notice>
  );
}
