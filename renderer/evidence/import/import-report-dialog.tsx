import { Button, Group, Modal } from '@mantine/core';
import { Chip } from '@renderer/components/chip';
import { useShownLast } from '@renderer/components/shown-last';
import {
  type ImportOutcome,
  importSummary,
  noteSentence,
  outcomeSentence,
} from '@shared/evidence/import-outcome';
import { useMemo } from 'react';
import type { ImportReport } from './import-files';
import styles from './import-report-dialog.module.css';

/** A report longer than this names the first and counts the rest; nobody reads 5,000 lines. */
const MOST_NAMED = 600;

const SERIOUS = new Set([
  'locked',
  'damaged',
  'incomplete',
  'attachments-refused',
  'other-kind',
  'reference-taken',
  'not-unpacked',
  'too-large-picture',
  'cut-short-picture',
  'same-words',
  'cannot-be-shown',
]);

type Line = {
  readonly key: string;
  readonly name: string;
  readonly chip: ReturnType<typeof chipOf>;
  readonly words: string;
};

function chipOf(outcome: ImportOutcome) {
  if (outcome.kind === 'added') return { words: outcome.reference, tone: 'accent' } as const;
  if (outcome.kind === 'unpacked') return { words: 'Unpacked', tone: 'plain' } as const;
  if (outcome.kind === 'already-here') return { words: outcome.reference, tone: 'plain' } as const;
  return { words: 'Not added', tone: 'brick' } as const;
}

function lineOf(outcome: ImportOutcome, index: number): Line {
  const attached =
    outcome.kind === 'added' && outcome.attachedTo ? [`Attached to ${outcome.attachedTo}.`] : [];
  const words =
    outcome.kind === 'added'
      ? [...attached, ...outcome.notes.map(noteSentence)].join(' ')
      : outcomeSentence(outcome);
  return { key: String(index), name: outcome.name, chip: chipOf(outcome), words };
}

const isSerious = (outcome: ImportOutcome) =>
  outcome.kind === 'added'
    ? outcome.notes.some(({ kind }) => SERIOUS.has(kind))
    : outcome.kind !== 'already-here' && outcome.kind !== 'unpacked';

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.lines}>
        {lines.slice(0, MOST_NAMED).map((line) => (
          <li key={line.key} className={styles.line}>
            <span className={styles.chip}>
              <Chip tone={line.chip.tone}>{line.chip.words}</Chip>
            </span>
            <span className={styles.words}>
              <strong className={styles.name}>{line.name}</strong>
              {line.words ? <span className="quiet">{line.words}</span> : null}
            </span>
          </li>
        ))}
      </ul>
      {lines.length > MOST_NAMED ? (
        <p className="quiet">and {(lines.length - MOST_NAMED).toLocaleString('en-GB')} more</p>
      ) : null}
    </section>
  );
}

const NONE: ImportReport['outcomes'] = [];

/** What an import came to: what needs a look first, then what is in. */
export function ImportReportDialog({
  report,
  onClose,
}: {
  report: ImportReport | null;
  onClose: () => void;
}) {
  const outcomes = useShownLast(report)?.outcomes ?? NONE;
  const sorted = useMemo(() => {
    const lines = outcomes.map((outcome, index) => ({
      outcome,
      line: lineOf(outcome, index),
    }));
    return {
      look: lines.filter(({ outcome }) => isSerious(outcome)).map(({ line }) => line),
      rest: lines.filter(({ outcome }) => !isSerious(outcome)).map(({ line }) => line),
    };
  }, [outcomes]);
  return (
    <Modal opened={report !== null} onClose={onClose} title={importSummary(outcomes)} size="lg">
      <div className={styles.report} data-testid="import-report">
        <Lines title="Look at these" lines={sorted.look} />
        <Lines title={sorted.look.length > 0 ? 'The others' : 'In the register'} lines={sorted.rest} />
      </div>
      <Group justify="space-between" mt="md" wrap="nowrap">
        <span className="quiet">
          Titles, dates and kinds were read from the papers. They are marked until you check them.
        </span>
        <Button onClick={onClose} flex="0 0 auto" data-autofocus>
          Done
        </Button>
      </Group>
    </Modal>
  );
}
