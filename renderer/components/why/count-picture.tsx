import { formatLong, type PlainDate } from '@shared/lib/plain-date';
import type { DayOfCount, WeekOfCount } from '@shared/procedure/weeks-of-count';
import styles from './why.module.css';

type Props = {
  readonly weeks: readonly WeekOfCount[];
  /** What is counted, for a screen reader: "Stage 2 response". */
  readonly label: string;
  readonly today: PlainDate;
  /** The last day without the extension, to be marked in a longer count. */
  readonly markOn: PlainDate | null;
};

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** From so many weeks on the picture is laid out in two columns. */
const TWO_COLUMNS_FROM = 8;

function monthOf(date: PlainDate): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

function Cell({
  day,
  today,
  markOn,
}: {
  day: DayOfCount | null;
  today: PlainDate;
  markOn: PlainDate | null;
}) {
  if (!day) return <td className={styles.outside} />;
  const marks = [
    day.date === markOn ? ', the last day without the extension' : '',
    day.date === today ? ', today' : '',
  ].join('');
  return (
    <td
      className={styles.day}
      data-kind={day.kind}
      data-named={day.reason !== null}
      data-today={day.date === today}
      data-mark={day.date === markOn}
      title={`${day.words}${marks}`}
    >
      <span className="only-for-screen-readers">{`${day.words}${marks}`}</span>
      <span className={styles.date} aria-hidden="true">
        {Number(day.date.slice(8))}
      </span>
      <strong className={styles.count} aria-hidden="true">
        {day.kind === 'start' && day.dayNumber === 0 ? 'start' : (day.dayNumber ?? '')}
      </strong>
    </td>
  );
}

function Weeks({ weeks, label, today, markOn }: Props) {
  let shownMonth = '';
  return (
    <table className={styles.weeks}>
      <caption className="only-for-screen-readers">{label}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="only-for-screen-readers">Month</span>
          </th>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => {
          if (week.folded > 0) {
            return (
              <tr key={week.monday}>
                <td />
                <td className={styles.folded} colSpan={7}>
                  {week.folded} weeks in which the clock stood still
                </td>
              </tr>
            );
          }
          const first = week.days.find((day) => day !== null)?.date ?? week.monday;
          const month = monthOf(first);
          const isNew = month !== shownMonth;
          shownMonth = month;
          return (
            <tr key={week.monday}>
              <th scope="row" className={styles.month}>
                {isNew ? (
                  month
                ) : (
                  <span className="only-for-screen-readers">{`From ${formatLong(first)}`}</span>
                )}
              </th>
              {week.days.map((day, index) => (
                <Cell key={WEEKDAYS[index]} day={day} today={today} markOn={markOn} />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A count of days as a calendar: each day that counted with its number, the others shaded; 65 days fit at a glance. */
export function CountPicture(props: Props) {
  const { weeks, label } = props;
  if (weeks.length < TWO_COLUMNS_FROM) return <Weeks {...props} />;
  const half = Math.ceil(weeks.length / 2);
  return (
    <div className={styles.columns}>
      <Weeks {...props} weeks={weeks.slice(0, half)} label={`${label}, first half`} />
      <Weeks {...props} weeks={weeks.slice(half)} label={`${label}, second half`} />
    </div>
  );
}
