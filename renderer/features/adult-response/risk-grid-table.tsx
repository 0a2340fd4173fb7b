import { NativeSelect } from '@mantine/core';
import {
  DEFAULT_RISK_GRID,
  LIKELIHOOD_WORDS,
  type Likelihood,
  RISK_GRADE_WORDS,
  type RiskGrade,
  SERIOUSNESS_LABELS,
  type Seriousness,
} from '@shared/procedure/risk-grid';
import styles from './adult-response.module.css';
import { useAdultComplaint } from './use-adult-complaint';

const ROWS: readonly Seriousness[] = ['low', 'medium', 'high'];
const COLUMNS: readonly Likelihood[] = ['rare', 'unlikely', 'possible', 'likely', 'almost-certain'];
const GRADES: readonly RiskGrade[] = ['low', 'moderate', 'high', 'extreme'];
/** "Rare" of "Rare: a one-off". */
const shortOf = (likelihood: Likelihood) => LIKELIHOOD_WORDS[likelihood].split(':')[0] ?? likelihood;

/** The grid of seriousness by likelihood: a cell is chosen by pressing it, or changed where the grid is the council's own. */
export function RiskGridTable({ editing }: { editing: boolean }) {
  const { adult, setIn } = useAdultComplaint();
  const { risk } = adult;
  const grid = risk.ownGrid ?? DEFAULT_RISK_GRID;
  const regrid = (row: Seriousness, column: Likelihood, grade: RiskGrade) =>
    setIn('Change the risk grid', 'risk', (now) => {
      const own = now.ownGrid ?? DEFAULT_RISK_GRID;
      return { ownGrid: { ...own, [row]: { ...own[row], [column]: grade } } };
    });
  return (
    <div className={styles.scroll}>
      <table className={styles.grid}>
        <caption className="only-for-screen-readers">Grades by seriousness and likelihood</caption>
        <thead>
          <tr>
            <th scope="col">Seriousness</th>
            {COLUMNS.map((column) => (
              <th scope="col" key={column} title={LIKELIHOOD_WORDS[column]}>
                {shortOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row">{SERIOUSNESS_LABELS[row]}</th>
              {COLUMNS.map((column) => {
                const grade = grid[row][column];
                const name = `${SERIOUSNESS_LABELS[row]}, ${shortOf(column).toLowerCase()}`;
                return (
                  <td key={column}>
                    {editing && risk.ownGrid ? (
                      <NativeSelect
                        aria-label={name}
                        size="xs"
                        value={grade}
                        data={GRADES.map((each) => ({ value: each, label: RISK_GRADE_WORDS[each] }))}
                        onChange={(event) => regrid(row, column, event.currentTarget.value as RiskGrade)}
                      />
                    ) : (
                      <button
                        type="button"
                        className={styles.cell}
                        data-grade={grade}
                        aria-label={`${name}: ${RISK_GRADE_WORDS[grade]}`}
                        aria-pressed={risk.seriousness === row && risk.likelihood === column}
                        onClick={() =>
                          setIn('Grade the risk', 'risk', { seriousness: row, likelihood: column })
                        }
                      >
                        {RISK_GRADE_WORDS[grade]}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
