import { Button, Group, Tabs } from '@mantine/core';
import { ConfirmDelete } from '@renderer/components/confirm-delete';
import { useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import { useCiteTarget } from '@renderer/evidence/cite-target-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { byId } from '@shared/domain/case-file';
import type { Interview } from '@shared/domain/interview';
import { personLabel } from '@shared/domain/labels';
import { citationsOfInterview, removeInterview } from '@shared/evidence/remove-interview';
import { useCallback, useState } from 'react';
import { InterviewDetails } from './interview-details';
import { InterviewNotes } from './interview-notes';
import { InterviewQuestions } from './interview-questions';
import styles from './interviews.module.css';
import { RecordLoop } from './record-loop';
import { isSettled } from './record-words';

/** One interview from plan to agreed record, a part at a time. */
export function InterviewEditor({ interview }: { interview: Interview }) {
  const caseFile = useCase();
  const session = useCaseSession();
  const edit = useEdit();
  const { go } = useNavigation();
  const [deleting, setDeleting] = useState(false);
  const [part, setPart] = useState<string>(() => firstPart(interview));
  const { id } = interview;
  /** A page cited while an interview is open is put to the person: a question with the page beside it. */
  const attach = useCallback(
    (citationId: string) => {
      const { citations } = session.getSnapshot();
      const { quote = '', bearings = [] } = byId(citations, citationId) ?? {};
      edit.patch('Put a page to the person interviewed', 'interviews', id, (now) => ({
        questions: [
          ...now.questions,
          {
            id: edit.newId(),
            pointId: bearings[0]?.pointId ?? null,
            question: quote ? `“${quote}”` : '',
            asked: false,
            citationIds: [citationId],
          },
        ],
      }));
      setPart('questions');
    },
    [edit, session, id],
  );
  useCiteTarget({ label: `the questions of interview ${interview.reference}`, attach });
  const cited = citationsOfInterview(caseFile, interview.id).length;
  const person = byId(caseFile.people, interview.personId);
  const who = person ? person.name || personLabel(caseFile, person.id) : 'nobody chosen yet';

  return (
    <>
      <div className={styles.head}>
        <h2>
          {interview.reference} · {who}
        </h2>
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            onClick={() => go('documents', { id: `interview-appointment.${interview.id}` })}
          >
            The letter
          </Button>
          <Button variant="subtle" color="gray" size="xs" onClick={() => setDeleting(true)}>
            Delete
          </Button>
        </Group>
      </div>
      <Tabs value={part} onChange={(value) => setPart(value ?? 'details')} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="details">Who and when</Tabs.Tab>
          <Tabs.Tab value="questions">Questions{countOf(interview.questions.length)}</Tabs.Tab>
          <Tabs.Tab value="account">The account{countOf(interview.notes.length)}</Tabs.Tab>
          <Tabs.Tab value="record">Agreeing the record</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="details">
          <InterviewDetails interview={interview} />
        </Tabs.Panel>
        <Tabs.Panel value="questions">
          <InterviewQuestions interview={interview} />
        </Tabs.Panel>
        <Tabs.Panel value="account">
          <InterviewNotes interview={interview} />
        </Tabs.Panel>
        <Tabs.Panel value="record">
          <RecordLoop interview={interview} />
        </Tabs.Panel>
      </Tabs>
      <ConfirmDelete
        opened={deleting}
        title={`Delete interview ${interview.reference}?`}
        onClose={() => setDeleting(false)}
        onConfirm={() => edit.change(removeInterview(session.getSnapshot(), interview.id))}
      >
        {cited > 0
          ? `It is cited ${cited === 1 ? 'once' : `${cited} times`}. Where a text cites it, words saying it was removed will stand, for you to mend. `
          : ''}
        It can be undone with Ctrl+Z.
      </ConfirmDelete>
    </>
  );
}

/** Where the work on an interview stands: the account once there is one, before it the plan. */
function firstPart({ notes, questions, personId, record }: Interview): string {
  if (notes.length > 0)
    return isSettled(record.status) || record.status === 'not-sent' ? 'account' : 'record';
  return questions.length > 0 && personId ? 'questions' : 'details';
}

function countOf(n: number): string {
  return n === 0 ? '' : ` (${n})`;
}
