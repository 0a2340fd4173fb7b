import ICAL from 'ical.js';
import { addDays, type PlainDate } from '../lib/plain-date';

/** One date as it goes into a calendar. */
export interface CalendarEntry {
  /** The same each time this date of this case is saved. */
  readonly uid: string;
  readonly date: PlainDate;
  readonly title: string;
  readonly note: string;
}

/** How the file is written. */
interface CalendarFileOptions {
  /** The moment of writing, in UTC: "20261129T091500Z". */
  readonly stamp: string;
  /** Grows from one saving to the next, so that a calendar knows the newer entry: minutes since 1970 will do. */
  readonly sequence: number;
  /** A reminder at nine in the morning so many days before; null for none. */
  readonly remindDaysBefore: number | null;
}

// The library folds at this many octets and then puts a space before what follows: 75 with the space.
ICAL.foldLength = 74;

const allDay = (date: PlainDate) => ICAL.Time.fromDateString(date);

function reminder(daysBefore: number, title: string): ICAL.Component {
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('description', title);
  // The day begins at midnight; nine in the morning of an earlier day is 24 hours a day before, less nine.
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(-(daysBefore * 24 - 9) * 3600));
  return alarm;
}

/**
 * Dates as an iCalendar file (RFC 5545): each an all-day entry that leaves the person free, marked private.
 *
 * @param entries in the order they are to stand in; ids must differ
 * @returns the text of the file, with the line ends the standard asks for
 */
export function writeCalendar(entries: readonly CalendarEntry[], options: CalendarFileOptions): string {
  const { stamp, sequence, remindDaysBefore } = options;
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Evenhand//Dates of cases//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  for (const { uid, date, title, note } of entries) {
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', uid);
    event.addPropertyWithValue('dtstamp', ICAL.Time.fromString(stampWithDashes(stamp), undefined as never));
    event.addPropertyWithValue('sequence', sequence);
    event.addPropertyWithValue('dtstart', allDay(date));
    // The end of an all-day entry is the first day that is no longer part of it.
    event.addPropertyWithValue('dtend', allDay(addDays(date, 1)));
    event.addPropertyWithValue('summary', title);
    if (note) event.addPropertyWithValue('description', note);
    event.addPropertyWithValue('class', 'PRIVATE');
    event.addPropertyWithValue('transp', 'TRANSPARENT');
    if (remindDaysBefore !== null) event.addSubcomponent(reminder(remindDaysBefore, title));
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}

/** "20261129T091500Z" as the library reads it: "2026-11-29T09:15:00Z". */
function stampWithDashes(stamp: string): string {
  return stamp.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z');
}
