import type { ScreenId } from '@renderer/navigation/screen-ids';
import { caseCalendar } from '@shared/domain/case-calendar';
import { byId, type CaseFile } from '@shared/domain/case-file';
import { personLabel } from '@shared/domain/labels';
import { formatNear } from '@shared/lib/near-date';
import { daysBetween, type PlainDate } from '@shared/lib/plain-date';
import { workingDaysBetween } from '@shared/procedure/working-days';

/** Something that is with someone else. */
export type Waiting = {
  readonly id: string;
  readonly what: string;
  /** "asked 18 Dec, chased 6 Jan". */
  readonly since: string;
  /** "20 working days". */
  readonly long: string;
  readonly days: number;
  readonly place: { readonly screen: ScreenId; readonly id: string };
};

const plural = (n: number, words: string) => `${n} ${words}${n === 1 ? '' : 's'}`;
const dayOnly = (date: PlainDate, today: PlainDate) => formatNear(date, today).replace(/^\w+ /, '');

/** Evidence asked for and not answered, and interview records sent and not agreed; the longest first. */
export function waitingFor(caseFile: CaseFile, today: PlainDate): Waiting[] {
  const calendar = caseCalendar(caseFile.matter);
  const asked = caseFile.evidenceRequests.flatMap((request): Waiting[] => {
    if (request.status !== 'asked') return [];
    const chased = request.chasedOn.at(-1);
    const days = request.askedOn ? Math.max(0, workingDaysBetween(request.askedOn, today, calendar)) : 0;
    const since = [
      request.askedOn ? `asked ${dayOnly(request.askedOn, today)}` : 'not yet dated',
      chased ? `chased ${dayOnly(chased, today)}` : '',
    ];
    return [
      {
        id: request.id,
        what: request.what.trim().split('\n')[0] || 'Something asked for',
        since: since.filter(Boolean).join(', '),
        long: request.askedOn ? plural(days, 'working day') : '',
        days,
        place: { screen: 'case-log', id: request.id },
      },
    ];
  });
  const records = caseFile.interviews.flatMap((interview): Waiting[] => {
    const { status, sentOn } = interview.record;
    if (status !== 'sent' || !sentOn) return [];
    const person = byId(caseFile.people, interview.personId);
    const who = person ? personLabel(caseFile, person.id) : interview.reference || 'someone';
    const days = Math.max(0, daysBetween(sentOn, today));
    return [
      {
        id: interview.id,
        what: `Agreement to the record of ${who}`,
        since: `sent ${dayOnly(sentOn, today)}`,
        long: plural(days, 'day'),
        days,
        place: { screen: 'interviews', id: interview.id },
      },
    ];
  });
  return [...asked, ...records].sort((one, other) => other.days - one.days);
}
