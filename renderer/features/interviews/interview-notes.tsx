import { ActionIcon, Button } from '@mantine/core';
import { LineField } from '@renderer/components/line-field';
import { PointsPicker } from '@renderer/components/points-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { byId, inOrder } from '@shared/domain/case-file';
import type { Interview } from '@shared/domain/interview';
import { removeInterviewNote } from '@shared/evidence/remove-interview';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import styles from './interviews.module.css';
import { useInterview } from './use-interview';

type Note = Interview['notes'][number];

const renumbered = (notes: readonly Note[]) => notes.map((note, index) => ({ ...note, order: index + 1 }));

/** What was said, note by note, each tied to the points it is about. */
export function InterviewNotes({ interview }: { interview: Interview }) {
  const { points } = useCase();
  const session = useCaseSession();
  const edit = useEdit();
  const set = useInterview(interview);
  const notes = inOrder(interview.notes);
  const change = (next: (now: readonly Note[]) => readonly Note[], key?: string) =>
    set('notes', (now) => ({ notes: renumbered(next(inOrder(now.notes))) }), key);
  const update = (id: string, fields: Partial<Note>, key?: string) =>
    change(
      (now) => now.map((note) => (note.id === id ? { ...note, ...fields } : note)),
      key && `${id}/${key}`,
    );
  const move = (id: string, by: -1 | 1) =>
    change((now) => {
      const at = now.findIndex((note) => note.id === id);
      const note = now[at];
      const other = now[at + by];
      return note && other ? now.with(at, other).with(at + by, note) : now;
    });
  const add = () =>
    change((now) => [...now, { id: edit.newId(), order: 0, heading: '', pointIds: [], text: null }]);
  const titleOf = (note: Note) => {
    const numbers = note.pointIds.map((id) => byId(points, id)?.number).filter(Boolean);
    return note.heading || (numbers.length > 0 ? `point ${numbers.join(', ')}` : 'no point in particular');
  };

  return (
    <>
      <Section
        title="The account"
        hint="What was said, in notes by complaint point"
        actions={
          <Button variant="default" size="xs" onClick={add}>
            Add a note
          </Button>
        }
      >
        {notes.length === 0 ? <p className="quiet">No notes yet.</p> : null}
        {notes.map((note, index) => (
          <article key={note.id} className={styles.note} aria-label={`Note on ${titleOf(note)}`}>
            <div className={styles.noteHead}>
              <PointsPicker
                label="About"
                points={points}
                value={note.pointIds}
                onChange={(pointIds) => update(note.id, { pointIds })}
              />
              <LineField
                label="Heading, if any"
                placeholder="Impact"
                value={note.heading}
                onChange={(heading) => update(note.id, { heading }, 'heading')}
              />
              <div className={styles.noteActs}>
                <ActionIcon
                  aria-label={`Move the note on ${titleOf(note)} up`}
                  disabled={index === 0}
                  onClick={() => move(note.id, -1)}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  aria-label={`Move the note on ${titleOf(note)} down`}
                  disabled={index === notes.length - 1}
                  onClick={() => move(note.id, 1)}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
                <ActionIcon
                  aria-label={`Remove the note on ${titleOf(note)}`}
                  title="Remove the note (Ctrl+Z brings it back)"
                  onClick={() =>
                    edit.change(removeInterviewNote(session.getSnapshot(), interview.id, note.id))
                  }
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </div>
            </div>
            <RichTextField
              label="What was said"
              value={note.text}
              onChange={(text) => update(note.id, { text }, 'text')}
              placeholder="What was said, as near to the words as you have it."
              citeTarget={{ pointId: note.pointIds[0], label: `Interview ${interview.reference}` }}
            />
          </article>
        ))}
      </Section>
      <Section title="My own note" hint="The interviewer's, kept apart from the account; not printed">
        <TextField
          label={null}
          aria-label="My own note"
          value={interview.writersNote}
          onChange={(writersNote) => set('own note', { writersNote }, 'writers-note')}
        />
      </Section>
    </>
  );
}
