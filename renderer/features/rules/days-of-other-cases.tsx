import { Button } from '@mantine/core';
import { useCaseList } from '@renderer/data/cases';
import type { CalendarOptions } from '@shared/procedure/calendar-options';
import { withBankHolidaysOf } from '@shared/procedure/calendar-options';
import styles from './rules.module.css';

type Props = {
  readonly calendar: CalendarOptions;
  readonly onTake: (from: CalendarOptions) => void;
};

const many = ({ extraDays, movedDays }: CalendarOptions) => extraDays.length + movedDays.length;

/** Bank holidays entered in another case need not be typed again; they are copied, and the cases stay apart. */
export function DaysOfOtherCases({ calendar, onTake }: Props) {
  const cases = useCaseList() ?? [];
  const offers = new Map<string, { titles: string[]; from: CalendarOptions; added: number }>();
  for (const { title, clock } of cases) {
    if (!clock.calendar) continue;
    const added = many(withBankHolidaysOf(calendar, clock.calendar)) - many(calendar);
    if (added <= 0) continue;
    const key = JSON.stringify([clock.calendar.extraDays, clock.calendar.movedDays]);
    const offer = offers.get(key) ?? { titles: [], from: clock.calendar, added };
    offer.titles.push(title || 'a case without a title');
    offers.set(key, offer);
  }
  const shown = [...offers.values()].slice(0, 3);
  if (shown.length === 0) return null;
  return (
    <div className={styles.noted}>
      {shown.map(({ titles, from, added }) => (
        <Button key={titles[0]} variant="default" size="compact-sm" mr="xs" onClick={() => onTake(from)}>
          Copy {added === 1 ? 'the day' : `${added} days`} added in “{titles[0]}”
        </Button>
      ))}
    </div>
  );
}
