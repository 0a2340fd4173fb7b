import { Button } from '@mantine/core';
import { percent, type RegisterTable } from '@shared/register/register-table';
import { Section } from '../../components/section';
import styles from './register.module.css';

/** A number that was clicked: what it counts, in words, and the cases behind it. */
export type Opened = { readonly title: string; readonly caseIds: readonly string[] };

type Props = {
  readonly table: RegisterTable;
  readonly onOpen: (opened: Opened) => void;
  readonly onSave: (table: RegisterTable) => void;
};

const UNITS: Readonly<Record<RegisterTable['counted'], readonly [one: string, more: string]>> = {
  case: ['case', 'cases'],
  stage: ['complaint', 'complaints'],
  point: ['point', 'points'],
  action: ['action', 'actions'],
  duty: ['duty', 'duties'],
  subject: ['subject', 'subjects'],
};

type FigureProps = {
  readonly count: number;
  readonly caseIds: readonly string[];
  readonly what: string;
  readonly counted: RegisterTable['counted'];
  readonly onOpen: (opened: Opened) => void;
};

/** A figure that opens to the cases behind it. */
function FigureButton({ count, caseIds, what, counted, onOpen }: FigureProps) {
  if (count === 0) return <span className={styles.none}>0</span>;
  const [one, more] = UNITS[counted];
  const words = `${what}: ${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;
  return (
    <button
      type="button"
      className={styles.figure}
      aria-label={`${words}. Show the cases`}
      onClick={() => onOpen({ title: words, caseIds })}
    >
      {count.toLocaleString('en-GB')}
    </button>
  );
}

/** A table of counts: with one column, a bar and a share beside each figure; with several, the figures. */
export function FigureTable({ table, onOpen, onSave }: Props) {
  const { rows, columns, totals } = table;
  const last = columns.length - 1;
  const whole = totals[last]?.count ?? 0;
  // The share and its bar belong to the whole; where the columns are different things there is no whole.
  const withBars = last === 0 || columns[last]?.id === 'all';
  const most = Math.max(1, ...rows.map((row) => row.figures[last]?.count ?? 0));
  return (
    <Section
      title={table.title}
      actions={
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onSave(table)}
          aria-label={`Save “${table.title}” as CSV`}
        >
          CSV
        </Button>
      }
    >
      <div className={styles.scroll}>
        <table className={styles.counts}>
          <caption className="only-for-screen-readers">{table.title}</caption>
          <thead>
            <tr>
              <th scope="col">{table.rowHead}</th>
              {withBars ? <td className={styles.barHead} aria-hidden="true" /> : null}
              {columns.map((column) => (
                <th scope="col" key={column.id} className={styles.number}>
                  {column.label}
                </th>
              ))}
              {withBars ? (
                <th scope="col" className={styles.number}>
                  Share
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const count = row.figures[last]?.count ?? 0;
              return (
                <tr key={row.id}>
                  <th scope="row">{row.label}</th>
                  {withBars ? (
                    <td className={styles.barCell} aria-hidden="true">
                      <span
                        className={styles.bar}
                        data-quiet={row.id === '' || row.id === 'not-recorded' || undefined}
                        style={{ width: `${(count / most) * 100}%` }}
                      />
                    </td>
                  ) : null}
                  {row.figures.map((figure, at) => (
                    <td key={columns[at]?.id} className={styles.number}>
                      <FigureButton
                        {...figure}
                        what={columns.length > 1 ? `${row.label}, ${columns[at]?.label}` : row.label}
                        counted={table.counted}
                        onOpen={onOpen}
                      />
                    </td>
                  ))}
                  {withBars ? <td className={styles.number}>{percent(count, whole)}%</td> : null}
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Total</th>
              {withBars ? <td aria-hidden="true" /> : null}
              {totals.map((figure, at) => (
                <td key={columns[at]?.id} className={styles.number}>
                  <FigureButton
                    {...figure}
                    what={columns.length > 1 ? `Total, ${columns[at]?.label}` : 'Total'}
                    counted={table.counted}
                    onOpen={onOpen}
                  />
                </td>
              ))}
              {withBars ? <td className={styles.number}>100%</td> : null}
            </tr>
          </tfoot>
        </table>
      </div>
      {table.note ? <p className={styles.note}>{table.note}</p> : null}
    </Section>
  );
}
