import { formatShort, type PlainDate } from '../lib/plain-date';
import { paragraph, row, table } from '../reports/blocks';
import type { Section } from '../reports/document-model';
import { section } from '../reports/section-parts';
import { ACTION_STATE_LABELS } from './actions';
import { caseName, type DatesSheet } from './dates-sheet';
import { DUTY_STANDING_LABELS } from './duty';
import type { RegisterFigures } from './register';
import { dutyLabel, type LateDuty } from './timeliness';

const turned = (bookmark: string, title: string, blocks: Section['blocks']): Section => ({
  ...section(bookmark, title, blocks, { numbering: 'appendix', newPage: true }),
  landscape: true,
});

/** "4 Dec 2024": a sheet of dates has no room for the whole month. */
const inShort = (date: PlainDate | null): string => (date ? formatShort(date).slice(4) : '–');

const over = ({ result }: LateDuty): string =>
  result.daysOver === null ? '' : `${result.daysOver} ${result.days === 'working' ? 'working days' : 'days'}`;

function lateAppendix({ timeliness }: RegisterFigures): Section[] {
  const longer = [...timeliness.late, ...timeliness.extended];
  if (longer.length === 0) return [];
  return [
    turned('appendix_late', 'What took longer, and why', [
      table({
        description: 'Each duty that was late or extended, with its case and the reason recorded',
        columns: [
          ['Case', 14],
          ['Duty', 14],
          ['How it was kept', 14],
          ['Last day', 11],
          ['Done', 11],
          ['Over by', 11],
          ['Reason recorded', 25],
        ],
        rows: longer.map((each) =>
          row([
            caseName(each.of),
            dutyLabel(each.result.duty),
            DUTY_STANDING_LABELS[each.result.standing],
            inShort(each.result.dueOn),
            inShort(each.result.doneOn),
            over(each),
            each.result.reason || 'None recorded',
          ]),
        ),
      }),
    ]),
  ];
}

function actionsAppendix({ actions }: RegisterFigures): Section[] {
  if (actions.lines.length === 0) return [];
  return [
    turned('appendix_actions', 'Actions, one by one', [
      table({
        description: 'Each action recommended, with its case, its owner and where it stands',
        columns: [
          ['Case', 14],
          ['No', 8],
          ['Action', 38],
          ['Owner', 16],
          ['By', 10],
          ['State', 14],
        ],
        rows: actions.lines.map(({ of, action, by, state }) =>
          row([
            caseName(of),
            action.reference || '–',
            action.action || 'Nothing written',
            action.owner || 'Not recorded',
            inShort(by),
            ACTION_STATE_LABELS[state],
          ]),
        ),
      }),
    ]),
  ];
}

/** Two tables in one order: a page, even turned, has no room for the dates and the days between them side by side. */
function datesAppendix({ kind, rows }: DatesSheet): Section {
  return turned(`appendix_dates_${kind.id.replaceAll('-', '_')}`, `Dates of each case: ${kind.label}`, [
    table({
      description: `The dates of each case at ${kind.label}`,
      caption: `Dates of each case: ${kind.label}`,
      columns: [
        ['Case', 16],
        ...kind.dates.map(({ label }) => [label, 11] as const),
        ['Last day', 11],
        ['Days over', 8],
      ],
      rows: rows.map((each) =>
        row([
          caseName(each.of),
          ...each.dates.map(inShort),
          inShort(each.dueOn),
          each.daysOver === null ? '–' : String(each.daysOver),
        ]),
      ),
    }),
    table({
      description: `The working days between the dates of each case at ${kind.label}`,
      caption: `Working days between those dates: ${kind.label}`,
      columns: [['Case', 20], ...kind.gaps.map(({ label }) => [label, 80 / kind.gaps.length] as const)],
      rows: rows.map((each) =>
        row([caseName(each.of), ...each.gaps.map((gap) => (gap === null ? '–' : String(gap)))]),
      ),
    }),
    paragraph(
      'The first of the two days is day 0. A dash: not recorded, or one of the two days is not, or they are the wrong way round.',
      'small',
    ),
  ]);
}

function learningAppendix({ actions }: RegisterFigures): Section[] {
  if (actions.learning.length === 0) return [];
  return [
    turned('appendix_learning', 'What investigations say is to be learned', [
      table({
        description: 'What each investigation says is to be learned',
        columns: [
          ['Case', 20],
          ['Learning', 80],
        ],
        rows: actions.learning.map(({ of, words }) => row([caseName(of), words])),
      }),
    ]),
  ];
}

/** Lists of single cases, by the council's reference or the label they are listed under; on pages turned on their side. */
export function reportAppendices(figures: RegisterFigures): readonly Section[] {
  return [
    ...lateAppendix(figures),
    ...actionsAppendix(figures),
    ...learningAppendix(figures),
    ...figures.datesSheets.map(datesAppendix),
  ];
}
