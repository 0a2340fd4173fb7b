import { addDays, formatLong, laterOf, type PlainDate } from '../lib/plain-date';
import type { StoppedPeriod } from './working-days';

/**
 * Proceedings that consideration of the complaint might prejudice (SI 2006/1738 reg 8), as far as the clock is
 * concerned. `matter.freezes` of a case file fits this shape.
 */
export interface Freeze {
  readonly id: string;
  /** True: the whole complaint. Left out: it is the whole when no point is named. */
  readonly wholeComplaint?: boolean;
  readonly pointIds: readonly string[];
  readonly proceedings?: string;
  /** The day of the council's notice: the clock stops from this day. Null: it has not stopped. */
  readonly noticeOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
  /** The day the complaint was put in again: the clock runs again. */
  readonly resubmittedOn: PlainDate | null;
  /** `restart` counts from the resubmission as from a new event; `resume` goes on where the count stopped. */
  readonly resumption?: 'restart' | 'resume' | null;
}

/** What freezes do to one count of working days. */
interface FrozenCount {
  /** The start to count from: the resubmission, where a freeze restarted the count. */
  readonly start: PlainDate;
  readonly restarted: boolean;
  /** Days passed over in between. */
  readonly stopped: readonly StoppedPeriod[];
  /** The clock stands still since this day; null when it runs. */
  readonly stoppedSince: PlainDate | null;
  readonly why: string;
  readonly notes: readonly string[];
}

const isWhole = (freeze: Freeze): boolean => freeze.wholeComplaint ?? freeze.pointIds.length === 0;

/** The freezes that hold for a point, or (with null) only those of the whole complaint. */
export function freezesFor(freezes: readonly Freeze[], pointId: string | null): readonly Freeze[] {
  return freezes
    .filter((freeze) => isWhole(freeze) || (pointId !== null && freeze.pointIds.includes(pointId)))
    .filter((freeze) => freeze.noticeOn !== null)
    .sort((one, other) => ((one.noticeOn as PlainDate) < (other.noticeOn as PlainDate) ? -1 : 1));
}

/** The freezes as they stand on a day: a notice or a return that is only planned has neither stopped nor started a clock. */
export function freezesOn(freezes: readonly Freeze[], today: PlainDate): readonly Freeze[] {
  return freezes
    .filter((freeze) => freeze.noticeOn !== null && freeze.noticeOn <= today)
    .map((freeze) =>
      freeze.resubmittedOn !== null && freeze.resubmittedOn > today
        ? { ...freeze, resubmittedOn: null }
        : freeze,
    );
}

/**
 * How a count that starts on `start` is affected.
 *
 * The law says that a complaint stopped for other proceedings may be put in again when they end; it does not say
 * what becomes of the days already used. A resubmission therefore starts the count afresh unless the user has
 * chosen that it goes on.
 *
 * @param freezes from {@link freezesFor}, in order of notice
 * @param start day 0 of the count
 * @param metOn the day the duty was met, if it was: later freezes do not matter
 */
export function frozenCount(
  freezes: readonly Freeze[],
  start: PlainDate,
  metOn: PlainDate | null,
): FrozenCount {
  let from = start;
  let restarted = false;
  const stopped: StoppedPeriod[] = [];
  const notes: string[] = [];
  for (const freeze of freezes) {
    const noticeOn = freeze.noticeOn as PlainDate;
    if (metOn !== null && metOn <= noticeOn) continue;
    const what = freeze.proceedings?.trim() ? `: ${freeze.proceedings.trim()}` : '';
    if (freeze.resubmittedOn !== null && freeze.resubmittedOn < noticeOn) {
      notes.push(
        `The complaint cannot have been put in again on ${formatLong(freeze.resubmittedOn)}, before the clock stopped on ${formatLong(noticeOn)}; this freeze was left out.`,
      );
      continue;
    }
    if (metOn !== null && (freeze.resubmittedOn === null || metOn < freeze.resubmittedOn)) {
      stopped.push({ from: noticeOn, to: addDays(metOn, 1), reason: `Clock stopped${what}` });
      notes.push(
        `Done on ${formatLong(metOn)}, while the clock stood still since ${formatLong(noticeOn)}; the days in between do not count.`,
      );
      continue;
    }
    if (freeze.resubmittedOn === null) {
      const ended = freeze.endedOn
        ? ` They ended on ${formatLong(freeze.endedOn)}; the complaint may be put in again.`
        : '';
      return {
        start: from,
        restarted,
        stopped,
        stoppedSince: laterOf(noticeOn, from),
        why: `The clock stopped on ${formatLong(noticeOn)} for other proceedings${what}.${ended}`,
        notes,
      };
    }
    if (from >= freeze.resubmittedOn) continue;
    if (freeze.resumption === 'resume' && noticeOn === freeze.resubmittedOn) continue;
    // A count that began while the clock stood still has used nothing: its day 0 is the return, either way.
    if (freeze.resumption === 'resume' && from < noticeOn) {
      stopped.push({ from: noticeOn, to: freeze.resubmittedOn, reason: `Clock stopped${what}` });
      notes.push(
        `The clock stood still from ${formatLong(noticeOn)} until ${formatLong(freeze.resubmittedOn)}; the days before count.`,
      );
    } else {
      const began = from < noticeOn ? 'started afresh' : 'started';
      from = freeze.resubmittedOn;
      restarted = true;
      notes.push(
        `The clock stopped on ${formatLong(noticeOn)} and ${began} when the complaint was put in again on ${formatLong(from)}.`,
      );
    }
  }
  return { start: from, restarted, stopped, stoppedSince: null, why: '', notes };
}
