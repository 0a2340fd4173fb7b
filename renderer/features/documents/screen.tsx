import { Tabs } from '@mantine/core';
import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { letterOfKey, lettersOf } from '@shared/domain/letters-of-case';
import { Letters } from './letters/letters';
import { Reports } from './reports';

/** The documents of the case: its reports, and its letters. */
export function Screen() {
  const caseFile = useCase();
  const { focus, go } = useNavigation();
  const part = focus.id === LETTERS || letterOfKey(focus.id ?? '') ? 'letters' : 'reports';
  // Below the heading, as on every screen; the heading says what is next for the document that is shown.
  const tabs = (
    <Tabs.List mb="md">
      <Tabs.Tab value="reports">Reports</Tabs.Tab>
      <Tabs.Tab value="letters">Letters ({lettersOf(caseFile).length})</Tabs.Tab>
    </Tabs.List>
  );
  return (
    <Tabs
      value={part}
      onChange={(value) => go('documents', value === 'letters' ? { id: LETTERS } : {})}
      keepMounted={false}
    >
      <Tabs.Panel value="reports">
        <Reports tabs={tabs} />
      </Tabs.Panel>
      <Tabs.Panel value="letters">
        <Letters tabs={tabs} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** The letters as a whole, before one is chosen. */
const LETTERS = 'letters';
