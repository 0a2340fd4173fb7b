import { useCasePart, useEdit } from '@renderer/data/case-context';
import { type MarginNote, marginNoteSchema } from '@shared/domain/margin-note';
import { useCallback, useMemo } from 'react';
import { useCurrentCiteTarget } from '../cite-target-context';
import type { CitedPlace } from '../citing/make-citation';

/** The marks and notes on a document. */
export function useNotesOn(documentId: string): readonly MarginNote[] {
  const notes = useCasePart((caseFile) => caseFile.marginNotes);
  return useMemo(() => notes.filter((note) => note.documentId === documentId), [notes, documentId]);
}

/** A new note on a place, on the point being worked on if there is one. It is in the case only when it is kept. */
export function useNewNote(): (place: CitedPlace) => MarginNote {
  const edit = useEdit();
  const pointId = useCurrentCiteTarget()?.pointId;
  return useCallback(
    ({ documentId, page, quote, region }) =>
      marginNoteSchema.parse({
        id: edit.newId(),
        documentId,
        page,
        quote,
        region,
        pointIds: pointId ? [pointId] : [],
        on: edit.today(),
      }),
    [edit, pointId],
  );
}
