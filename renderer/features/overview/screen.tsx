import { Button, Tabs } from '@mantine/core';
import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { inOrder } from '@shared/domain/case-file';
import { findingOf } from '@shared/domain/finding';
import { useEffect, useState } from 'react';
import { ScreenHeading } from '../../components/screen-heading';
import { useCaseClock } from '../../standing/use-case-clock';
import { toMend, useGaps } from '../../standing/use-gaps';
import { CaseDetails } from './case-details';
import { DatesEditor } from './dates-editor';
import { FindingsBoard } from './findings-board';
import { nextInWords, workInWords } from './next-in-words';
import styles from './overview.module.css';
import { TheClock } from './the-clock';
import { ToMend } from './to-mend';
import { WaitingList } from './waiting-list';

type Tab = 'now' | 'dates' | 'details';

/** A place on this screen that another one asked for: the clock, what is to be mended, a part of the details. */
function tabFor(id: string | undefined): Tab {
  if (id === 'clock' || id === 'dates') return 'dates';
  return id === undefined || id === 'to-mend' ? 'now' : 'details';
}

function NextSteps() {
  const { points, findings } = useCase();
  const { go } = useNavigation();
  const open = inOrder(points).find(
    (point) =>
      point.scope.status === 'accepted' &&
      findingOf(findings, point.id, 'investigating-officer')?.outcome == null,
  );
  return (
    <div className={styles.steps}>
      {open ? (
        <Button onClick={() => go('findings', { pointId: open.id })}>Go to point {open.number}</Button>
      ) : null}
      {points.length > 0 ? (
        <Button variant="default" onClick={() => go('documents')}>
          Read the draft
        </Button>
      ) : null}
    </div>
  );
}

/** Where the case stands: what is next, the clock, the findings, what is to mend and what is waited for. */
export function Screen() {
  const caseFile = useCase();
  const { clock, today } = useCaseClock();
  const { focus } = useNavigation();
  const mending = toMend(useGaps());
  const [tab, setTab] = useState<Tab>(() => tabFor(focus.id));

  useEffect(() => {
    if (focus.id === undefined) return;
    setTab(tabFor(focus.id));
    document.getElementById(focus.id)?.scrollIntoView({ block: 'start' });
  }, [focus]);

  return (
    <div className={styles.frame}>
      <ScreenHeading title={nextInWords(clock, today)} subtitle={workInWords(caseFile, mending)} />
      <Tabs value={tab} onChange={(chosen) => setTab((chosen ?? 'now') as Tab)} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="now">How it stands</Tabs.Tab>
          <Tabs.Tab value="dates">Dates</Tabs.Tab>
          <Tabs.Tab value="details">Case details</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="now">
          <TheClock onDates={() => setTab('dates')} />
          <div className={styles.grid}>
            <FindingsBoard />
            <div className={styles.side}>
              <ToMend />
              <WaitingList />
              <NextSteps />
            </div>
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="dates">
          <DatesEditor />
        </Tabs.Panel>
        <Tabs.Panel value="details">
          <CaseDetails />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
