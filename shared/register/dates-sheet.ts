import { caseCalendar } from '../domain/case-calendar';
import type { PlainDate } from '../lib/plain-date';
import type { ProcedureEventId } from '../procedure/events';
import { type WorkingCalendar, workingDaysBetween } from '../procedure/working-days';
import type { RegisterStage } from './case-outcome';
import type { DutyId } from './duty';
import type { Selected } from './selection';
import type { RegisterCase } from './stage-entry';

type DateColumn = {
  readonly id: string;
  readonly label: string;
  readonly events: readonly ProcedureEventId[];
};

/** Working days from one date of the sheet to a later one: the later date is "day n". */
type GapColumn = { readonly id: string; readonly label: string; readonly from: string; readonly to: string };

/** What a dates sheet of one kind has: one row a case, dates and the working days between them. */
type DatesSheetKind = {
  readonly id: 'stage-2' | 'stage-3' | 'response';
  readonly label: string;
  readonly stage: RegisterStage;
  readonly duty: DutyId;
  readonly dates: readonly DateColumn[];
  readonly gaps: readonly GapColumn[];
};

/**
 * The dates that Freedom of Information requests ask a council for, case by case: when it was asked for, who was
 * appointed when, when it started, reported and was answered, and the working days between.
 */
const DATES_SHEETS: readonly DatesSheetKind[] = [
  {
    id: 'stage-2',
    label: 'Stage 2',
    stage: 'stage-2',
    duty: 'stage-2-response',
    dates: [
      { id: 'requested', label: 'Requested', events: ['stage-2-requested'] },
      { id: 'io', label: 'IO appointed', events: ['io-appointed'] },
      { id: 'ip', label: 'IP appointed', events: ['ip-appointed'] },
      { id: 'agreed', label: 'Agreed', events: ['statement-agreed'] },
      { id: 'started', label: 'Started', events: ['council-stated-start'] },
      { id: 'reported', label: 'Reported', events: ['io-report-signed', 'reports-received'] },
      { id: 'responded', label: 'Responded', events: ['adjudication-sent'] },
    ],
    gaps: [
      { id: 'to-io', label: 'Request to IO', from: 'requested', to: 'io' },
      { id: 'to-ip', label: 'Request to IP', from: 'requested', to: 'ip' },
      { id: 'to-agreed', label: 'Request to agreed', from: 'requested', to: 'agreed' },
      { id: 'to-reported', label: 'Agreed to report', from: 'agreed', to: 'reported' },
      { id: 'to-responded', label: 'Report to response', from: 'reported', to: 'responded' },
      { id: 'whole', label: 'Request to response', from: 'requested', to: 'responded' },
    ],
  },
  {
    id: 'stage-3',
    label: 'Stage 3',
    stage: 'stage-3',
    duty: 'stage-3-response',
    dates: [
      { id: 'requested', label: 'Requested', events: ['stage-3-requested'] },
      { id: 'chair', label: 'Chair appointed', events: ['chair-appointed'] },
      { id: 'papers', label: 'Papers sent', events: ['panel-papers-sent'] },
      { id: 'held', label: 'Panel met', events: ['panel-held'] },
      { id: 'reported', label: 'Reported', events: ['panel-report-sent'] },
      { id: 'responded', label: 'Responded', events: ['stage-3-response-sent'] },
    ],
    gaps: [
      { id: 'to-held', label: 'Request to panel', from: 'requested', to: 'held' },
      { id: 'to-reported', label: 'Panel to report', from: 'held', to: 'reported' },
      { id: 'to-responded', label: 'Report to response', from: 'reported', to: 'responded' },
      { id: 'whole', label: 'Request to response', from: 'requested', to: 'responded' },
    ],
  },
  {
    id: 'response',
    label: 'Adult',
    stage: 'response',
    duty: 'adult-response',
    dates: [
      { id: 'received', label: 'Received', events: ['adult-received'] },
      { id: 'acknowledged', label: 'Acknowledged', events: ['adult-acknowledged'] },
      { id: 'agreed', label: 'Plan agreed', events: ['adult-plan-agreed'] },
      { id: 'reported', label: 'Investigated', events: ['adult-investigation-finished'] },
      { id: 'delay', label: 'Delay letter', events: ['adult-delay-letter-sent'] },
      { id: 'responded', label: 'Responded', events: ['adult-response-sent'] },
    ],
    gaps: [
      { id: 'to-acknowledged', label: 'Received to acknowledged', from: 'received', to: 'acknowledged' },
      { id: 'to-agreed', label: 'Received to plan', from: 'received', to: 'agreed' },
      { id: 'to-reported', label: 'Plan to investigated', from: 'agreed', to: 'reported' },
      { id: 'whole', label: 'Received to response', from: 'received', to: 'responded' },
    ],
  },
];

/** One case of a dates sheet. Dates are `null` where not recorded; working days also where the two are out of order. */
export type DatesRow = {
  readonly of: RegisterCase;
  readonly dates: readonly (PlainDate | null)[];
  readonly gaps: readonly (number | null)[];
  readonly dueOn: PlainDate | null;
  /** Days past the last day, in the duty's own days; 0 when in time, `null` when nothing can be said. */
  readonly daysOver: number | null;
  /** A later step is dated before an earlier one. */
  readonly outOfOrder: boolean;
};

export type DatesSheet = { readonly kind: DatesSheetKind; readonly rows: readonly DatesRow[] };

function between(
  from: PlainDate | null | undefined,
  to: PlainDate | null | undefined,
  calendar: WorkingCalendar,
): number | null {
  return from && to && from <= to ? workingDaysBetween(from, to, calendar) : null;
}

/** How a case is named where nobody may be: by the council's reference, else by the label it is listed under. */
export function caseName(of: Pick<RegisterCase, 'reference' | 'title'>): string {
  return of.reference.trim() || of.title.trim() || 'Case without a reference';
}

/** The dates sheets of the stages counted: a row for each case, in the order in which they were asked for. */
export function datesSheets({ entries }: Selected): readonly DatesSheet[] {
  return DATES_SHEETS.flatMap((kind): DatesSheet[] => {
    const rows = entries
      .filter((entry) => entry.stage === kind.stage)
      .map(({ of, duties }): DatesRow => {
        const dates = kind.dates.map(({ events }) => {
          const found = events.map((event) => of.events[event]).find((date) => date !== undefined);
          return found ?? null;
        });
        const calendar = caseCalendar(of.clock);
        const dateOf = (id: string) => dates[kind.dates.findIndex((column) => column.id === id)];
        const result = duties.find((duty) => duty.duty === kind.duty);
        const over = result?.daysOver ?? (result?.doneOn ? 0 : null);
        return {
          of,
          dates,
          gaps: kind.gaps.map(({ from, to }) => between(dateOf(from), dateOf(to), calendar)),
          dueOn: result?.dueOn ?? null,
          daysOver: over,
          outOfOrder: kind.gaps.some(({ from, to }) => {
            const first = dateOf(from);
            const second = dateOf(to);
            return Boolean(first && second && first > second);
          }),
        };
      })
      .sort((one, other) => {
        const first = one.dates[0] ?? '9999';
        const second = other.dates[0] ?? '9999';
        return first < second ? -1 : first > second ? 1 : caseName(one.of) < caseName(other.of) ? -1 : 1;
      });
    return rows.length === 0 ? [] : [{ kind, rows }];
  });
}
