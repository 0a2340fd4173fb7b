import { caseList } from '@renderer/data/cases';
import { flushCase } from '@renderer/data/export-case';
import { today } from '@renderer/data/today';
import { desk } from '@renderer/platform/desk';
import { type CalendarChoice, calendarEntries, type DatedCase } from '@shared/calendar-file/calendar-entries';
import { writeCalendar } from '@shared/calendar-file/write-calendar';
import { fail, ok, type Result } from '@shared/lib/result';

/** What the user agreed to put into a calendar. */
export type CalendarWish = Omit<CalendarChoice, 'nextOnly'> & { readonly remindDaysBefore: number | null };

/** The moment as calendars write it: "20261129T091500Z". */
const stampOf = (now: Date): string => now.toISOString().replace(/[-:]|\.\d+/g, '');

/**
 * Saves the dates of one case, or what is next in each case that is open, as a calendar file.
 * @returns the name it was saved under; `null` when the user cancelled
 */
export async function saveCalendar(
  caseId: string | null,
  wish: CalendarWish,
): Promise<Result<string | null>> {
  if (caseId) await flushCase(caseId);
  const cases = (await caseList()).filter((each) => caseId === null || each.caseId === caseId);
  const choice: CalendarChoice = { ...wish, nextOnly: caseId === null };
  const entries = cases.flatMap((each) =>
    calendarEntries({ ...each, ...each.clock } as DatedCase, today(), choice),
  );
  if (entries.length === 0) {
    return fail(
      'nothing-to-save',
      'There is no date to put into a calendar, so nothing was saved. Enter the dates of the case on Overview first.',
    );
  }
  const now = new Date();
  const text = writeCalendar(entries, {
    stamp: stampOf(now),
    sequence: Math.floor(now.getTime() / 60_000),
    remindDaysBefore: wish.remindDaysBefore,
  });
  const saved = await desk().document.save({
    suggestedName: caseId === null ? 'next dates.ics' : 'dates of the case.ics',
    kind: 'ics',
    bytes: new TextEncoder().encode(text),
  });
  if (!saved.ok) return saved;
  return ok(saved.value.saved ? saved.value.name : null);
}
