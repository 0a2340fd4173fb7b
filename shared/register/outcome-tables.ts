import { COMPLAINT_SUBJECTS } from '../procedure/lists';
import {
  OUTCOME_LABELS,
  OUTCOMES,
  pointOutcome,
  REGISTER_STAGES,
  type RegisterOutcome,
  STAGE_LABELS,
} from './case-outcome';
import { inColumns, labelIn, procedureColumns } from './case-tables';
import { type Countable, countTable, type RegisterTable } from './register-table';
import { NOT_RECORDED, type Selected } from './selection';
import type { StageEntry } from './stage-entry';

const outcomeLabel = (row: string): string => OUTCOME_LABELS[row as RegisterOutcome];

/** The entries whose points an Investigating Officer or an adult investigator looks into. */
const isInvestigated = ({ stage }: StageEntry): boolean => stage === 'stage-2' || stage === 'response';

/** A case counts at each stage it reached in the period. */
function stages(entries: readonly StageEntry[]): RegisterTable {
  return countTable(
    entries.map(({ of, stage }) => ({ of, row: stage, column: 'all' })),
    {
      id: 'stages',
      title: 'Complaints by stage',
      rowHead: 'Stage',
      counted: 'stage',
      columns: [{ id: 'all', label: 'Complaints' }],
      rowLabel: (row) => STAGE_LABELS[row as StageEntry['stage']],
      rowOrder: REGISTER_STAGES,
      note: 'A case counts once at each stage that falls in the period.',
    },
  );
}

function outcomes(entries: readonly StageEntry[]): RegisterTable {
  const found = REGISTER_STAGES.filter((stage) => entries.some((entry) => entry.stage === stage));
  return countTable(
    entries.map(({ of, stage, outcome }) => ({ of, row: outcome, column: stage })),
    {
      id: 'outcomes',
      title: 'Outcome of each complaint',
      rowHead: 'Outcome',
      counted: 'stage',
      columns: found.map((id) => ({ id, label: STAGE_LABELS[id] })),
      rowLabel: outcomeLabel,
      rowOrder: OUTCOMES,
      last: 'not-recorded',
      note: 'One outcome for all points of a complaint: partially upheld where any point was upheld even in part, not upheld where some points were not upheld and on the rest no finding could be made. The council’s own decision counts where it has adjudicated, else the finding.',
    },
  );
}

const POINT_COLUMNS = [
  { id: 'officer', label: 'Investigation' },
  { id: 'council', label: 'Council’s decision' },
  { id: 'panel', label: 'Review panel' },
] as const;

function pointFindings(entries: readonly StageEntry[]): RegisterTable {
  const items = entries.flatMap(({ of, stage }): Countable[] => {
    if (stage === 'stage-3') {
      return of.points
        .filter((point) => point.underReview)
        .map((point) => ({ of, row: pointOutcome(point, point.panel), column: 'panel' }));
    }
    if (stage !== 'stage-2' && stage !== 'response') return [];
    return of.points.flatMap((point) => [
      { of, row: pointOutcome(point, point.officer), column: 'officer' },
      // The adult procedure has no adjudication: the response is the council's decision.
      ...(stage === 'stage-2' ? [{ of, row: pointOutcome(point, point.council), column: 'council' }] : []),
    ]);
  });
  return countTable(items, {
    id: 'points',
    title: 'Finding on each point',
    rowHead: 'Finding',
    counted: 'point',
    columns: POINT_COLUMNS.filter((column) => items.some((item) => item.column === column.id)),
    rowLabel: outcomeLabel,
    rowOrder: OUTCOMES,
    last: 'not-recorded',
    note: 'Every point of the complaints counted at that stage; of a review panel, the points it was asked to review.',
  });
}

const ADJUDICATIONS = {
  accepts: 'Accepted the finding',
  'accepts-in-part': 'Accepted it in part',
  'does-not-accept': 'Did not accept it',
  'goes-further': 'Went further',
} as const;

function adjudications(entries: readonly StageEntry[]): RegisterTable {
  return countTable(
    entries
      .filter(({ stage }) => stage === 'stage-2')
      .flatMap(({ of }) =>
        of.points
          .filter((point) => point.scope === 'accepted')
          .map((point) => ({ of, row: point.adjudication ?? NOT_RECORDED, column: 'all' })),
      ),
    {
      id: 'adjudications',
      title: 'What the council made of each finding',
      rowHead: 'Adjudication',
      counted: 'point',
      columns: [{ id: 'all', label: 'Points' }],
      rowLabel: (row) => (ADJUDICATIONS as Record<string, string>)[row] ?? 'Not recorded',
      rowOrder: Object.keys(ADJUDICATIONS),
      last: NOT_RECORDED,
    },
  );
}

function pointSubjects(entries: readonly StageEntry[]): RegisterTable {
  const investigated = entries.filter(isInvestigated);
  const columns = procedureColumns(investigated.map(({ of }) => of));
  return countTable(
    investigated.flatMap(({ of }) => of.points.flatMap((point) => inColumns(of, point.subject, columns))),
    {
      id: 'point-subjects',
      title: 'Subject of each point',
      rowHead: 'Subject',
      counted: 'point',
      columns,
      rowLabel: labelIn(COMPLAINT_SUBJECTS),
      rowOrder: [],
      last: NOT_RECORDED,
    },
  );
}

/** Stages, outcomes and findings. */
export function outcomeTables({ entries }: Selected): readonly RegisterTable[] {
  return [
    stages(entries),
    outcomes(entries),
    pointFindings(entries),
    adjudications(entries),
    pointSubjects(entries),
  ];
}
