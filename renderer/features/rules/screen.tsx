import { Tabs } from '@mantine/core';
import { useCasePart } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { rulesOf } from '@shared/procedure/rules';
import { useEffect, useState } from 'react';
import { ScreenHeading } from '../../components/screen-heading';
import { CalendarPart } from './calendar-part';
import styles from './rules.module.css';
import { RulesPart } from './rules-part';

type Tab = 'rules' | 'calendar';

const changedWords = (rules: number, days: number): string => {
  const parts = [
    rules > 0 ? `${rules} ${rules === 1 ? 'rule is' : 'rules are'} changed` : '',
    days > 0 ? `${days} ${days === 1 ? 'day is' : 'days are'} added or moved` : '',
  ].filter(Boolean);
  return parts.length === 0
    ? 'The dates follow the rules and the calendar as shipped'
    : `${parts.join(' and ')} in this case`;
};

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** By which rules the dates of this case are counted, how sure each is, and which days count. */
export function Screen() {
  const matter = useCasePart((caseFile) => caseFile.matter);
  const { focus } = useNavigation();
  const [tab, setTab] = useState<Tab>(focus.id === 'calendar' ? 'calendar' : 'rules');
  useEffect(() => {
    if (focus.id === 'calendar') setTab('calendar');
    else if (focus.id !== undefined) setTab('rules');
  }, [focus]);
  const { calendar, ruleChanges } = matter;
  const closing = calendar.observeLocalClosingDays ? calendar.localClosingDays.length : 0;
  const days = calendar.extraDays.length + calendar.movedDays.length + closing;
  return (
    <div className={styles.screen}>
      <ScreenHeading
        title={capital(changedWords(Object.keys(ruleChanges).length, days))}
        subtitle="What is not confirmed law can be changed here, with a reason. Changes hold for this case and go with it."
      />
      <Tabs
        className={styles.tabs}
        value={tab}
        keepMounted={false}
        onChange={(next) => setTab((next ?? 'rules') as Tab)}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="rules">Rules ({rulesOf(matter.procedure).length})</Tabs.Tab>
          <Tabs.Tab value="calendar">Working days</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel className={styles.panel} value="rules">
          <RulesPart />
        </Tabs.Panel>
        <Tabs.Panel value="calendar">
          <CalendarPart />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
