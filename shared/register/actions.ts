import { caseCalendar } from '../domain/case-calendar';
import { addMonths, type PlainDate } from '../lib/plain-date';
import { addWorkingDays } from '../procedure/working-days';
import { findRemedyKind } from '../remedies/remedies';
import type { RegisterAction } from './register-extract';
import { countTable, type RegisterTable } from './register-table';
import { NOT_RECORDED, type Selected } from './selection';
import type { RegisterCase, RegisterOptions } from './stage-entry';

/** Where an action stands. */
const ACTION_STATES = [
  'done',
  'done-late',
  'agreed',
  'overdue',
  'refused',
  'dropped',
  'not-answered',
] as const;
export type ActionState = (typeof ACTION_STATES)[number];

export const ACTION_STATE_LABELS: Readonly<Record<ActionState, string>> = {
  done: 'Done',
  'done-late': 'Done, late',
  agreed: 'Agreed, not done yet',
  overdue: 'Agreed, overdue',
  refused: 'Not accepted',
  dropped: 'Replaced or dropped by the panel',
  'not-answered': 'No answer recorded',
};

/** One action of one case, with where it stands today. */
export type ActionLine = {
  readonly of: RegisterCase;
  readonly action: RegisterAction;
  readonly state: ActionState;
  readonly by: PlainDate | null;
};

/** What a case's investigation says is to be learned. */
type LearningPoint = { readonly of: RegisterCase; readonly words: string };

export type Actions = {
  readonly lines: readonly ActionLine[];
  readonly learning: readonly LearningPoint[];
  readonly states: RegisterTable;
  readonly kinds: RegisterTable;
};

const DUE_FROM = {
  adjudication: ['adjudication-sent', 'adult-response-sent'],
  'panel-report': ['panel-report-sent'],
  'council-response': ['stage-3-response-sent', 'adult-response-sent'],
} as const;

/** By when: the day the council named, else as the recommendation says, counted from its event. */
function dueBy(of: RegisterCase, action: RegisterAction): PlainDate | null {
  if (action.by !== null) return action.by;
  const { unit, amount, from, date } = action.due;
  if (unit === 'date') return date;
  const start = DUE_FROM[from].map((event) => of.events[event]).find((each) => each !== undefined);
  if (start === undefined || amount === null || unit === 'not-said') return null;
  // Beyond this no one means it; a slip of the keyboard must not stop the register.
  if (amount > 1_200) return null;
  return unit === 'month' ? addMonths(start, amount) : addWorkingDays(start, amount, caseCalendar(of.clock));
}

function stateOf(action: RegisterAction, by: PlainDate | null, today: PlainDate): ActionState {
  if (action.doneOn !== null && action.doneOn <= today) {
    return by !== null && action.doneOn > by ? 'done-late' : 'done';
  }
  if (action.trace === 'dropped' || action.trace === 'changed') return 'dropped';
  if (action.decision === null) return 'not-answered';
  if (action.decision === 'does-not-accept') return 'refused';
  return by !== null && by < today ? 'overdue' : 'agreed';
}

/** What an action is called by its kind: a service improvement, an apology, a payment; empty where nobody said. */
export function actionKind(action: RegisterAction): string {
  return findRemedyKind(action.kind)?.title ?? (action.kindLabel || action.kind);
}

/** The actions and learning of the cases counted, with where each stands today. */
export function actions({ cases, entries }: Selected, options: RegisterOptions): Actions {
  const meant = new Set(entries.map(({ of, stage }) => `${of.caseId} ${stage}`));
  // A recommendation belongs to the stage that made it; the adult procedure's are the response's.
  const counts = (of: RegisterCase, stage: RegisterAction['stage']) =>
    meant.has(`${of.caseId} ${of.procedure === 'adult' ? 'response' : stage}`);
  const lines = cases.flatMap((of) =>
    of.actions
      .filter((action) => counts(of, action.stage))
      .map((action): ActionLine => {
        const by = dueBy(of, action);
        return { of, action, by, state: stateOf(action, by, options.today) };
      }),
  );
  const states = countTable(
    lines.map(({ of, state }) => ({ of, row: state, column: 'all' })),
    {
      id: 'actions',
      title: 'Where the actions stand',
      rowHead: 'State',
      counted: 'action',
      columns: [{ id: 'all', label: 'Actions' }],
      rowLabel: (row) => ACTION_STATE_LABELS[row as ActionState],
      rowOrder: ACTION_STATES,
    },
  );
  const kinds = countTable(
    lines.map(({ of, action }) => ({ of, row: actionKind(action), column: 'all' })),
    {
      id: 'action-kinds',
      title: 'What was recommended',
      rowHead: 'Kind of remedy',
      counted: 'action',
      columns: [{ id: 'all', label: 'Actions' }],
      rowLabel: (row) => row || 'Not recorded',
      rowOrder: [],
      last: NOT_RECORDED,
    },
  );
  const investigated = cases.filter((of) => counts(of, 'stage-2'));
  return {
    lines,
    states,
    kinds,
    learning: investigated.flatMap((of) => (of.learning === '' ? [] : [{ of, words: of.learning }])),
  };
}
