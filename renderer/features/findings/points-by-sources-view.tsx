import { Button, Checkbox } from '@mantine/core';
import { Notice } from '@renderer/components/notice';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase } from '@renderer/data/case-context';
import {
  type PointsBySources,
  type PointWithSources,
  pointsBySources,
} from '@shared/evidence/points-by-sources';
import { useDeferredValue, useMemo, useState } from 'react';
import { SourceOnPointDetail } from './source-on-point';
import { type Cell, SourcesGrid } from './sources-grid';
import styles from './sources-grid.module.css';

type Props = {
  /** Back to the findings, at a point when one is meant. */
  readonly onBack: (pointId?: string) => void;
};

/** Points at most named in a sentence; the table shows the others. */
const MOST_NAMED = 12;

const numbers = (points: readonly PointWithSources[]) => {
  const named = points.slice(0, MOST_NAMED).map(({ point }) => point.number || '–');
  const more = points.length - named.length;
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
};

/** Every point against every source: what supports it, what undermines it, what is silent. */
export function PointsBySourcesView({ onBack }: Props) {
  const caseFile = useDeferredValue(useCase());
  const { points, documents, interviews, citations, findings } = caseFile;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these parts of the case are in the table
  const table = useMemo(
    () => pointsBySources(caseFile),
    [points, documents, interviews, citations, findings],
  );
  const [silent, setSilent] = useState(false);
  const [cell, setCell] = useState<Cell>({ row: 0, column: 0 });
  const sources = useMemo(
    () => (silent ? table.sources : table.sources.filter(({ id }) => table.bearing.has(id))),
    [table, silent],
  );
  const unheard = table.sources.length - table.bearing.size;
  const source = sources[Math.min(cell.row, sources.length - 1)];
  const point = table.points[Math.min(cell.column, table.points.length - 1)];

  return (
    <div className={styles.view}>
      <ScreenHeading
        title={headingFor(table)}
        actions={
          <Button variant="default" onClick={() => onBack(point?.point.id)}>
            Back to the findings
          </Button>
        }
      />
      <Warnings table={table} />
      {unheard > 0 ? (
        <Checkbox
          className={styles.silent}
          label={`Also show the ${unheard.toLocaleString('en-GB')} that bear on no point`}
          checked={silent}
          onChange={(event) => setSilent(event.currentTarget.checked)}
        />
      ) : null}
      {sources.length === 0 ? (
        <p className="quiet">
          Nothing is cited on any point yet. Open a page, select words, and choose Supports or Undermines.
        </p>
      ) : (
        <>
          <SourcesGrid table={table} sources={sources} cell={cell} onCell={setCell} />
          <p className={styles.key} aria-hidden="true">
            <span>
              <b>+</b> supports
            </span>
            <span>
              <b>−</b> undermines
            </span>
            <span>
              <b>±</b> both
            </span>
            <span>
              <b>○</b> context only
            </span>
            <span>
              <b>?</b> said to bear on it, nothing cited
            </span>
            <span>empty: silent</span>
          </p>
          {source && point ? <SourceOnPointDetail table={table} source={source} point={point} /> : null}
        </>
      )}
    </div>
  );
}

function headingFor({ points, bearing }: PointsBySources): string {
  const sources = bearing.size === 1 ? 'one source' : `${bearing.size.toLocaleString('en-GB')} sources`;
  return points.length === 1 ? `One point and ${sources}` : `${points.length} points and ${sources}`;
}

function Warnings({ table }: { table: PointsBySources }) {
  const single = table.points.filter(({ onlySource }) => onlySource !== null);
  const none = table.points.filter(({ unsourced }) => unsourced);
  if (single.length + none.length === 0) return null;
  return (
    <Notice kind="check" title="Look again:">
      {single.length > 0
        ? `${single.length === 1 ? 'Point' : 'Points'} ${numbers(single)} ${single.length === 1 ? 'rests' : 'each rest'} on a single source. `
        : null}
      {none.length > 0
        ? `Nothing is said to support or undermine ${none.length === 1 ? 'point' : 'points'} ${numbers(none)}.`
        : null}
    </Notice>
  );
}
