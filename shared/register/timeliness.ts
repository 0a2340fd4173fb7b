import {
  DUTIES,
  DUTY_STANDING_LABELS,
  DUTY_STANDINGS,
  type DutyId,
  type DutyResult,
  type DutyStanding,
} from './duty';
import { countTable, percent, type RegisterTable } from './register-table';
import type { Selected } from './selection';
import type { RegisterCase } from './stage-entry';

/** How one duty was kept over all cases. */
type OnTimeRate = {
  readonly duty: DutyId;
  readonly label: string;
  /** Kept in time, an extension included, of those whose time is over or that are done; null of none. */
  readonly percent: number | null;
  readonly kept: number;
  readonly of: number;
};

/** A duty that took longer than its first period, with the reason recorded for it. */
export type LateDuty = { readonly of: RegisterCase; readonly result: DutyResult };

export type Timeliness = {
  readonly table: RegisterTable;
  readonly rates: readonly OnTimeRate[];
  /** Late or overdue, longest over first. */
  readonly late: readonly LateDuty[];
  /** Inside an extension: in time, but longer than the first period. */
  readonly extended: readonly LateDuty[];
  readonly reasons: RegisterTable;
};

export const dutyLabel = (id: DutyId): string => DUTIES.find((duty) => duty.id === id)?.label ?? id;

const KEPT: readonly DutyStanding[] = ['on-time', 'within-extension'];
const OVER: readonly DutyStanding[] = [...KEPT, 'late', 'overdue'];
const isLate = ({ standing }: DutyResult): boolean => standing === 'late' || standing === 'overdue';

/** How the duties of the stages counted were kept, by the procedure's own engine, in working days where the law says so. */
export function timeliness({ entries }: Selected): Timeliness {
  const found = entries.flatMap(({ of, duties }) => duties.map((result) => ({ of, result })));
  const table = countTable(
    found.map(({ of, result }) => ({ of, row: result.duty, column: result.standing })),
    {
      id: 'timeliness',
      title: 'Duties kept in time',
      rowHead: 'Duty',
      counted: 'duty',
      columns: DUTY_STANDINGS.map((id) => ({ id, label: DUTY_STANDING_LABELS[id] })),
      rowLabel: (row) => dutyLabel(row as DutyId),
      rowOrder: DUTIES.map((duty) => duty.id),
      note: 'A Stage 2 response is extended only where an extension letter is recorded; an adult response only by an agreement made before the six months end.',
    },
  );
  const rates = DUTIES.flatMap(({ id, label }): OnTimeRate[] => {
    const results = found.filter(({ result }) => result.duty === id).map(({ result }) => result);
    if (results.length === 0) return [];
    const kept = results.filter((each) => KEPT.includes(each.standing)).length;
    const over = results.filter((each) => OVER.includes(each.standing)).length;
    return [{ duty: id, label, percent: percent(kept, over), kept, of: over }];
  });
  const late = found
    .filter(({ result }) => isLate(result))
    .sort((one, other) => (other.result.daysOver ?? 0) - (one.result.daysOver ?? 0));
  const reasons = countTable(
    late.map(({ of, result }) => ({
      of,
      row: result.duty,
      column: result.reason === '' ? 'none' : 'given',
    })),
    {
      id: 'late-reasons',
      title: 'Late, with or without a reason recorded',
      rowHead: 'Duty',
      counted: 'duty',
      columns: [
        { id: 'given', label: 'Reason recorded' },
        { id: 'none', label: 'No reason recorded' },
      ],
      rowLabel: (row) => dutyLabel(row as DutyId),
      rowOrder: DUTIES.map((duty) => duty.id),
    },
  );
  return {
    table,
    rates,
    late,
    extended: found.filter(({ result }) => result.standing === 'within-extension'),
    reasons,
  };
}
