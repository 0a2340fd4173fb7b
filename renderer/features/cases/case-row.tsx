import { ActionIcon, Menu } from '@mantine/core';
import type { CaseListEntry } from '@renderer/data/cases';
import { useDoors } from '@renderer/doors/doors-context';
import { retentionState } from '@shared/domain/retention';
import { formatLong } from '@shared/lib/plain-date';
import { IconDots } from '@tabler/icons-react';
import { roleWords, stageWords } from '../../components/case-words';
import { Chip } from '../../components/chip';
import { useToday } from '../../standing/use-today';
import styles from './cases.module.css';
import type { NextDate } from './next-date';

type Props = {
  entry: CaseListEntry;
  next: NextDate;
  onOpen: () => void;
  onWhy: () => void;
  onDelete: () => void;
};

function Progress({ done, total }: { done: number; total: number }) {
  if (total === 0) return <span className={styles.second}>No points yet</span>;
  return (
    <>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.done} style={{ width: `${(done / total) * 100}%` }} />
      </span>
      <span className={styles.second}>
        {done} of {total} decided
      </span>
    </>
  );
}

/** Said only when the day is near or past. */
function Keeping({ until }: { until: string | null }) {
  const state = retentionState(until, useToday());
  if (state.kind === 'none' || state.kind === 'later') return null;
  const day = formatLong(state.until);
  return state.kind === 'past' ? (
    <Chip tone="amber" title={`It was to be kept until ${day}`}>
      to be deleted
    </Chip>
  ) : (
    <Chip title={`It is to be kept until ${day}`}>delete soon</Chip>
  );
}

export function CaseRow({ entry, next, onOpen, onWhy, onDelete }: Props) {
  const { saveCaseData, saveCalendar } = useDoors();
  const title = entry.title || 'Case without a title';
  return (
    <div className={styles.row}>
      <div className={styles.cell}>
        <button type="button" className={styles.open} onClick={onOpen}>
          {title}
        </button>
        {entry.fictional ? <Chip>sample, invented</Chip> : null}
        <Keeping until={entry.keepUntil ?? null} />
        <span className={styles.second}>
          {[entry.councilName, entry.reference].filter(Boolean).join(' · ') || 'No council named yet'}
        </span>
      </div>
      <div className={`${styles.cell} ${styles.role}`}>{roleWords(entry.userRole)}</div>
      <div className={`${styles.cell} ${styles.stage}`}>{stageWords(entry)}</div>
      <div className={styles.cell}>
        <span className={styles.first} data-tone={next.tone} title={next.what}>
          {next.when && next.why ? (
            <button
              type="button"
              className={styles.why}
              aria-haspopup="dialog"
              aria-label={`${next.when}: why this date?`}
              title="Why this date?"
              onClick={onWhy}
            >
              {next.when}
            </button>
          ) : next.when ? (
            <strong>{next.when}</strong>
          ) : null}
          {next.when ? ' · ' : null}
          {next.what}
        </span>
        <span className={styles.second} title={next.clock}>
          {next.clock}
        </span>
      </div>
      <div className={`${styles.cell} ${styles.progress}`}>
        <Progress {...entry.written} />
      </div>
      <Menu width={250}>
        <Menu.Target>
          <ActionIcon className={styles.menu} aria-label={`More about ${title}`}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onOpen}>Open</Menu.Item>
          {next.why ? <Menu.Item onClick={onWhy}>Why this date?</Menu.Item> : null}
          <Menu.Item onClick={() => saveCalendar(entry.caseId)}>Save its dates for a calendar…</Menu.Item>
          <Menu.Item onClick={() => void saveCaseData(entry.caseId, 'folder')}>
            Save case data as a folder…
          </Menu.Item>
          <Menu.Item onClick={() => void saveCaseData(entry.caseId, 'zip')}>
            Save case data as one zip…
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={onDelete}>Delete…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
