import { Modal } from '@mantine/core';
import { useShownLast } from '@renderer/components/shown-last';
import { usePlace } from '@renderer/navigation/navigation';
import type { RegisterCase } from '@shared/register/stage-entry';
import { LongTable, type LongTableColumn } from '../../components/long-table';
import { CaseButton } from './case-button';
import type { Opened } from './figure-table';

type Props = {
  readonly opened: Opened | null;
  readonly caseOf: ReadonlyMap<string, RegisterCase>;
  readonly onClose: () => void;
};

/** The cases behind a figure; each can be opened. */
export function CasesDialog({ opened, caseOf, onClose }: Props) {
  const { openCase } = usePlace();
  const shown = useShownLast(opened);
  const cases = (shown?.caseIds ?? []).flatMap((caseId) => caseOf.get(caseId) ?? []);
  const columns: readonly LongTableColumn<RegisterCase>[] = [
    {
      id: 'case',
      label: 'Case',
      width: 'minmax(11rem, 1fr)',
      cell: (of) => <CaseButton of={of} onOpen={() => openCase(of.caseId)} />,
    },
    {
      id: 'council',
      label: 'Council',
      width: 'minmax(9rem, 1fr)',
      cell: (of) => of.council || 'Not recorded',
    },
    {
      id: 'procedure',
      label: 'Procedure',
      width: '6.5rem',
      cell: (of) => (of.procedure === 'children' ? 'Children' : 'Adults'),
    },
  ];
  return (
    <Modal opened={opened !== null} onClose={onClose} title={shown?.title ?? ''} size="42rem">
      <LongTable
        label="Cases behind the figure"
        items={cases}
        keyOf={(of) => of.caseId}
        columns={columns}
        rowHeight={36}
        maxHeight="60vh"
      />
    </Modal>
  );
}
