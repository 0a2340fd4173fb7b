import { Button } from '@mantine/core';
import { EmptyState } from '@renderer/components/empty-state';
import { OneOfMany } from '@renderer/components/one-of-many';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase, useEdit } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { byId, type CaseFile, inOrder } from '@shared/domain/case-file';
import { type Interview, interviewSchema } from '@shared/domain/interview';
import { personLabel } from '@shared/domain/labels';
import { formatShort } from '@shared/lib/plain-date';
import { IconUserOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { InterviewEditor } from './interview-editor';
import styles from './interviews.module.css';
import { NotSeen } from './not-seen';
import { isSettled, RECORD_WORDS } from './record-words';

const NOT_SEEN = 'not-seen';

/** The interviews down the side, and the one being worked on; last, who was not seen. */
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
      order: (interviews.at(-1)?.order ?? 0) + 1,
    });
    edit.put('Add an interview', 'interviews', interview);
    setChosenId(interview.id);
  };
  const notSeen = caseFile.notInterviewed.length;
  const atNotSeen = chosenId === NOT_SEEN;

  if (!chosen) {
    return (
      <>
        <ScreenHeading title={headingFor(caseFile)} />
        <div className={styles.none}>
          <EmptyState
            title="No interviews yet"
            hint="Plan each one by complaint point: who, what to ask, and who will be there."
            action={<Button onClick={add}>Add an interview</Button>}
          />
        </div>
        <NotSeen />
      </>
    );
  }
  return (
    <>
      <ScreenHeading title={headingFor(caseFile)} actions={<Button onClick={add}>Add an interview</Button>} />
      <OneOfMany
        label="Interviews"
        shape="list"
        chosenId={atNotSeen ? NOT_SEEN : chosen.id}
        onChoose={setChosenId}
        items={[
          ...interviews.map((interview) => ({
            id: interview.id,
            short: [interview.reference, whoIn(caseFile, interview)].filter(Boolean).join(' '),
            note: `${interview.on ? formatShort(interview.on) : 'no date yet'} · ${RECORD_WORDS[interview.record.status].label.toLowerCase()}`,
          })),
          {
            id: NOT_SEEN,
            short: 'People not seen',
            note:
              notSeen === 0
                ? 'nobody listed'
                : notSeen === 1
                  ? 'one, with the reason'
                  : `${notSeen}, each with the reason`,
            glyph: <IconUserOff size={15} />,
          },
        ]}
      >
        {atNotSeen ? <NotSeen /> : <InterviewEditor key={chosen.id} interview={chosen} />}
      </OneOfMany>
    </>
  );
}

function whoIn(caseFile: CaseFile, interview: Interview): string {
  if (!interview.personId) return 'nobody chosen yet';
  const person = byId(caseFile.people, interview.personId);
  return person?.name || personLabel(caseFile, interview.personId);
}

function nextReference(interviews: readonly Interview[]): string {
  const numbers = interviews.map((interview) => Number(/^I(\d+)$/.exec(interview.reference)?.[1] ?? 0));
  return `I${Math.max(0, ...numbers) + 1}`;
}

function headingFor({ interviews }: CaseFile): string {
  if (interviews.length === 0) return 'Plan whom to see';
  const waiting = interviews.filter((interview) => !isSettled(interview.record.status)).length;
  const count = interviews.length === 1 ? 'One interview' : `${interviews.length} interviews`;
  if (waiting === 0) {
    return interviews.length === 1
      ? 'One interview; its record is settled'
      : `${count}; every record is settled`;
  }
  return `${count}; ${waiting === 1 ? 'one record is' : `${waiting} records are`} still to be agreed`;
}
