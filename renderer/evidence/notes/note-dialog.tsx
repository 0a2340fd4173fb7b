import { Button, Group, Modal, Textarea } from '@mantine/core';
import { PointsPicker } from '@renderer/components/points-picker';
import { SegmentedChoice } from '@renderer/components/segmented-choice';
import { useHeldText } from '@renderer/components/use-held-text';
import { useCase, useEdit } from '@renderer/data/case-context';
import { useUnfinishedForm } from '@renderer/data/use-unfinished-form';
import { byId } from '@shared/domain/case-file';
import { put } from '@shared/domain/change';
import { type MarginNote, type NoteSharing, noteFormId } from '@shared/domain/margin-note';
import { useState } from 'react';

type Props = {
  /** The note as it begins: one of the case, or a new one that is not in it yet. Null: closed. */
  readonly note: MarginNote | null;
  readonly onClose: () => void;
};

/** A mark or note on a page: what is noted, on which points, and for whom. */
export function NoteDialog({ note, onClose }: Props) {
  const { documents } = useCase();
  const document = byId(documents, note?.documentId);
  const page = note?.page && (document?.pages ?? 1) > 1 ? `, page ${note.page}` : '';
  const where = `${document?.reference ?? ''}${page}`;
  return (
    <Modal opened={note !== null} onClose={onClose} title={`Note on ${where}`} size="lg">
      {note ? <NoteForm key={note.id} note={note} where={where} onClose={onClose} /> : null}
    </Modal>
  );
}

type FormProps = { readonly note: MarginNote; readonly where: string; readonly onClose: () => void };

/** What is written is kept from the first word on: a closed dialog, a lock or a power cut takes none of it. */
function NoteForm({ note, where, onClose }: FormProps) {
  const { points, marginNotes } = useCase();
  const edit = useEdit();
  const known = byId(marginNotes, note.id) !== undefined;
  const form = useUnfinishedForm(noteFormId(note, !known), `Write a note on ${where}`, { text: note.text });
  const words = useHeldText(form.values.text, (text) => form.set({ text }));
  const [pointIds, setPointIds] = useState<readonly string[]>(note.pointIds);
  const [sharing, setSharing] = useState<NoteSharing>(note.sharing);
  const marked = note.quote !== '' || note.region !== null;
  const isEmpty = words.text.trim() === '';

  const keep = () => {
    const { values, caseFile } = form.complete();
    const kept: MarginNote = { ...note, text: values.text.trim(), pointIds: [...pointIds], sharing };
    const label = `${known ? 'Change a note on' : 'Note on'} ${where}`;
    edit.change({ label, steps: [put('marginNotes', kept), put('matter', caseFile.matter)] });
    onClose();
  };
  const giveUp = () => {
    form.complete();
    form.clear();
    onClose();
  };
  return (
    <>
      {note.quote ? (
        <blockquote>
          <q>{note.quote}</q>
        </blockquote>
      ) : null}
      {note.region ? <p className="quiet">The part you framed on the page is marked.</p> : null}
      <Textarea
        label="Note"
        description={
          marked ? `Leave empty to mark ${note.quote ? 'the words' : 'the part'} only.` : undefined
        }
        autosize
        minRows={3}
        maxRows={10}
        data-autofocus
        value={words.text}
        onChange={(event) => words.type(event.currentTarget.value)}
        onBlur={words.flush}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
        }}
      />
      <Group mt="sm" mb="sm">
        <SegmentedChoice<NoteSharing>
          label="Who it is for"
          value={sharing}
          choices={[
            { value: 'private', label: 'Only me' },
            { value: 'shared', label: 'Whoever has the case' },
          ]}
          onChange={setSharing}
          description={
            sharing === 'private'
              ? 'Left out when the case is saved for someone else, unless you take it along. No document prints it.'
              : 'Goes with the case when it is saved for someone else. No document prints it.'
          }
        />
      </Group>
      <PointsPicker points={points} value={pointIds} onChange={setPointIds} />
      <Group justify="space-between" mt="md">
        {known ? (
          <Button
            variant="subtle"
            color="gray"
            title="Ctrl+Z brings it back"
            onClick={() => {
              edit.remove(`Delete a note on ${where}`, 'marginNotes', note.id);
              giveUp();
            }}
          >
            Delete this note
          </Button>
        ) : (
          <span />
        )}
        <Group gap="xs">
          <Button variant="default" onClick={giveUp}>
            Cancel
          </Button>
          <Button onClick={keep} disabled={isEmpty && !marked}>
            {isEmpty && marked ? 'Keep the mark' : 'Keep the note'}
          </Button>
        </Group>
      </Group>
    </>
  );
}
