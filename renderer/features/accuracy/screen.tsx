import { Button, Checkbox, Group, Select } from '@mantine/core';
import { CaseItem } from '@renderer/casework/case-item';
import { DateField } from '@renderer/components/date-field';
import { EmptyState } from '@renderer/components/empty-state';
import { LineField } from '@renderer/components/line-field';
import { PersonPicker } from '@renderer/components/person-picker';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { type CaseFile, inOrder } from '@shared/domain/case-file';
import { type AccuracyComment, accuracyCommentSchema } from '@shared/domain/investigation';
import type { ProcedureEventId } from '@shared/procedure/events';

/** Comments on the accuracy of the draft, each with its answer. */
export function Screen() {
  const caseFile = useCase();
  const edit = useEdit();
  const { matter } = caseFile;
  const comments = inOrder(caseFile.accuracyComments);
  const setDate = (event: ProcedureEventId, label: string, on: string | null) => {
    const { [event]: _, ...others } = matter.events;
    edit.patch(label, 'matter', matter.id, { events: on ? { ...others, [event]: on } : others });
  };
  const add = () =>
    edit.put(
      'Add an accuracy comment',
      'accuracyComments',
      accuracyCommentSchema.parse({ id: edit.newId(), order: comments.length + 1 }),
    );
  return (
    <>
      <ScreenHeading title={headingFor(caseFile)} actions={<Button onClick={add}>Add a comment</Button>} />
      <Section title="The round">
        <Group grow align="start">
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
        </Group>
      </Section>
      <Section title="Comments and answers">
        {comments.length === 0 ? (
          <EmptyState
            title="No comments yet"
            hint="Record each comment as it comes in, and answer it here. The report prints both."
          />
        ) : (
          comments.map((comment, index) => <Comment key={comment.id} comment={comment} number={index + 1} />)
        )}
      </Section>
    </>
  );
}

function Comment({ comment, number }: { comment: AccuracyComment; number: number }) {
  const { people, points } = useCase();
  const edit = useEdit();
  const set = (fields: Partial<AccuracyComment>, key?: string) =>
    edit.patch(
      `Accuracy comment ${number}`,
      'accuracyComments',
      comment.id,
      fields,
      key && `${comment.id}/${key}`,
    );
  return (
    <CaseItem title={`Comment ${number}`} label={`Comment ${number}`}>
      <Group grow align="start">
        <PersonPicker
          label="From"
          people={people}
          value={comment.fromPersonId}
          onChange={(fromPersonId) => set({ fromPersonId })}
        />
        <LineField
          label="Paragraph of the draft"
          value={comment.paragraph}
          onChange={(paragraph) => set({ paragraph }, 'paragraph')}
        />
        <Select
          label="Point"
          data={[
            { value: '', label: 'None' },
            ...inOrder(points).map((point) => ({
              value: point.id,
              label: `${point.number} · ${point.title}`,
            })),
          ]}
          value={comment.pointId ?? ''}
          onChange={(pointId) => set({ pointId: pointId || null })}
          allowDeselect={false}
        />
      </Group>
      <TextField
        label="Comment"
        minRows={1}
        value={comment.comment}
        onChange={(words) => set({ comment: words }, 'comment')}
      />
      <TextField
        label="Answer"
        minRows={1}
        value={comment.answer}
        onChange={(answer) => set({ answer }, 'answer')}
      />
      <Group justify="space-between">
        <Checkbox
          label="The draft was changed"
          checked={comment.changed}
          onChange={(event) => set({ changed: event.currentTarget.checked })}
        />
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          onClick={() => edit.remove(`Delete accuracy comment ${number}`, 'accuracyComments', comment.id)}
        >
          Delete (Ctrl+Z brings it back)
        </Button>
      </Group>
    </CaseItem>
  );
}

function headingFor({ accuracyComments }: CaseFile): string {
  if (accuracyComments.length === 0) return 'The draft goes to those concerned for accuracy';
  const open = accuracyComments.filter((comment) => comment.answer === '').length;
  const count = accuracyComments.length === 1 ? 'One comment' : `${accuracyComments.length} comments`;
  return open === 0 ? `${count}, all answered` : `${count}; ${open} to answer`;
}
