import { useMatter } from '@renderer/casework/use-matter';
import type { Matter } from '@shared/domain/matter';
import { type Choice, ChoiceField } from '../../components/choice-field';
import { DateField } from '../../components/date-field';
import { Notice } from '../../components/notice';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import { useCaseClock } from '../../standing/use-case-clock';
import styles from './overview.module.css';

type Headline = Matter['clockBasis']['headline'];

const STARTS: readonly Choice<Headline>[] = [
  { value: 'stricter', label: 'Whichever ends first' },
  { value: 'request', label: 'The request for Stage 2' },
  { value: 'statement-agreed', label: 'The agreed statement of complaint' },
  { value: 'council-stated', label: 'The start the council gave' },
];

/** What the letter that extends Stage 2 says, and which start is counted from. */
export function ClockChoices() {
  const { matter, setIn } = useMatter();
  const { deadlines } = useCaseClock();
  const { extension, clockBasis } = matter;
  const notes = deadlines
    .filter((deadline) => deadline.headline && deadline.rule.basis !== null)
    .flatMap((deadline) => deadline.notes);
  return (
    <Section title="The extension and the start of Stage 2">
      <div className={styles.fields}>
        <TextField
          label="Reasons given in the extension letter"
          description="Stage 2 may go beyond 25 working days only when the council writes to say why. The letter’s date is among the dates."
          value={extension.reasons}
          onChange={(reasons) => setIn('Change the extension', 'extension', { reasons })}
        />
        <DateField
          label="New date the letter promises"
          value={extension.newDate}
          onChange={(newDate) => setIn('Change the extension', 'extension', { newDate })}
        />
        <ChoiceField
          label="Count Stage 2 from"
          description="Sources disagree on where Stage 2 starts, so all are shown. This one leads."
          shape="select"
          value={clockBasis.headline}
          choices={STARTS}
          onChange={(headline) => setIn('Change the start of Stage 2', 'clockBasis', { headline })}
        />
        {clockBasis.headline === 'stricter' ? null : (
          <TextField
            label="Why this start; the report says so"
            value={clockBasis.reason}
            onChange={(reason) => setIn('Change the start of Stage 2', 'clockBasis', { reason })}
          />
        )}
      </div>
      {notes.map((note) => (
        <div className={styles.noted} key={note}>
          <Notice kind="check">{note}</Notice>
        </div>
      ))}
    </Section>
  );
}
