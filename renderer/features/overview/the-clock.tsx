import { Button } from '@mantine/core';
import { WhyThisDate } from '@renderer/casework/why-this-date';
import { useDoors } from '@renderer/doors/doors-context';
import { usePlace } from '@renderer/navigation/navigation';
import { procedureEvent } from '@shared/procedure/events';
import { Section } from '../../components/section';
import { useCaseClock } from '../../standing/use-case-clock';
import { ClockFigures } from './clock-figures';
import { FrozenPoints } from './frozen-points';
import styles from './overview.module.css';
import { Stage2Starts } from './stage-2-starts';
import { TimelineKey } from './timeline-key';
import { TimelinePicture } from './timeline-picture';

const STAGE_WORDS: Record<string, string> = {
  before: 'Before the complaint',
  'stage-1': 'Stage 1',
  'stage-2': 'Stage 2, Children Act 1989 representations procedure',
  'stage-3': 'Stage 3, Children Act 1989 representations procedure',
  response: 'Adult social care complaints procedure',
  after: 'Afterwards',
};

function SaveDates() {
  const { saveCalendar } = useDoors();
  const { place } = usePlace();
  return place.at === 'case' ? (
    <Button variant="subtle" size="compact-sm" onClick={() => saveCalendar(place.caseId)}>
      Save for a calendar…
    </Button>
  ) : null;
}

/** The law's clock: its figures, its picture, the sentence that says the same, and the reasons for it. */
export function TheClock({ onDates }: { onDates?: () => void }) {
  const { clock, deadlines, today } = useCaseClock();
  const { headline, timeline } = clock;
  const counted = headline.days === 'working' ? 'working days' : 'days';
  return (
    <Section
      id="clock"
      title="The clock"
      hint={`${STAGE_WORDS[timeline?.stage ?? headline.stage] ?? ''} · ${counted}`}
      actions={
        onDates ? (
          <>
            <SaveDates />
            <Button variant="subtle" size="compact-sm" onClick={onDates}>
              Change the dates
            </Button>
          </>
        ) : (
          <SaveDates />
        )
      }
    >
      <ClockFigures clock={clock} />
      {timeline ? (
        <>
          <TimelinePicture timeline={timeline} />
          <TimelineKey timeline={timeline} />
        </>
      ) : null}
      <p className={styles.sentence}>
        {headline.state === 'not-started' && !timeline
          ? `The clock starts with the first date, such as “${procedureEvent(headline.stage === 'response' ? 'adult-received' : 'stage-2-requested').label}”.`
          : headline.sentence}{' '}
        <WhyThisDate of={headline.deadlineKey} />
      </p>
      <Stage2Starts deadlines={deadlines} />
      <FrozenPoints today={today} />
    </Section>
  );
}
