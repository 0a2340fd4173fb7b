import { Button } from '@mantine/core';
import { usePlace } from '@renderer/navigation/navigation';
import type { PlainDate } from '@shared/lib/plain-date';
import type { DatesRow, DatesSheet } from '@shared/register/dates-sheet';
import { datesSheetRows, type Sheet } from '@shared/register/sheets';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { LongTable, type LongTableColumn } from '../../components/long-table';
import { Section } from '../../components/section';
import { SegmentedChoice } from '../../components/segmented-choice';
import { CaseButton } from './case-button';
import styles from './register.module.css';

type Props = { readonly sheets: readonly DatesSheet[]; readonly onSave: (sheet: Sheet) => void };

/** "04/12/2024": as a form has it, and all of one width. */
const inFigures = (date: PlainDate) => date.split('-').reverse().join('/');

/** A dash to look at, "Not recorded" to listen to. */
const notRecorded = (
  <>
    <span className={styles.quiet} aria-hidden="true" title="Not recorded">
      –
    </span>
    <span className="only-for-screen-readers">Not recorded</span>
  </>
);

const shown = (date: PlainDate | null) => (date ? inFigures(date) : notRecorded);

function useColumns(sheet: DatesSheet | undefined): readonly LongTableColumn<DatesRow>[] {
  const { openCase } = usePlace();
  if (!sheet) return [];
  return [
    {
      id: 'case',
      label: 'Case',
      width: '11.5rem',
      stays: true,
      cell: ({ of }) => <CaseButton of={of} onOpen={() => openCase(of.caseId)} />,
    },
    ...sheet.kind.dates.map((column, at) => ({
      id: column.id,
      label: column.label,
      width: '6.375rem',
      cell: (row: DatesRow) => shown(row.dates[at] ?? null),
    })),
    ...sheet.kind.gaps.map((gap, at) => ({
      id: gap.id,
      label: gap.label,
      width: '5.75rem',
      figures: true,
      cell: (row: DatesRow) => row.gaps[at] ?? notRecorded,
    })),
    { id: 'due', label: 'Last day', width: '6.375rem', cell: (row: DatesRow) => shown(row.dueOn) },
    {
      id: 'over',
      label: 'Days over',
      width: '5.5rem',
      figures: true,
      cell: ({ daysOver }: DatesRow) =>
        daysOver === null ? (
          notRecorded
        ) : daysOver > 0 ? (
          <span className={styles.late}>{daysOver}</span>
        ) : (
          'In time'
        ),
    },
  ];
}

/** The dates of each case and the working days between them, as a Freedom of Information request asks for them. */
export function DatesTab({ sheets, onSave }: Props) {
  const [chosen, setChosen] = useState<DatesSheet['kind']['id'] | null>(null);
  const sheet = sheets.find((each) => each.kind.id === chosen) ?? sheets[0];
  const columns = useColumns(sheet);
  if (!sheet) {
    return (
      <EmptyState
        title="No stage with a dates sheet is in this period."
        hint="Choose another period above."
      />
    );
  }
  const wrong = sheet.rows.filter((row) => row.outOfOrder).length;
  return (
    <Section
      title={`Dates sheet: ${sheet.kind.label}`}
      hint={`${sheet.rows.length.toLocaleString('en-GB')} ${sheet.rows.length === 1 ? 'case' : 'cases'}, for a Freedom of Information request; the figures are working days`}
      actions={
        <Button size="compact-sm" variant="subtle" onClick={() => onSave(datesSheetRows(sheet))}>
          Save this sheet as CSV
        </Button>
      }
    >
      {sheets.length > 1 ? (
        <div className={styles.choose}>
          <SegmentedChoice
            label="Dates of"
            hideLabel
            value={sheet.kind.id}
            choices={sheets.map(({ kind }) => ({ value: kind.id, label: kind.label }))}
            onChange={setChosen}
          />
        </div>
      ) : null}
      <LongTable
        label={`Dates sheet: ${sheet.kind.label}`}
        items={sheet.rows}
        keyOf={({ of }) => of.caseId}
        columns={columns}
        rowHeight={58}
        maxHeight="34rem"
      />
      <p className={styles.note}>
        Working days leave out weekends and bank holidays; the first of the two days is day 0. A dash: not
        recorded, or one of the two days is not
        {wrong > 0 ? `, or they are the wrong way round (in ${wrong} of these cases)` : ''}.
      </p>
    </Section>
  );
}
