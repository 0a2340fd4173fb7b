import type { CalendarOptions } from '../procedure/calendar-options';
import { calendarWith, ENGLAND_CALENDAR, type WorkingCalendar } from '../procedure/working-days';
import type { Matter } from './matter';

const made = new WeakMap<CalendarOptions, WorkingCalendar>();

const addsNothing = ({ extraDays, movedDays, localClosingDays, observeLocalClosingDays }: CalendarOptions) =>
  extraDays.length === 0 &&
  movedDays.length === 0 &&
  !(observeLocalClosingDays && localClosingDays.length > 0);

/**
 * The working days of a case: those of England and Wales, with the days its own list adds or moves. The list is in
 * the case, so that its dates are the same on every machine.
 */
export function caseCalendar({ calendar }: Partial<Pick<Matter, 'calendar'>>): WorkingCalendar {
  if (!calendar || addsNothing(calendar)) return ENGLAND_CALENDAR;
  let working = made.get(calendar);
  if (!working) {
    working = calendarWith(calendar);
    made.set(calendar, working);
  }
  return working;
}
