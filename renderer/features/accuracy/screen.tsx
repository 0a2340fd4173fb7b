import { Button } from '@mantine/core';
import { DateField } from '@renderer/components/date-field';
import { EmptyState } from '@renderer/components/empty-state';
import { FieldRow, Fields } from '@renderer/components/fields';
import { OneOfMany } from '@renderer/components/one-of-many';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { Section } from '@renderer/components/section';
import { useCase, useEdit } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { type CaseFile, inOrder } from '@shared/domain/case-file';
import { type AccuracyComment, accuracyCommentSchema } from '@shared/domain/investigation';
import { personLabel } from '@shared/domain/labels';
import type { ProcedureEventId } from '@shared/procedure/events';
import { useState } from 'react';
import styles from './accuracy.module.css';
import { CommentEditor } from './comment-editor';

/** Comments on the accuracy of the draft, one at a time, each with its answer. */
export function Screen() {
  const caseFile = useCase();
  const edit = useEdit();
  const { focus } = useNavigation();
  const { matter } = caseFile;
  const comments = inOrder(caseFile.accuracyComments);
  const [chosenId, setChosenId] = useState(focus.id);
  const [taken, setTaken] = useState(focus.id);
  if (focus.id !== taken) {
    setTaken(focus.id);
    if (focus.id) setChosenId(focus.id);
  }
  // Decided once: answering a comment must not carry the user off to the next.
  const [begunAt] = useState(() => comments.find(isOpen)?.id);
  const wanted = comments.some((comment) => comment.id === chosenId) ? chosenId : begunAt;
  const chosen = comments.find((comment) => comment.id === wanted) ?? comments[0];
  const setDate = (event: ProcedureEventId, label: string, on: string | null) =>
    edit.patch(label, 'matter', matter.id, (now) => {
      const { [event]: _, ...others } = now.events;
      return { events: on ? { ...others, [event]: on } : others };
    });
  const add = () => {
    const comment = accuracyCommentSchema.parse({
      id: edit.newId(),
      order: (comments.at(-1)?.order ?? 0) + 1,
    });
    edit.put('Add an accuracy comment', 'accuracyComments', comment);
    setChosenId(comment.id);
  };
  return (
    <>
      <ScreenHeading
        title={headingFor(caseFile)}
        actions={chosen ? <Button onClick={add}>Add a comment</Button> : null}
      />
      <div className={styles.round}>
        <Section>
          <Fields>
            <FieldRow>
              <DateField
                label="Draft circulated"
                value={matter.events['draft-report-circulated'] ?? null}
                onChange={(on) => setDate('draft-report-circulated', 'Draft circulated', on)}
              />
              <DateField
                label="Comments closed"
                value={matter.events['accuracy-comments-closed'] ?? null}
                onChange={(on) => setDate('accuracy-comments-closed', 'Comments closed', on)}
              />
            </FieldRow>
          </Fields>
        </Section>
      </div>
      {chosen ? (
        <OneOfMany
          label="Comments"
          shape="list"
          chosenId={chosen.id}
          onChoose={setChosenId}
          items={comments.map((comment, index) => ({
            id: comment.id,
            short: String(index + 1),
            title: comment.comment || 'Not written yet',
            note: [fromWords(caseFile, comment), isOpen(comment) ? 'to answer' : 'answered']
              .filter(Boolean)
              .join(' · '),
          }))}
        >
          <CommentEditor key={chosen.id} comment={chosen} number={comments.indexOf(chosen) + 1} />
        </OneOfMany>
      ) : (
        <EmptyState
          title="No comments yet"
          hint="Record each comment on the draft as it comes in, and answer it here. The report prints both."
          action={<Button onClick={add}>Add a comment</Button>}
        />
      )}
    </>
  );
}

const isOpen = (comment: AccuracyComment) => comment.answer === '';

function fromWords(caseFile: CaseFile, { fromPersonId, paragraph }: AccuracyComment): string {
  return [fromPersonId ? personLabel(caseFile, fromPersonId) : '', paragraph && `para ${paragraph}`]
    .filter(Boolean)
    .join(', ');
}

function headingFor({ accuracyComments }: CaseFile): string {
  if (accuracyComments.length === 0) return 'The draft goes to those concerned for accuracy';
  const open = accuracyComments.filter(isOpen).length;
  if (accuracyComments.length === 1) return open === 0 ? 'One comment, answered' : 'One comment to answer';
  const count = `${accuracyComments.length} comments`;
  return open === 0 ? `${count}, all answered` : `${count}; ${open} to answer`;
}
