import type { PlainDate } from '../lib/plain-date';
import { ACTION_STATE_LABELS, type Actions, actionKind } from './actions';
import { OUTCOME_LABELS, STAGE_LABELS } from './case-outcome';
import { PROCEDURE_LABELS, valueLabel } from './case-tables';
import { caseName, type DatesSheet } from './dates-sheet';
import { DUTY_STANDING_LABELS } from './duty';
import type { RegisterFigures } from './register';
import type { RegisterTable } from './register-table';
import { dutyLabel, type LateDuty } from './timeliness';

/** A table to be saved: its name and its rows, the first of them the heads of the columns. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly (string | number)[])[] };

const NOT_RECORDED = 'Not recorded';
const date = (day: PlainDate | null): string => day ?? NOT_RECORDED;
const amount = (figure: number | null): string | number => figure ?? '';

/** A table of counts with its total, as rows. */
export function tableSheet(table: RegisterTable): Sheet {
  return {
    name: table.title,
    rows: [
      [table.rowHead, ...table.columns.map((column) => column.label)],
      ...table.rows.map((row) => [row.label, ...row.figures.map((figure) => figure.count)]),
      ['Total', ...table.totals.map((figure) => figure.count)],
    ],
  };
}

/** The dates of each case with the working days between; dates as year-month-day, which every program reads alike. */
export function datesSheetRows({ kind, rows }: DatesSheet): Sheet {
  return {
    name: `Dates sheet ${kind.label}`,
    rows: [
      [
        'Case',
        ...kind.dates.map((column) => column.label),
        ...kind.gaps.map((gap) => `${gap.label} (working days)`),
        'Last day',
        'Days over',
      ],
      ...rows.map((row) => [
        caseName(row.of),
        ...row.dates.map(date),
        ...row.gaps.map(amount),
        date(row.dueOn),
        amount(row.daysOver),
      ]),
    ],
  };
}

/** Duties that took longer, with the reason recorded. */
export function lateSheet(late: readonly LateDuty[], name: string): Sheet {
  return {
    name,
    rows: [
      [
        'Case',
        'Duty',
        'How it was kept',
        'Last day',
        'Done',
        'Days used',
        'Days over',
        'Days counted',
        'Reason',
      ],
      ...late.map(({ of, result }) => [
        caseName(of),
        dutyLabel(result.duty),
        DUTY_STANDING_LABELS[result.standing],
        date(result.dueOn),
        result.doneOn ?? 'Not done yet',
        amount(result.daysUsed),
        amount(result.daysOver),
        result.days === 'working' ? 'working days' : 'calendar days',
        result.reason || 'No reason recorded',
      ]),
    ],
  };
}

function actionsSheet({ lines }: Actions): Sheet {
  return {
    name: 'Actions',
    rows: [
      ['Case', 'Reference', 'Kind', 'Action', 'Owner', 'State', 'By', 'Done', 'What the council said'],
      ...lines.map(({ of, action, state, by }) => [
        caseName(of),
        action.reference,
        actionKind(action) || NOT_RECORDED,
        action.action,
        action.owner || NOT_RECORDED,
        ACTION_STATE_LABELS[state],
        date(by),
        action.doneOn ?? '',
        action.answer,
      ]),
    ],
  };
}

/** The cases counted, a row for each stage. */
export function casesSheet({ selected }: RegisterFigures): Sheet {
  return {
    name: 'Cases',
    rows: [
      [
        'Case',
        'Council',
        'Procedure',
        'Stage',
        'Asked for',
        'Reported',
        'Answered',
        'Outcome',
        'Main subject',
        'Service',
        'Complainant',
      ],
      ...selected.entries.map(({ of, stage, begunOn, reportedOn, answeredOn, outcome }) => [
        caseName(of),
        of.council || NOT_RECORDED,
        PROCEDURE_LABELS[of.procedure],
        STAGE_LABELS[stage],
        date(begunOn),
        date(reportedOn),
        date(answeredOn),
        OUTCOME_LABELS[outcome],
        valueLabel('subject', of.subjects[0] ?? ''),
        valueLabel('serviceArea', of.serviceArea),
        valueLabel('complainantType', of.complainantType),
      ]),
    ],
  };
}

/** Every table of the register, to be saved one by one or together. */
export function allSheets(figures: RegisterFigures): readonly Sheet[] {
  const { timeliness, actions } = figures;
  const learning = actions.learning.map(({ of, words }) => [caseName(of), words]);
  return [
    ...figures.tables.map(tableSheet),
    lateSheet(timeliness.late, 'Late, with reasons'),
    lateSheet(timeliness.extended, 'Extended, with reasons'),
    actionsSheet(actions),
    { name: 'Learning', rows: [['Case', 'Learning'], ...learning] },
    ...figures.datesSheets.map(datesSheetRows),
    casesSheet(figures),
  ].filter((sheet) => sheet.rows.length > 1);
}
