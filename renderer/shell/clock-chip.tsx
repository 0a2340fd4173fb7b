import { Tooltip } from '@mantine/core';
import type { ClockState } from '@shared/procedure/clock';
import { useState } from 'react';
import { WhyDialog } from '../casework/why-this-date';
import { useNavigation } from '../navigation/navigation';
import { useCaseClock } from '../standing/use-case-clock';
import styles from './top-bar.module.css';

/** Five working days or less is near enough to be marked. */
const NEAR = 5;

/** The words say everything; the colour only repeats it. */
function toneOf(state: ClockState, daysLeft: number | null): 'late' | 'near' | 'quiet' | 'running' {
  if (state === 'late') return 'late';
  if (state === 'check-dates') return 'near';
  if (state === 'running') return daysLeft !== null && daysLeft <= NEAR ? 'near' : 'running';
  return 'quiet';
}

/** Where the law's clock stands, always in sight. Opens the reason for its date; without one it leads to the dates. */
export function ClockChip() {
  const { clock, deadlines } = useCaseClock();
  const { go } = useNavigation();
  const { headline } = clock;
  const [asked, setAsked] = useState(false);
  const deadline = deadlines.find((each) => each.key === headline.deadlineKey) ?? null;
  return (
    <>
      <Tooltip label={headline.sentence} multiline maw={360}>
        <button
          type="button"
          className={styles.clock}
          data-state={toneOf(headline.state, headline.daysLeft)}
          aria-haspopup={deadline ? 'dialog' : undefined}
          onClick={() => (deadline ? setAsked(true) : go('overview', { id: 'clock' }))}
        >
          {headline.label}
        </button>
      </Tooltip>
      <WhyDialog deadline={asked ? deadline : null} onClose={() => setAsked(false)} />
    </>
  );
}
