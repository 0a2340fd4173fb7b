import { usePlace } from '@renderer/navigation/navigation';
import { formatLong } from '@shared/lib/plain-date';
import {
  ACTION_STATE_LABELS,
  type ActionLine,
  type ActionState,
  type Actions,
} from '@shared/register/actions';
import type { RegisterTable } from '@shared/register/register-table';
import { Chip } from '../../components/chip';
import { LongTable, type LongTableColumn } from '../../components/long-table';
import { Section } from '../../components/section';
import { CaseButton } from './case-button';
import type { Opened } from './figure-table';
import { FiguresGrid } from './figures-grid';
import styles from './register.module.css';

type Props = {
  readonly actions: Actions;
  readonly onOpen: (opened: Opened) => void;
  readonly onSave: (table: RegisterTable) => void;
};

const TONES: Partial<Record<ActionState, 'green' | 'brick' | 'amber'>> = {
  done: 'green',
  'done-late': 'green',
  overdue: 'brick',
  'not-answered': 'amber',
};

/** What was to be learned and done, and whether it was. */
export function LearningTab({ actions, onOpen, onSave }: Props) {
  const { openCase } = usePlace();
  const { states, kinds, lines, learning } = actions;
  const columns: readonly LongTableColumn<ActionLine>[] = [
    {
      id: 'case',
      label: 'Case',
      width: 'minmax(11rem, 1fr)',
      cell: ({ of }) => <CaseButton of={of} onOpen={() => openCase(of.caseId)} />,
    },
    { id: 'reference', label: 'No.', width: '5rem', cell: ({ action }) => action.reference },
    {
      id: 'action',
      label: 'Action',
      width: 'minmax(16rem, 2fr)',
      cell: ({ action }) => (
        <span className={styles.words} title={action.action}>
          {action.action || 'Nothing written yet'}
        </span>
      ),
    },
    {
      id: 'owner',
      label: 'Owner',
      width: 'minmax(8rem, 1fr)',
      cell: ({ action }) => action.owner || 'Not recorded',
    },
    { id: 'by', label: 'By', width: '9.5rem', cell: ({ by }) => (by ? formatLong(by) : 'Not recorded') },
    {
      id: 'state',
      label: 'State',
      width: '12rem',
      cell: ({ state }) => <Chip tone={TONES[state]}>{ACTION_STATE_LABELS[state]}</Chip>,
    },
  ];
  return (
    <>
      <FiguresGrid tables={[states, kinds]} onOpen={onOpen} onSave={onSave} />
      {lines.length > 0 ? (
        <Section title="Actions" hint={lines.length.toLocaleString('en-GB')}>
          <LongTable
            label="Actions"
            items={lines}
            keyOf={({ of }, index) => `${of.caseId} ${index}`}
            columns={columns}
            rowHeight={58}
            maxHeight="30rem"
          />
        </Section>
      ) : null}
      {learning.length > 0 ? (
        <Section title="Learning" hint="What the investigations say is to be learned">
          <LongTable
            label="Learning"
            items={learning}
            keyOf={({ of }) => of.caseId}
            columns={[
              {
                id: 'case',
                label: 'Case',
                width: '14rem',
                cell: ({ of }) => <CaseButton of={of} onOpen={() => openCase(of.caseId)} />,
              },
              {
                id: 'words',
                label: 'Learning',
                width: 'minmax(20rem, 1fr)',
                cell: ({ words }) => <div className={styles.learning}>{words}</div>,
              },
            ]}
            rowHeight={90}
            maxHeight="30rem"
          />
        </Section>
      ) : null}
    </>
  );
}
