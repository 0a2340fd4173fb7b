import {
  COMPLAINANT_TYPES,
  COMPLAINT_SUBJECTS,
  type ListEntry,
  listLabel,
  SERVICE_AREAS,
} from '../procedure/lists';
import { type Countable, countTable, type RegisterTable, type TableColumn } from './register-table';
import { NOT_RECORDED, type Selected } from './selection';
import type { RegisterCase } from './stage-entry';

export const PROCEDURE_LABELS = { children: 'Children', adult: 'Adults' } as const;

/** One column where all are of one procedure; else a column each, and one for all. */
export function procedureColumns(cases: readonly RegisterCase[]): readonly TableColumn[] {
  const found = (['children', 'adult'] as const).filter((procedure) =>
    cases.some((each) => each.procedure === procedure),
  );
  const all = { id: 'all', label: found.length === 1 && found[0] ? PROCEDURE_LABELS[found[0]] : 'All' };
  return found.length < 2 ? [all] : [...found.map((id) => ({ id, label: PROCEDURE_LABELS[id] })), all];
}

/** The same thing in the column of its procedure, where there is one, and in that of all. */
export function inColumns(of: RegisterCase, row: string, columns: readonly TableColumn[]): Countable[] {
  const own = columns.some((column) => column.id === of.procedure);
  return [...(own ? [{ of, row, column: of.procedure }] : []), { of, row, column: 'all' }];
}

/** "Not recorded" for what nobody said, the list's label for what was chosen, the user's own words otherwise. */
export const labelIn =
  (list: readonly ListEntry[]) =>
  (id: string): string =>
    id === NOT_RECORDED ? 'Not recorded' : listLabel(list, id);

const LISTS = {
  subject: COMPLAINT_SUBJECTS,
  serviceArea: SERVICE_AREAS,
  complainantType: COMPLAINANT_TYPES,
} as const;

/** The words for one value of a filter or row. */
export function valueLabel(list: keyof typeof LISTS, id: string): string {
  return labelIn(LISTS[list])(id);
}

const INTAKE = {
  accepted: 'Taken on',
  'accepted-in-part': 'Taken on in part',
  'not-accepted': 'Not taken on',
  stopped: 'Stopped for other proceedings',
} as const;

const ADVOCACY = { advocate: 'An advocate is named', offered: 'Offered, none named' } as const;

type Given = Pick<RegisterTable, 'id' | 'title' | 'rowHead'> & {
  readonly rowsOf: (of: RegisterCase) => readonly string[];
  readonly rowLabel: (row: string) => string;
  readonly columns?: readonly TableColumn[];
  readonly rowOrder?: readonly string[];
  readonly counted?: RegisterTable['counted'];
  readonly note?: string;
};

/** The tables that count each case once: procedure, subject, service, who complained, and how it began. */
export function caseTables({ cases }: Selected): readonly RegisterTable[] {
  const both = procedureColumns(cases);
  const councils = new Set(cases.map((each) => each.council));
  const make = ({ rowsOf, columns = both, ...given }: Given): RegisterTable =>
    countTable(
      cases.flatMap((of) => rowsOf(of).flatMap((row) => inColumns(of, row, columns))),
      { counted: 'case', rowOrder: [], last: NOT_RECORDED, columns, ...given },
    );
  const labelled =
    (labels: Readonly<Record<string, string>>) =>
    (id: string): string =>
      labels[id] ?? 'Not recorded';
  return [
    make({
      id: 'procedure',
      title: 'Procedure',
      rowHead: 'Procedure',
      columns: [{ id: 'all', label: 'Cases' }],
      rowsOf: (of) => [of.procedure],
      rowLabel: labelled({ children: 'Children’s (three stages)', adult: 'Adult (one stage)' }),
      rowOrder: ['children', 'adult'],
    }),
    make({
      id: 'subject',
      title: 'Main subject',
      rowHead: 'Subject',
      rowsOf: (of) => [of.subjects[0] ?? NOT_RECORDED],
      rowLabel: labelIn(COMPLAINT_SUBJECTS),
      note: 'Each case once, by the first subject recorded for it.',
    }),
    make({
      id: 'subjects-named',
      title: 'Every subject named',
      rowHead: 'Subject',
      rowsOf: (of) => (of.subjects.length === 0 ? [NOT_RECORDED] : of.subjects),
      rowLabel: labelIn(COMPLAINT_SUBJECTS),
      counted: 'subject',
      note: 'A case with several subjects counts once for each, so the total is of subjects and not of cases.',
    }),
    make({
      id: 'service-area',
      title: 'Service complained of',
      rowHead: 'Service',
      rowsOf: (of) => [of.serviceArea],
      rowLabel: labelIn(SERVICE_AREAS),
    }),
    make({
      id: 'complainant',
      title: 'Who complained',
      rowHead: 'Complainant',
      rowsOf: (of) => [of.complainantType],
      rowLabel: labelIn(COMPLAINANT_TYPES),
    }),
    make({
      id: 'intake',
      title: 'What was decided when it came in',
      rowHead: 'Decision',
      rowsOf: (of) => [of.intake ?? NOT_RECORDED],
      rowLabel: labelled(INTAKE),
      rowOrder: Object.keys(INTAKE),
    }),
    make({
      id: 'advocacy',
      title: 'Advocacy',
      rowHead: 'Advocacy',
      rowsOf: ({ advocacy }) => [
        advocacy.advocate ? 'advocate' : advocacy.offered ? 'offered' : NOT_RECORDED,
      ],
      rowLabel: labelled(ADVOCACY),
      rowOrder: Object.keys(ADVOCACY),
    }),
    ...(councils.size > 1
      ? [
          make({
            id: 'council',
            title: 'Council',
            rowHead: 'Council',
            rowsOf: (of) => [of.council],
            rowLabel: (name) => name || 'Not recorded',
          }),
        ]
      : []),
  ];
}
