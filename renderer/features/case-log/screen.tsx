import { Tabs } from '@mantine/core';
import { useCase } from '@renderer/data/case-context';
import { useEffect, useState } from 'react';
import { ScreenHeading } from '../../components/screen-heading';
import { AuditTrail } from './audit-trail';
import styles from './case-log.module.css';
import { Decisions } from './decisions';
import { Letters } from './letters';
import { logHeading } from './log-words';
import { Requests } from './requests';
import { useChosen } from './use-chosen';

type Tab = 'requests' | 'decisions' | 'letters' | 'audit-trail';

/** What was asked, decided and written in the course of the case. */
export function Screen() {
  const caseFile = useCase();
  const { decisions, letters, evidenceRequests } = caseFile;
  const [tab, setTab] = useState<Tab>('requests');
  const { chosen, choose } = useChosen();
  const isDecision = decisions.some((decision) => decision.id === chosen);
  const isLetter = letters.some((letter) => letter.id === chosen);
  const isRequest = evidenceRequests.some((request) => request.id === chosen);

  // A record another screen asked for brings its own tab to the front.
  useEffect(() => {
    if (isDecision) setTab('decisions');
    else if (isLetter) setTab('letters');
    else if (isRequest) setTab('requests');
  }, [isDecision, isLetter, isRequest]);

  return (
    <div className={styles.screen}>
      <ScreenHeading
        title={logHeading(caseFile)}
        subtitle="What was asked, decided and written in the course of the case."
      />
      <Tabs
        className={styles.tabs}
        value={tab}
        keepMounted={false}
        onChange={(next) => {
          setTab((next ?? 'requests') as Tab);
          choose(undefined);
        }}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="requests">Evidence asked for ({evidenceRequests.length})</Tabs.Tab>
          <Tabs.Tab value="decisions">Decisions ({decisions.length})</Tabs.Tab>
          <Tabs.Tab value="letters">Letters and calls ({letters.length})</Tabs.Tab>
          <Tabs.Tab value="audit-trail">Audit trail</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel className={styles.panel} value="requests">
          <Requests chosen={chosen} choose={choose} />
        </Tabs.Panel>
        <Tabs.Panel className={styles.panel} value="decisions">
          <Decisions chosen={chosen} choose={choose} />
        </Tabs.Panel>
        <Tabs.Panel className={styles.panel} value="letters">
          <Letters chosen={chosen} choose={choose} />
        </Tabs.Panel>
        <Tabs.Panel className={styles.panel} value="audit-trail">
          <AuditTrail />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
