import { Button, Modal } from '@mantine/core';
import { useShownLast } from '@renderer/components/shown-last';
import { WhyDate } from '@renderer/components/why/why-date';
import { useNavigation } from '@renderer/navigation/navigation';
import { useCaseClock } from '@renderer/standing/use-case-clock';
import type { Deadline } from '@shared/procedure/deadline';
import { type ReactNode, useState } from 'react';
import styles from './casework.module.css';

/** The dialog that explains a date of the open case and leads to its rule and to the dates. */
export function WhyDialog({ deadline, onClose }: { deadline: Deadline | null; onClose: () => void }) {
  const shown = useShownLast(deadline);
  const { today } = useCaseClock();
  const { go } = useNavigation();
  const leave = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Modal opened={deadline !== null} onClose={onClose} size="58rem" title={shown?.name}>
      {shown ? (
        <WhyDate
          deadline={shown}
          today={today}
          acts={
            <>
              <Button variant="default" onClick={leave(() => go('overview', { id: 'dates' }))}>
                Go to the dates
              </Button>
              <Button variant="default" onClick={leave(() => go('rules', { id: shown.ruleId }))}>
                Go to the rule
              </Button>
            </>
          }
        />
      ) : null}
    </Modal>
  );
}

/**
 * "Why?" beside a date that a rule gives: one deadline of the open case, by its key or the id of its rule. Nothing is
 * shown where there is no such deadline.
 */
export function WhyThisDate({
  of,
  children = 'Why this date?',
}: {
  of: string | null;
  children?: ReactNode;
}) {
  const { deadlines } = useCaseClock();
  const [opened, setOpened] = useState(false);
  const deadline = deadlines.find((each) => each.key === of) ?? deadlines.find((each) => each.ruleId === of);
  if (!deadline) return null;
  return (
    <>
      <button type="button" className={styles.why} aria-haspopup="dialog" onClick={() => setOpened(true)}>
        {children}
        <span className="only-for-screen-readers"> {deadline.name}</span>
      </button>
      <WhyDialog deadline={opened ? deadline : null} onClose={() => setOpened(false)} />
    </>
  );
}
