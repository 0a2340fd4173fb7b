import { Button } from '@mantine/core';
import { usePlace } from '@renderer/navigation/navigation';
import { formatLong } from '@shared/lib/plain-date';
import { DUTY_STANDING_LABELS } from '@shared/register/duty';
import type { RegisterTable } from '@shared/register/register-table';
import { lateSheet, type Sheet } from '@shared/register/sheets';
import { dutyLabel, type LateDuty, type Timeliness } from '@shared/register/timeliness';
import { LongTable, type LongTableColumn } from '../../components/long-table';
import { Section } from '../../components/section';
import { CaseButton } from './case-button';
import { FigureTable, type Opened } from './figure-table';
import styles from './register.module.css';

type Props = {
  readonly timeliness: Timeliness;
  readonly onOpen: (opened: Opened) => void;
  readonly onSave: (table: RegisterTable) => void;
  readonly onSaveSheet: (sheet: Sheet) => void;
};

function Rates({ rates }: Pick<Timeliness, 'rates'>) {
  return (
    <Section title="Kept in time" hint="Of what is done or whose time is over, extensions included">
      <dl className={styles.rates}>
        {rates.map((rate) => (
          <div key={rate.duty} className={styles.rate}>
            <dt>{rate.label}</dt>
            <dd className={styles.track} aria-hidden="true">
              <span className={styles.kept} style={{ width: `${rate.percent ?? 0}%` }} />
            </dd>
            <dd>
              {rate.percent === null ? (
                <span className={styles.quiet}>Nothing to count yet</span>
              ) : (
                <>
                  <strong>{rate.percent}%</strong>, {rate.kept} of {rate.of}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function overWords({ result }: LateDuty): string {
  const { daysOver, days } = result;
  if (daysOver === null) return '';
  return `${daysOver} ${days === 'working' ? 'working ' : ''}${daysOver === 1 ? 'day' : 'days'}`;
}

function useLateColumns(): readonly LongTableColumn<LateDuty>[] {
  const { openCase } = usePlace();
  return [
    {
      id: 'case',
      label: 'Case',
      width: 'minmax(12rem, 1.2fr)',
      cell: ({ of }) => <CaseButton of={of} onOpen={() => openCase(of.caseId)} />,
    },
    { id: 'duty', label: 'Duty', width: '10rem', cell: ({ result }) => dutyLabel(result.duty) },
    {
      id: 'due',
      label: 'Last day',
      width: '9.5rem',
      cell: ({ result }) => (result.dueOn ? formatLong(result.dueOn) : 'Not recorded'),
    },
    {
      id: 'done',
      label: 'Done',
      width: '9.5rem',
      cell: ({ result }) =>
        result.doneOn ? formatLong(result.doneOn) : DUTY_STANDING_LABELS[result.standing],
    },
    { id: 'over', label: 'Over by', width: '9rem', figures: true, cell: overWords },
    {
      id: 'reason',
      label: 'Reason recorded',
      width: 'minmax(14rem, 2fr)',
      cell: ({ result }) =>
        result.reason ? (
          <span className={styles.words} title={result.reason}>
            {result.reason}
          </span>
        ) : (
          <span className={styles.quiet}>None recorded</span>
        ),
    },
  ];
}

/** Which duties were kept in time, which were not, and why. */
export function TimeTab({ timeliness, onOpen, onSave, onSaveSheet }: Props) {
  const columns = useLateColumns();
  const list = (title: string, items: readonly LateDuty[], name: string) =>
    items.length === 0 ? null : (
      <Section
        title={title}
        hint={items.length.toLocaleString('en-GB')}
        actions={
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`Save “${title}” as CSV`}
            onClick={() => onSaveSheet(lateSheet(items, name))}
          >
            CSV
          </Button>
        }
      >
        <LongTable
          label={title}
          items={items}
          keyOf={({ of, result }) => `${of.caseId} ${result.duty}`}
          columns={columns}
          rowHeight={58}
          maxHeight="26rem"
        />
      </Section>
    );
  return (
    <>
      <Rates rates={timeliness.rates} />
      <FigureTable table={timeliness.table} onOpen={onOpen} onSave={onSave} />
      {timeliness.late.length > 0 ? (
        <FigureTable table={timeliness.reasons} onOpen={onOpen} onSave={onSave} />
      ) : null}
      {list('Late, or overdue now', timeliness.late, 'Late, with reasons')}
      {list('Extended, and in time', timeliness.extended, 'Extended, with reasons')}
    </>
  );
}
