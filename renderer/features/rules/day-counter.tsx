import { TextInput } from '@mantine/core';
import { useMatter } from '@renderer/casework/use-matter';
import { caseCalendar } from '@shared/domain/case-calendar';
import { formatFull, type PlainDate } from '@shared/lib/plain-date';
import { addWorkingDays, workingDaysBetween } from '@shared/procedure/working-days';
import { useState } from 'react';
import { DateField } from '../../components/date-field';
import { FieldRow, Fields } from '../../components/fields';
import { Section } from '../../components/section';
import styles from './rules.module.css';

const MOST = 2000;

const words = (n: number) => (n === 1 ? '1 working day' : `${n.toLocaleString('en-GB')} working days`);

/** How many of `limit` a count has used, or by how many it is over. */
function against(used: number, limit: number | null): string {
  if (limit === null) return '';
  return used <= limit ? `, ${limit - used} fewer than ${limit}` : `, ${used - limit} over ${limit}`;
}

/** Counts working days for whatever has a limit besides the complaint's own: an assessment, a record written up. */
export function DayCounter() {
  const { matter } = useMatter();
  const [from, setFrom] = useState<PlainDate | null>(null);
  const [to, setTo] = useState<PlainDate | null>(null);
  const [typed, setTyped] = useState('');
  const calendar = caseCalendar(matter);
  const number = typed.trim() === '' ? null : Number(typed.trim());
  const limit = number !== null && Number.isInteger(number) && number > 0 && number <= MOST ? number : null;
  const answers: string[] = [];
  if (from && to) {
    const used = workingDaysBetween(from, to, calendar);
    answers.push(
      used < 0
        ? `${formatFull(to)} is ${words(-used)} before ${formatFull(from)}.`
        : `${formatFull(to)} is ${words(used)} after ${formatFull(from)}${against(used, limit)}.`,
    );
  }
  if (from && limit !== null) {
    answers.push(`Working day ${limit} is ${formatFull(addWorkingDays(from, limit, calendar))}.`);
  }
  return (
    <Section title="Count working days" hint="An assessment’s time limit, say. Nothing here is kept">
      <Fields>
        <FieldRow>
          <DateField label="From" description="This day is not counted." value={from} onChange={setFrom} />
          <DateField label="To" description="Counts, if it is a working day." value={to} onChange={setTo} />
          <TextInput
            label="Limit"
            description="In working days, if there is one."
            inputMode="numeric"
            value={typed}
            error={number !== null && limit === null ? `Give a whole number from 1 to ${MOST}.` : null}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </FieldRow>
        <div role="status" aria-label="The count">
          {answers.length === 0 ? <p className="quiet">Give two dates, or a date and a limit.</p> : null}
          {answers.map((answer) => (
            <p className={styles.law} key={answer}>
              {answer}
            </p>
          ))}
        </div>
      </Fields>
    </Section>
  );
}
