import { Loader } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCase } from '@renderer/data/case-context';
import { EvidencePanel } from '@renderer/evidence/evidence-panel';
import { useEvidencePanel } from '@renderer/evidence/evidence-panel-context';
import { openFind } from '@renderer/evidence/find/find-opener';
import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { EmptyState } from '../components/empty-state';
import { useNavigation } from '../navigation/navigation';
import { useArrival } from './arrival';
import styles from './case-layout.module.css';
import { ErrorBoundary } from './error-boundary';
import { useShortcuts } from './keyboard';
import { ShowScreen } from './loaded-screen';
import { useRegionCycling } from './regions';
import { screensOf } from './screens';
import { SideNav } from './side-nav';
import { CaseTopBar } from './top-bar';
import { useUndoKeys } from './undo';

/** Where the window is narrow (or enlarged to 200 %), the evidence lies over the work: it is put away until asked for. */
function useRoomForWork(): boolean {
  const narrow = useMediaQuery('(max-width: 62rem)');
  const { close, isOpen } = useEvidencePanel();
  const putAway = useRef(close);
  putAway.current = close;
  useEffect(() => {
    if (narrow) putAway.current();
  }, [narrow]);
  return isOpen;
}

/** A case: above it the bar, left its parts, in the middle one thing at a time, right the evidence. */
export function CaseLayout() {
  const { matter } = useCase();
  const { screen, go } = useNavigation();
  const [menuOpen, setMenuOpen] = useState(false);
  const closeMenu = useCallback(() => setMenuOpen(false), []);
  const main = useArrival(screen);
  const screens = screensOf(matter);
  const shown = screens.find((entry) => entry.id === screen);

  const isOpen = useRoomForWork();
  useRegionCycling();
  useUndoKeys();
  useShortcuts([
    { key: 'f', ctrl: true, shift: true, inFields: true, act: () => openFind() },
    { key: '/', act: () => openFind() },
  ]);
  useShortcuts(
    screens.slice(0, 9).map((entry, index) => ({
      key: String(index + 1),
      ctrl: true,
      inFields: true,
      act: () => go(entry.id),
    })),
  );
  useEffect(() => {
    document.title = shown ? `${shown.label} – Evenhand` : 'Evenhand';
  }, [shown]);

  return (
    <div className={styles.layout}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        Skip to the work
      </button>
      <CaseTopBar onMenu={() => setMenuOpen(!menuOpen)} menuOpen={menuOpen} />
      <SideNav open={menuOpen} onGone={closeMenu} />
      <main ref={main} className={styles.main} data-region="main" tabIndex={-1}>
        <ErrorBoundary
          key={screen}
          what="This screen"
          onLeave={() => go('overview')}
          leaveLabel="Go to Overview"
        >
          <Suspense
            fallback={
              <p className={styles.wait}>
                <Loader size="xs" /> Opening
              </p>
            }
          >
            {shown ? (
              <ShowScreen screen={shown} />
            ) : (
              <EmptyState
                title="This case has no such part"
                hint="Choose one of the parts of the case on the left."
              />
            )}
          </Suspense>
        </ErrorBoundary>
      </main>
      <div className={styles.evidence} data-open={isOpen}>
        <ErrorBoundary what="The evidence">
          <EvidencePanel />
        </ErrorBoundary>
      </div>
    </div>
  );
}
