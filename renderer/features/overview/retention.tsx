import { useMatter } from '@renderer/casework/use-matter';
import { Notice } from '@renderer/components/notice';
import { useToday } from '@renderer/standing/use-today';
import { retentionState } from '@shared/domain/retention';
import { formatLong } from '@shared/lib/plain-date';
import { DateField } from '../../components/date-field';
import { LineField } from '../../components/line-field';
import { Section } from '../../components/section';
import styles from './overview.module.css';

/** Until when the papers are kept. The home screen reminds; deleting is always the user's own act. */
export function Retention() {
  const { matter, setIn } = useMatter();
  const today = useToday();
  const state = retentionState(matter.retention.until, today);
  return (
    <Section
      title="How long it is kept"
      hint="As agreed with the council. You are reminded; nothing is deleted by itself."
    >
      <div className={styles.fields}>
        <DateField
          label="Keep until"
          value={matter.retention.until}
          onChange={(until) => setIn('Change how long the case is kept', 'retention', { until })}
        />
        <LineField
          label="Where that date comes from"
          description="Such as the contract, or the council’s retention schedule."
          value={matter.retention.why}
          onChange={(why) => setIn('Change how long the case is kept', 'retention', { why })}
        />
      </div>
      {state.kind === 'past' ? (
        <Notice kind="check">
          It was to be kept until {formatLong(state.until)}. To delete it, go to Your cases, then More beside
          the case. You are given a certificate for the council.
        </Notice>
      ) : null}
    </Section>
  );
}
