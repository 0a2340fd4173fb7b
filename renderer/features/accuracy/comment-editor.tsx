import { Button, Checkbox, Select } from '@mantine/core';
import { FieldRow, Fields, FieldsEnd } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { PersonPicker } from '@renderer/components/person-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { inOrder } from '@shared/domain/case-file';
import type { AccuracyComment } from '@shared/domain/investigation';

type Props = { readonly comment: AccuracyComment; readonly number: number };

/** One comment on the draft, whose it is, and the answer to it. */
export function CommentEditor({ comment, number }: Props) {
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
    <Section title={`Comment ${number}`}>
      <Fields>
        <FieldRow>
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
        </FieldRow>
        <Select
          label="Point it concerns"
          data={[
            { value: '', label: 'None in particular' },
            ...inOrder(points).map((point) => ({
              value: point.id,
              label: `${point.number} · ${point.title}`,
            })),
          ]}
          value={comment.pointId ?? ''}
          onChange={(pointId) => set({ pointId: pointId || null })}
          allowDeselect={false}
          searchable={points.length > 12}
        />
        <TextField
          label="Comment"
          value={comment.comment}
          onChange={(words) => set({ comment: words }, 'comment')}
          data-autofocus={comment.comment === ''}
        />
        <TextField label="Answer" value={comment.answer} onChange={(answer) => set({ answer }, 'answer')} />
        <FieldsEnd>
          <Checkbox
            label="The draft was changed"
            checked={comment.changed}
            onChange={(event) => set({ changed: event.currentTarget.checked })}
          />
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            title="Ctrl+Z brings it back"
            onClick={() => edit.remove(`Delete accuracy comment ${number}`, 'accuracyComments', comment.id)}
          >
            Delete this comment
          </Button>
        </FieldsEnd>
      </Fields>
    </Section>
  );
}
