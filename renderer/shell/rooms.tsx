import { Button } from '@mantine/core';
import { OpenCase } from '@renderer/data/case-context';
import { useCasesHere } from '@renderer/data/cases';
import { EvidenceRoom } from '@renderer/evidence/evidence-panel-context';
import { FindDialog } from '@renderer/evidence/find/find-dialog';
import { type ReactNode, Suspense, useEffect } from 'react';
import { Notice } from '../components/notice';
import { Section } from '../components/section';
import { usePlace } from '../navigation/navigation';
import { SafeKeepingNotice } from '../safe-keeping/home-notice';
import { useArrival } from './arrival';
import { CaseLayout } from './case-layout';
import { CommandPalette } from './command-palette';
import { ErrorBoundary } from './error-boundary';
import { useShortcuts } from './keyboard';
import { useKeyboardKept } from './keyboard-kept';
import { ShowScreen } from './loaded-screen';
import { useMenuCommands } from './menu-commands';
import { useRegionCycling } from './regions';
import styles from './rooms.module.css';
import { Cases, FirstRun, Register, SafeKeeping } from './rooms-outside';
import { SettingsMenu } from './settings-menu';
import { useShellActs } from './shell-acts';
import { BrandButton, LockButton, SearchButton } from './top-bar';
import topBar from './top-bar.module.css';
import { WaitingPapers } from './waiting-papers';

const unreadableWords = (count: number) =>
  count === 1 ? 'One case cannot be opened.' : `${count} cases cannot be opened.`;

/** What is not inside a case: the bar, and one screen. */
function OutsideCases({ what, wide, children }: { what: string; wide?: boolean; children: ReactNode }) {
  const here = useCasesHere();
  const list = here?.cases;
  const main = useArrival(what);
  useRegionCycling();
  useEffect(() => {
    document.title = 'Evenhand';
  }, []);
  return (
    <div className={styles.frame}>
      <header className={topBar.bar} data-region="top">
        <BrandButton />
        <span className={topBar.spring} />
        {list && list.length > 0 ? <SearchButton words="Search all cases" /> : null}
        <LockButton />
        <SettingsMenu />
      </header>
      <main className={styles.body} data-region="main" tabIndex={-1} ref={main}>
        <div className={`${styles.home} ${wide ? styles.wide : ''}`}>
          {here && here.unreadable.length > 0 ? (
            <Notice kind="must" title={unreadableWords(here.unreadable.length)}>
              {here.unreadable[0]?.why} Nothing has been changed, and the other cases are not affected.
              Restore it from your newest backup.
            </Notice>
          ) : null}
          <ErrorBoundary what={what}>
            <Suspense>{children}</Suspense>
          </ErrorBoundary>
        </div>
      </main>
      <CommandPalette />
    </div>
  );
}

/** The list of cases; while there is none, what to do first. */
function Home() {
  const list = useCasesHere()?.cases;
  if (list === undefined) return null;
  return list.length === 0 ? (
    <ShowScreen screen={FirstRun} />
  ) : (
    <>
      <SafeKeepingNotice />
      <ShowScreen screen={Cases} />
    </>
  );
}

function Opening() {
  return (
    <main className={styles.home}>
      <p className="quiet" role="status">
        Opening the case
      </p>
    </main>
  );
}

function CannotOpen({ message }: { message: string }) {
  const { leaveCase } = usePlace();
  return (
    <main className={styles.home}>
      <Section title="This case could not be opened">
        <p>{message}</p>
        <Button onClick={leaveCase}>Back to your cases</Button>
      </Section>
    </main>
  );
}

/** Which room the user is in: among the cases or inside one. */
export function Rooms() {
  const { place } = usePlace();
  const { showShortcuts, lock } = useShellActs();
  useMenuCommands();
  useKeyboardKept();
  useShortcuts([
    { key: 'l', ctrl: true, inFields: true, act: lock },
    { key: '/', ctrl: true, inFields: true, act: showShortcuts },
    { key: '?', act: showShortcuts },
  ]);
  if (place.at === 'cases') {
    return (
      <OutsideCases what="The list of cases">
        <Home />
      </OutsideCases>
    );
  }
  if (place.at === 'safe-keeping') {
    return (
      <OutsideCases what="Safe keeping">
        <ShowScreen screen={SafeKeeping} />
      </OutsideCases>
    );
  }
  if (place.at === 'register') {
    return (
      <OutsideCases what="The register" wide>
        <ShowScreen screen={Register} />
      </OutsideCases>
    );
  }
  return (
    <OpenCase
      key={place.caseId}
      caseId={place.caseId}
      opening={<Opening />}
      failed={(message) => <CannotOpen message={message} />}
    >
      <EvidenceRoom>
        <WaitingPapers />
        <CaseLayout />
        <CommandPalette inCase />
        <FindDialog />
      </EvidenceRoom>
    </OpenCase>
  );
}
