/** When backups are made: at each lock and close, once a day, once a week, or by hand. */
type Schedule = 'close' | 'day' | 'week' | 'hand';

/** How backups stand, as far as time goes. Times are milliseconds since 1970. */
type BackupTimes = {
  readonly every: Schedule;
  /** When the last backup was made, or found to still hold everything; null: never. */
  readonly last: number | null;
  /** When the last try failed, if it did. */
  readonly failed: number | null;
};

const DAY = 24 * 60 * 60 * 1000;

/** How long after the last backup one is to be made by itself; null: not by itself while one works. */
const DUE_AFTER: Readonly<Record<Schedule, number | null>> = {
  close: null,
  day: DAY,
  week: 7 * DAY,
  hand: null,
};

/** How long after the last backup the user is told, whatever the reason. */
const OVERDUE_AFTER: Readonly<Record<Schedule, number>> = {
  close: 7 * DAY,
  day: 2 * DAY,
  week: 9 * DAY,
  hand: 30 * DAY,
};

/**
 * Whether a backup is to be made now, and whether the user is to be told that there is none as new as it should be.
 *
 * - `fine`     the last one is as new as was asked for
 * - `due`      one is to be made now
 * - `overdue`  one is to be made now, and the last try failed or was long ago: the user is told
 * @param now milliseconds since 1970; a clock set back makes nothing overdue
 */
export function backupStanding(
  { every, last, failed }: BackupTimes,
  now: number,
): 'fine' | 'due' | 'overdue' {
  if (failed !== null && failed > (last ?? 0)) return 'overdue';
  if (last === null) return every === 'hand' ? 'overdue' : 'due';
  if (now - last > OVERDUE_AFTER[every]) return 'overdue';
  const after = DUE_AFTER[every];
  return after !== null && now - last > after ? 'due' : 'fine';
}
