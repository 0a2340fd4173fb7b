import { Button, Group, Modal, Textarea } from '@mantine/core';
import { PointsPicker } from '@renderer/components/points-picker';
import { SegmentedChoice } from '@renderer/components/segmented-choice';
import { useCase, useEdit } from '@renderer/data/case-context';
import { byId } from '@shared/domain/case-file';
import type { MarginNote, NoteSharing } from '@shared/domain/margin-note';
import { useEffect, useState } from 'react';

type Props = {
  /** The note as it begins: one of the case, or a new one that is not in it yet. Null: closed. */
  readonly note: MarginNote | null;
  readonly onClose: () => void;
};

/** A mark or note on a page: what is noted, on which points, and for whom. */
export function NoteDialog({ note, onClose }: Props) {
  const { points, documents, marginNotes } = useCase();
  const edit = useEdit();
  const [text, setText] = useState('');
  const [pointIds, setPointIds] = useState<readonly string[]>([]);
  const [sharing, setSharing] = useState<NoteSharing>('private');
  useEffect(() => {
    if (!note) return;
    setText(note.text);
    setPointIds(note.pointIds);
    setSharing(note.sharing);
  }, [note]);
  const known = note !== null && byId(marginNotes, note.id) !== undefined;
  const marked = note !== null && (note.quote !== '' || note.region !== null);
  const document = byId(documents, note?.documentId);
  const page = note?.page && (document?.pages ?? 1) > 1 ? `, page ${note.page}` : '';
  const where = `${document?.reference ?? ''}${page}`;

  const keep = () => {
    if (!note) return;
    const kept: MarginNote = { ...note, text: text.trim(), pointIds: [...pointIds], sharing };
    edit.put(`${known ? 'Change a note on' : 'Note on'} ${where}`, 'marginNotes', kept);
    onClose();
  };
  return (
    <Modal opened={note !== null} onClose={onClose} title={`Note on ${where}`} size="lg">
      {note?.quote ? (
        <blockquote>
          <q>{note.quote}</q>
        </blockquote>
      ) : null}
      {note?.region ? <p className="quiet">The part you framed on the page is marked.</p> : null}
      <Textarea
        label="Note"
        description={
          marked ? `Leave empty to mark ${note?.quote ? 'the words' : 'the part'} only.` : undefined
        }
        autosize
        minRows={3}
        maxRows={10}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
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
              if (note) edit.remove(`Delete a note on ${where}`, 'marginNotes', note.id);
              onClose();
            }}
          >
            Delete this note
          </Button>
        ) : (
          <span />
        )}
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={keep} disabled={text.trim() === '' && !marked}>
            {text.trim() === '' && marked ? 'Keep the mark' : 'Keep the note'}
          </Button>
        </Group>
      </Group>
    </Modal>
  );
}
