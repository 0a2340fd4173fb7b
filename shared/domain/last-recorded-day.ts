import { laterOf, type PlainDate } from '../lib/plain-date';
import type { CaseFile } from './case-file';

/**
 * The day a document's times are counted for while it has no date of its own: after everything that is recorded, the
 * times in which the clock stood still included.
 */
export function lastRecordedDay({ matter }: CaseFile): PlainDate {
  const recorded = [
    ...Object.values(matter.events),
    ...matter.freezes.flatMap(({ noticeOn, endedOn, resubmittedOn }) => [noticeOn, endedOn, resubmittedOn]),
  ];
  return recorded.reduce<PlainDate>((last, date) => (date ? laterOf(last, date) : last), matter.createdOn);
}
