import { Button, Tabs } from '@mantine/core';
import { Chip } from '@renderer/components/chip';
import { EmptyState } from '@renderer/components/empty-state';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase, useEdit } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { byId, type CaseFile, inOrder } from '@shared/domain/case-file';
import { type Interview, interviewSchema } from '@shared/domain/interview';
import { personLabel } from '@shared/domain/labels';
import { formatShort } from '@shared/lib/plain-date';
import { useEffect, useState } from 'react';
import { InterviewEditor } from './interview-editor';
import styles from './interviews.module.css';
import { NotSeen } from './not-seen';
import { RECORD_WORDS } from './record-words';

/** The interviews down the side, and the one being worked on. */
export function Screen() {
  const caseFile = useCase();
  const edit = useEdit();
  const { focus } = useNavigation();
  const interviews = inOrder(caseFile.interviews);
  const [chosenId, setChosenId] = useState(focus.id);
  const chosen = interviews.find((interview) => interview.id === chosenId) ?? interviews[0];

  useEffect(() => {
    if (focus.id) setChosenId(focus.id);
  }, [focus.id]);

  const add = () => {
    const interview = interviewSchema.parse({
      id: edit.newId(),
      reference: nextReference(interviews),
      order: interviews.length + 1,
    });
    edit.put('Add an interview', 'interviews', interview);
    setChosenId(interview.id);
  };

  return (
    <>
      <ScreenHeading title={headingFor(caseFile)} actions={<Button onClick={add}>Add an interview</Button>} />
      <Tabs defaultValue="interviews" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="interviews">Interviews</Tabs.Tab>
          <Tabs.Tab value="not-seen">People not seen</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="interviews">
          {chosen ? (
            <div className={styles.twoSides}>
              <nav className={styles.list} aria-label="Interviews">
                {interviews.map((interview) => (
                  <button
                    key={interview.id}
                    type="button"
                    className={styles.listItem}
                    aria-current={interview.id === chosen.id}
                    onClick={() => setChosenId(interview.id)}
                  >
                    <strong>
                      {interview.reference} {whoIn(caseFile, interview)}
                    </strong>
                    <span className="quiet">{interview.on ? formatShort(interview.on) : 'No date yet'}</span>
                    <Chip tone={RECORD_WORDS[interview.record.status].tone}>
                      {RECORD_WORDS[interview.record.status].label}
                    </Chip>
                  </button>
                ))}
              </nav>
              <InterviewEditor key={chosen.id} interview={chosen} />
            </div>
          ) : (
            <EmptyState
              title="No interviews yet"
              hint="Plan each one by complaint point: who, what to ask, and who will be there."
              action={<Button onClick={add}>Add the first interview</Button>}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="not-seen">
          <NotSeen />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function whoIn(caseFile: CaseFile, interview: Interview): string {
  if (!interview.personId) return 'Nobody chosen yet';
  const person = byId(caseFile.people, interview.personId);
  return person?.name || personLabel(caseFile, interview.personId);
}

function nextReference(interviews: readonly Interview[]): string {
  const numbers = interviews.map((interview) => Number(/^I(\d+)$/.exec(interview.reference)?.[1] ?? 0));
  return `I${Math.max(0, ...numbers) + 1}`;
}

function headingFor({ interviews }: CaseFile): string {
  if (interviews.length === 0) return 'Plan whom to see';
  const settled = new Set<Interview['record']['status']>([
    'agreed',
    'agreed-with-changes',
    'not-applicable',
    'declined',
  ]);
  const waiting = interviews.filter((interview) => !settled.has(interview.record.status)).length;
  const count = interviews.length === 1 ? 'One interview' : `${interviews.length} interviews`;
  return waiting === 0
    ? `${count}; every record is settled`
    : `${count}; ${waiting === 1 ? 'one record is' : `${waiting} records are`} still to be agreed`;
}
