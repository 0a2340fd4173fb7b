import { ActionIcon, Kbd, Tooltip } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { useCase, useSaveState } from '@renderer/data/case-context';
import { IconLock, IconMenu2 } from '@tabler/icons-react';
import { BrandMark } from '../components/brand-mark';
import { roleWords, stageWords } from '../components/case-words';
import { Notice } from '../components/notice';
import { usePlace } from '../navigation/navigation';
import { ClockChip } from './clock-chip';
import { SaveIndicator } from './save-state';
import { SettingsMenu } from './settings-menu';
import { useShellActs } from './shell-acts';
import styles from './top-bar.module.css';

export function SearchButton({ words }: { words: string }) {
  return (
    <button
      type="button"
      className={styles.search}
      onClick={() => spotlight.open()}
      aria-keyshortcuts="Control+K"
    >
      <span className={styles.searchWords}>{words}</span>
      <Kbd size="xs">Ctrl K</Kbd>
    </button>
  );
}

export function BrandButton() {
  const { place, leaveCase } = usePlace();
  return (
    <Tooltip label="All cases" disabled={place.at === 'cases'}>
      <button
        type="button"
        className={styles.brand}
        onClick={leaveCase}
        aria-label="Evenhand: all cases"
        data-region-start
      >
        <BrandMark />
        <span className={styles.brandName}>Evenhand</span>
      </button>
    </Tooltip>
  );
}

export function LockButton() {
  const { lock } = useShellActs();
  return (
    <Tooltip label="Lock (Ctrl L)">
      <ActionIcon aria-label="Lock" aria-keyshortcuts="Control+L" onClick={lock}>
        <IconLock size={20} />
      </ActionIcon>
    </Tooltip>
  );
}

/** Above a case: whose it is, the search, the clock and whether everything is kept. */
export function CaseTopBar({ onMenu, menuOpen }: { onMenu: () => void; menuOpen: boolean }) {
  const { matter } = useCase();
  const state = useSaveState();
  const council = matter.council.shortName || matter.council.name;
  const about = [council, matter.council.reference, stageWords(matter), roleWords(matter.userRole)];
  const words = about.filter(Boolean).join(' · ');
  return (
    <header className={styles.top} data-region="top">
      <div className={styles.bar}>
        <ActionIcon
          className={styles.menuButton}
          aria-label="Parts of the case"
          aria-expanded={menuOpen}
          onClick={onMenu}
        >
          <IconMenu2 size={20} />
        </ActionIcon>
        <BrandButton />
        <div className={styles.case}>
          <span className={styles.title} title={matter.title}>
            {matter.title || 'Case without a title'}
          </span>
          <span className={styles.about} title={words}>
            {words}
          </span>
        </div>
        <SearchButton words="Search this case" />
        <ClockChip />
        <SaveIndicator state={state} />
        <LockButton />
        <SettingsMenu />
      </div>
      {state.kind === 'failed' ? (
        <div className={styles.trouble}>
          <Notice kind="must" title="Could not keep:">
            {state.why}
          </Notice>
        </div>
      ) : null}
    </header>
  );
}
