import { ActionIcon, Button, Group } from '@mantine/core';
import { LineField } from '@renderer/components/line-field';
import { PointsPicker } from '@renderer/components/points-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { inOrder } from '@shared/domain/case-file';
import type { Interview } from '@shared/domain/interview';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import styles from './interviews.module.css';
import { useInterview } from './use-interview';

type Note = Interview['notes'][number];

/** What was said, note by note, each tied to the points it is about. */
export function InterviewNotes({ interview }: { interview: Interview }) {
  const { points } = useCase();
  const edit = useEdit();
  const set = useInterview(interview);
  const notes = inOrder(interview.notes);
  const keep = (next: Note[], key?: string) =>
    set('notes', { notes: next.map((note, index) => ({ ...note, order: index + 1 })) }, key);
  const update = (id: string, fields: Partial<Note>, key?: string) =>
    keep(
      notes.map((note) => (note.id === id ? { ...note, ...fields } : note)),
      key && `${id}/${key}`,
    );
  const move = (at: number, by: -1 | 1) => {
    const note = notes[at];
    const other = notes[at + by];
    if (note && other) keep(notes.with(at, other).with(at + by, note));
  };
  const titleOf = (note: Note) =>
    note.heading ||
    note.pointIds.map((id) => points.find((point) => point.id === id)?.number).join(', ') ||
    'General';

  return (
    <Section
      title="The account"
      hint="Notes by complaint point"
      actions={
        <Button
          size="xs"
          onClick={() =>
            keep([
              ...notes,
              { id: edit.newId(), order: notes.length + 1, heading: '', pointIds: [], text: null },
            ])
          }
        >
          Add a note
        </Button>
      }
    >
      {notes.length === 0 ? <p className="quiet">No notes yet.</p> : null}
      {notes.map((note, index) => (
        <article key={note.id} className={styles.note} aria-label={`Note on ${titleOf(note)}`}>
          <Group align="end">
            <div className={styles.about}>
              <PointsPicker
                label="About points"
                points={points}
                value={note.pointIds}
                onChange={(pointIds) => update(note.id, { pointIds })}
              />
            </div>
            <LineField
              label="Heading, if any"
              placeholder="Impact"
              value={note.heading}
              onChange={(heading) => update(note.id, { heading }, 'heading')}
            />
            <Group gap={4} wrap="nowrap">
              <ActionIcon
                variant="default"
                aria-label={`Move the note on ${titleOf(note)} up`}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              >
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon
                variant="default"
                aria-label={`Move the note on ${titleOf(note)} down`}
                disabled={index === notes.length - 1}
                onClick={() => move(index, 1)}
              >
                <IconArrowDown size={16} />
              </ActionIcon>
              <ActionIcon
                variant="default"
                aria-label={`Remove the note on ${titleOf(note)}`}
                onClick={() => keep(notes.filter((each) => each.id !== note.id))}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Group>
          </Group>
          <RichTextField
            label={`Note on ${titleOf(note)}`}
            value={note.text}
            onChange={(text) => update(note.id, { text }, 'text')}
            citeTarget={{ pointId: note.pointIds[0], label: `Interview ${interview.reference}` }}
          />
        </article>
      ))}
      <TextField
        label="My own note"
        description="The interviewer's, kept apart from the account"
        value={interview.writersNote}
        onChange={(writersNote) => set('own note', { writersNote }, 'writers-note')}
      />
    </Section>
  );
}
