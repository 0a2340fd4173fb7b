import { Button, Menu, TextInput } from '@mantine/core';
import { type CaseListEntry, useCaseList } from '@renderer/data/cases';
import { useDoors } from '@renderer/doors/doors-context';
import { useSamples } from '@renderer/doors/use-samples';
import { usePlace } from '@renderer/navigation/navigation';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { roleWords, stageWords } from '../../components/case-words';
import { DropPlace } from '../../components/drop-place';
import { LongList } from '../../components/long-list';
import { ScreenHeading } from '../../components/screen-heading';
import { CaseRow } from './case-row';
import styles from './cases.module.css';
import { inOrderOfDates, listInWords } from './next-date';
import { useNextDates } from './use-next-dates';
import { WhyInList } from './why-in-list';

const ROW = 65;
const NONE: readonly CaseListEntry[] = [];

function matches(entry: CaseListEntry, wanted: string): boolean {
  const words = [
    entry.title,
    entry.councilName,
    entry.reference,
    roleWords(entry.userRole),
    stageWords(entry),
  ]
    .join(' ')
    .toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

function OpenCaseData({ children }: { children: ReactNode }) {
  const { openCaseData, openSample } = useDoors();
  const samples = useSamples();
  return (
    <Menu width={320}>
      <Menu.Target>
        <Button variant="default">{children}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void openCaseData('file')}>A case file (.json) or zip…</Menu.Item>
        <Menu.Item onClick={() => void openCaseData('folder')}>A folder of case data…</Menu.Item>
        {samples.length > 0 ? (
          <>
            <Menu.Divider />
            <Menu.Label>Samples, invented</Menu.Label>
          </>
        ) : null}
        {samples.map((sample) => (
          <Menu.Item key={sample.id} onClick={() => void openSample(sample.id)}>
            {sample.title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function Screen() {
  const list = useCaseList() ?? NONE;
  const { openCase, showRegister } = usePlace();
  const { newCase, startFromFolder, takeDropped, saveCalendar, deleteCase } = useDoors();
  const [wanted, setWanted] = useState('');
  const [asked, setAsked] = useState<{ entry: CaseListEntry; deadlineKey: string } | null>(null);
  const { dates, complete, of } = useNextDates(list);
  const ordered = useMemo(() => inOrderOfDates(list, dates), [list, dates]);
  const shown = useMemo(
    () => (wanted.trim() === '' ? ordered : ordered.filter((entry) => matches(entry, wanted.trim()))),
    [ordered, wanted],
  );
  // Short lists are as high as they are; long ones scroll inside, so that the buttons stay in sight.
  const height = `min(${shown.length * ROW}px, max(16rem, 100dvh - 22rem))`;

  return (
    <DropPlace onDrop={takeDropped} words="Let go to open the case, or to begin one from these papers">
      <ScreenHeading
        title="Your cases"
        subtitle={complete ? listInWords(ordered, dates) : 'Putting the dates in order'}
        actions={
          <>
            <Button variant="subtle" onClick={() => saveCalendar(null)}>
              Dates for a calendar…
            </Button>
            <Button variant="default" onClick={showRegister}>
              Register
            </Button>
            <OpenCaseData>Open case data…</OpenCaseData>
            <Button onClick={newCase}>New case</Button>
          </>
        }
      />
      {list.length > 6 ? (
        <TextInput
          className={styles.search}
          aria-label="Find a case"
          placeholder="Find a case by title, council, reference, stage"
          leftSection={<IconSearch size={16} />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      ) : null}
      <section className={styles.card} aria-label="Cases">
        <div className={`${styles.row} ${styles.head}`} aria-hidden="true">
          <div>Case</div>
          <div className={styles.role}>You are</div>
          <div className={styles.stage}>Stage</div>
          <div>Next date</div>
          <div className={styles.progress}>Progress</div>
          <div />
        </div>
        {shown.length === 0 ? (
          <p className={styles.nothing}>No case goes by “{wanted}”.</p>
        ) : (
          <LongList
            items={shown}
            keyOf={(entry) => entry.caseId}
            rowHeight={ROW}
            label="Cases"
            height={height}
          >
            {(entry) => (
              <CaseRow
                entry={entry}
                next={dates.get(entry.caseId) ?? of(entry)}
                onOpen={() => openCase(entry.caseId)}
                onWhy={() => {
                  const { why } = dates.get(entry.caseId) ?? of(entry);
                  if (why) setAsked({ entry, deadlineKey: why });
                }}
                onDelete={() => deleteCase(entry)}
              />
            )}
          </LongList>
        )}
      </section>
      <button type="button" className={styles.drop} onClick={() => void startFromFolder()}>
        Drop a council’s folder, its papers or saved case data here to begin, or press to choose the folder
      </button>
      <WhyInList asked={asked} onOpen={openCase} onClose={() => setAsked(null)} />
    </DropPlace>
  );
}
