import { Button } from '@mantine/core';
import { usePlace } from '@renderer/navigation/navigation';
import { formatLong, type PlainDate } from '@shared/lib/plain-date';
import { OUTCOME_LABELS, STAGE_LABELS } from '@shared/register/case-outcome';
import { valueLabel } from '@shared/register/case-tables';
import type { RegisterFigures } from '@shared/register/register';
import { casesSheet, type Sheet } from '@shared/register/sheets';
import type { StageEntry } from '@shared/register/stage-entry';
import { LongTable, type LongTableColumn } from '../../components/long-table';
import { Section } from '../../components/section';
import { CaseButton } from './case-button';

type Props = { readonly figures: RegisterFigures; readonly onSave: (sheet: Sheet) => void };

const day = (date: PlainDate | null) => (date ? formatLong(date) : 'Not recorded');

/** The cases counted, a row for each stage. */
export function CasesTab({ figures, onSave }: Props) {
  const { openCase } = usePlace();
  const columns: readonly LongTableColumn<StageEntry>[] = [
    {
      id: 'case',
      label: 'Case',
      width: 'minmax(12rem, 1fr)',
      cell: ({ of }) => <CaseButton of={of} onOpen={() => openCase(of.caseId)} />,
    },
    { id: 'stage', label: 'Stage', width: '9rem', cell: ({ stage }) => STAGE_LABELS[stage] },
    { id: 'begun', label: 'Asked for', width: '9.5rem', cell: ({ begunOn }) => day(begunOn) },
    { id: 'answered', label: 'Answered', width: '9.5rem', cell: ({ answeredOn }) => day(answeredOn) },
    { id: 'outcome', label: 'Outcome', width: '11rem', cell: ({ outcome }) => OUTCOME_LABELS[outcome] },
    {
      id: 'subject',
      label: 'Main subject',
      width: 'minmax(10rem, 1fr)',
      cell: ({ of }) => valueLabel('subject', of.subjects[0] ?? ''),
    },
  ];
  const { entries } = figures.selected;
  return (
    <Section
      title="Cases counted"
      hint={`${entries.length.toLocaleString('en-GB')} ${entries.length === 1 ? 'stage' : 'stages'} in ${figures.selected.cases.length.toLocaleString('en-GB')} ${figures.selected.cases.length === 1 ? 'case' : 'cases'}`}
      actions={
        <Button size="compact-sm" variant="subtle" onClick={() => onSave(casesSheet(figures))}>
          Save this list as CSV
        </Button>
      }
    >
      <LongTable
        label="Cases counted"
        items={entries}
        keyOf={({ of, stage }) => `${of.caseId} ${stage}`}
        columns={columns}
        rowHeight={36}
        maxHeight="36rem"
      />
    </Section>
  );
}
