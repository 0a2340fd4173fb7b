import { Select, Switch } from '@mantine/core';
import { useMatter } from '@renderer/casework/use-matter';
import { useCaseSession, useEdit } from '@renderer/data/case-context';
import { useToday } from '@renderer/standing/use-today';
import { caseCalendar } from '@shared/domain/case-calendar';
import { formatFull, formatLong } from '@shared/lib/plain-date';
import {
  bankHolidaysOf,
  CALENDAR_YEARS,
  calendarCaution,
  LIST_READ_ON,
} from '@shared/procedure/bank-holidays';
import {
  type CalendarOptions,
  checkCalendarOptions,
  withBankHolidaysOf,
} from '@shared/procedure/calendar-options';
import { useState } from 'react';
import { Notice } from '../../components/notice';
import { Section } from '../../components/section';
import { DayCounter } from './day-counter';
import { type Day, DayRows } from './day-rows';
import { DaysOfOtherCases } from './days-of-other-cases';
import styles from './rules.module.css';

const YEARS = Array.from({ length: CALENDAR_YEARS.last - CALENDAR_YEARS.first + 1 }, (_, index) =>
  String(CALENDAR_YEARS.first + index),
);

/** The weekdays off of one year as this case counts them: the list, less what was moved, with what was added. */
function YearOfDaysOff() {
  const { matter } = useMatter();
  const today = useToday();
  const [year, setYear] = useState(today.slice(0, 4));
  const calendar = caseCalendar(matter);
  const days = [
    ...bankHolidaysOf(Number(year))
      .filter((day) => !calendar.movedAway.has(day.date) && !calendar.extra.has(day.date))
      .map(({ date, name }) => ({ date, name, own: false })),
    ...[...calendar.extra]
      .filter(([date]) => date.startsWith(year))
      .map(([date, name]) => ({ date, name, own: true })),
  ].sort((one, other) => (one.date < other.date ? -1 : 1));
  const caution = calendarCaution(`${year}-12-31`);
  return (
    <Section title="Days off as this case counts them" hint="Besides Saturdays and Sundays">
      <div className={styles.yearLine}>
        <Select
          label="Year"
          data={YEARS}
          value={year}
          allowDeselect={false}
          onChange={(chosen) => setYear(chosen ?? year)}
          w={110}
        />
        <span className="quiet">{caution ?? 'Compared with the list published on GOV.UK.'}</span>
      </div>
      <ul className={styles.year}>
        {days.map(({ date, name, own }) => (
          <li key={`${date}${name}`}>
            {formatFull(date)}: {name}
            {own ? <strong> (added in this case)</strong> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Which days count in this case: days added, moved and, if chosen, the council's closing days. */
export function CalendarPart() {
  const { matter } = useMatter();
  const session = useCaseSession();
  const edit = useEdit();
  const { calendar } = matter;
  const problems = checkCalendarOptions(calendar);
  const change = (label: string, make: (now: CalendarOptions) => CalendarOptions, key?: string) =>
    edit.patch(label, 'matter', matter.id, { calendar: make(session.getSnapshot().matter.calendar) }, key);
  const rows = (list: 'extraDays' | 'localClosingDays') => ({
    days: calendar[list].map(({ date, name }): Day => ({ date, name, from: null })),
    problems: problems.filter((problem) => problem.list === list),
    onChange: (index: number, day: Partial<Day>) =>
      change(
        'Change a day of the calendar',
        (now) => ({
          ...now,
          [list]: now[list].map((each, at) =>
            at === index ? { date: day.date ?? each.date, name: day.name ?? each.name } : each,
          ),
        }),
        `calendar-${list}-${index}-${Object.keys(day).join()}`,
      ),
    onAdd: () =>
      change('Add a day to the calendar', (now) => ({
        ...now,
        [list]: [...now[list], { date: '', name: '' }],
      })),
    onRemove: (index: number) =>
      change('Remove a day from the calendar', (now) => ({
        ...now,
        [list]: now[list].filter((_, at) => at !== index),
      })),
  });
  return (
    <>
      <div className={styles.noted}>
        <Notice kind="note">
          Saturdays, Sundays, Christmas Day, Boxing Day, Good Friday and the bank holidays of England and
          Wales do not count (Regulation 2). The list was last compared on {formatLong(LIST_READ_ON)}; what is
          proclaimed after that has to be added here. Days added are kept in this case and go with it: no
          other case changes.
        </Notice>
      </div>
      <DaysOfOtherCases
        calendar={calendar}
        onTake={(from) =>
          change('Copy the days added in another case', (now) => withBankHolidaysOf(now, from))
        }
      />
      <Section title="Extra bank holidays" hint="A royal event, say: proclaimed since this program was made">
        <DayRows {...rows('extraDays')} what="an extra bank holiday" nameLabel="What for" />
      </Section>
      <Section title="Moved bank holidays" hint="One that is kept on another day that year">
        <DayRows
          days={calendar.movedDays.map(({ from, to, name }): Day => ({ from, date: to, name }))}
          problems={problems.filter((problem) => problem.list === 'movedDays')}
          what="a moved bank holiday"
          nameLabel="What for"
          onChange={(index, day) =>
            change(
              'Change a moved bank holiday',
              (now) => ({
                ...now,
                movedDays: now.movedDays.map((each, at) =>
                  at === index
                    ? { from: day.from ?? each.from, to: day.date ?? each.to, name: day.name ?? each.name }
                    : each,
                ),
              }),
              `calendar-moved-${index}-${Object.keys(day).join()}`,
            )
          }
          onAdd={() =>
            change('Add a moved bank holiday', (now) => ({
              ...now,
              movedDays: [...now.movedDays, { from: '', to: '', name: '' }],
            }))
          }
          onRemove={(index) =>
            change('Remove a moved bank holiday', (now) => ({
              ...now,
              movedDays: now.movedDays.filter((_, at) => at !== index),
            }))
          }
          moved
        />
      </Section>
      <Section title="Local closing days" hint="When this council is shut">
        <Switch
          mb="xs"
          label="Leave these days out of the count"
          description="Off unless you choose it: a council's shut-down is still a working day in law, so the dates would be later than the law's."
          checked={calendar.observeLocalClosingDays}
          onChange={(event) => {
            const observeLocalClosingDays = event.currentTarget.checked;
            change(
              observeLocalClosingDays ? 'Leave out local closing days' : 'Count local closing days',
              (now) => ({ ...now, observeLocalClosingDays }),
            );
          }}
        />
        <DayRows {...rows('localClosingDays')} what="a closing day" nameLabel="Why it is shut" />
      </Section>
      <YearOfDaysOff />
      <DayCounter />
    </>
  );
}
