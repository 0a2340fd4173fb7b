import { useCase } from '@renderer/data/case-context';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useNavigation, usePlace } from '../navigation/navigation';
import { hashOf } from '../navigation/place';
import { toMend, useGaps } from '../standing/use-gaps';
import { type ScreenEntry, screensOf } from './screens';
import styles from './side-nav.module.css';

const GROUPS: readonly ScreenEntry['group'][] = ['work', 'others', 'papers'];

/** How much is to be mended before the user's document can go; leads to the list. */
function ToMend({ onGone }: { onGone: () => void }) {
  const { go } = useNavigation();
  const n = toMend(useGaps());
  if (n === 0) return null;
  return (
    <button
      type="button"
      className={`${styles.link} ${styles.mend}`}
      onClick={() => {
        go('overview', { id: 'to-mend' });
        onGone();
      }}
    >
      <span>To mend</span>
      <span>{n}</span>
    </button>
  );
}

/** The parts of the case in the order of the work, each with how much is in it. */
export function SideNav({ open, onGone }: { open: boolean; onGone: () => void }) {
  const caseFile = useCase();
  const { place } = usePlace();
  const { screen, go } = useNavigation();
  const entries = screensOf(caseFile.matter);
  const caseId = place.at === 'case' ? place.caseId : '';

  const follow = (event: MouseEvent, entry: ScreenEntry) => {
    event.preventDefault();
    go(entry.id);
    onGone();
  };
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!open) return;
    nav.current?.querySelector<HTMLElement>('[data-region-start], a')?.focus();
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onGone();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [open, onGone]);
  return (
    <>
      {/* Only seen where the window is narrow and the parts lie over the work. */}
      {open ? (
        <button
          type="button"
          className={styles.scrim}
          aria-label="Close the parts of the case"
          onClick={onGone}
        />
      ) : null}
      <nav
        ref={nav}
        className={styles.nav}
        data-region="nav"
        data-open={open}
        aria-label="Parts of the case"
        tabIndex={-1}
      >
        {GROUPS.map((group) => {
          const members = entries.filter((entry) => entry.group === group);
          return members.length === 0 ? null : (
            <ul className={styles.group} key={group}>
              {members.map((entry) => {
                const count = entry.count?.(caseFile) ?? '';
                return (
                  <li key={entry.id}>
                    <a
                      className={styles.link}
                      href={hashOf({ at: 'case', caseId, screen: entry.id, focus: {} })}
                      aria-current={entry.id === screen ? 'page' : undefined}
                      data-region-start={entry.id === screen ? true : undefined}
                      draggable={false}
                      onClick={(event) => follow(event, entry)}
                    >
                      <span>{entry.label}</span>
                      {count ? <span className={styles.count}>{count}</span> : null}
                    </a>
                  </li>
                );
              })}
            </ul>
          );
        })}
        <ToMend onGone={onGone} />
      </nav>
    </>
  );
}
