import { Button } from '@mantine/core';
import { CaseItem } from '@renderer/casework/case-item';
import { FieldsEnd } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { PointsPicker } from '@renderer/components/points-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { inOrder } from '@shared/domain/case-file';
import { type ReadingNote, readingNoteSchema } from '@shared/domain/investigation';

/** Notes made while reading files: what was seen, and which points it touches. */
export function ReadingNotes() {
  const { readingNotes, points } = useCase();
  const edit = useEdit();
  const notes = inOrder(readingNotes);
  const set = (note: ReadingNote, fields: Partial<ReadingNote>, key?: string) =>
    edit.patch('Reading note', 'readingNotes', note.id, fields, key && `${note.id}/${key}`);
  const add = () =>
    edit.put(
      'Add a reading note',
      'readingNotes',
      readingNoteSchema.parse({ id: edit.newId(), order: (notes.at(-1)?.order ?? 0) + 1 }),
    );
  return (
    <Section
      title="Reading notes"
      hint="What was seen on file and which points it touches; for you, not printed"
      actions={
        <Button variant="default" size="xs" onClick={add}>
          Add a note
        </Button>
      }
    >
      {notes.length === 0 ? <p className="quiet">Nothing noted yet.</p> : null}
      {notes.map((note) => (
        <CaseItem key={note.id} label={`Reading note: ${note.seen || 'not written yet'}`}>
          <LineField
            label="Seen on file"
            value={note.seen}
            onChange={(seen) => set(note, { seen }, 'seen')}
          />
          <TextField
            label="Note"
            minRows={1}
            value={note.note}
            onChange={(words) => set(note, { note: words }, 'note')}
          />
          <FieldsEnd>
            <PointsPicker
              points={points}
              value={note.pointIds}
              onChange={(pointIds) => set(note, { pointIds })}
            />
            <Button
              variant="subtle"
              color="gray"
              size="xs"
              title="Ctrl+Z brings it back"
              onClick={() => edit.remove('Delete a reading note', 'readingNotes', note.id)}
            >
              Delete
            </Button>
          </FieldsEnd>
        </CaseItem>
      ))}
    </Section>
  );
}
