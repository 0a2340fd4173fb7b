import { byId, type CaseFile } from '../domain/case-file';
import { type Change, put, remove, type Step } from '../domain/change';
import type { Citation } from '../domain/citation';
import type { Id } from '../domain/id';
import { usesOf } from './citation-uses';
import { removedWords, stripped } from './remove-document';

/** The citations that point at an interview. */
export function citationsOfInterview(caseFile: CaseFile, interviewId: Id): Citation[] {
  return caseFile.citations.filter(
    ({ source }) => source.kind === 'interview' && source.interviewId === interviewId,
  );
}

/**
 * Removes an interview with its citations. Where a text cited it, plain words "[removed: I2]" stand instead,
 * which the report shows and the author mends.
 */
export function removeInterview(caseFile: CaseFile, interviewId: Id): Change {
  const interview = byId(caseFile.interviews, interviewId);
  const label = `Delete interview ${interview?.reference ?? ''}`.trim();
  if (!interview) return { label, steps: [] };
  const gone = new Set(citationsOfInterview(caseFile, interviewId).map(({ id }) => id));
  // The interview's own notes go with it, so they are not mended.
  const uses = usesOf(caseFile, 'citations', gone).filter((use) => use.id !== interviewId);
  return {
    label,
    steps: [
      ...stripped(caseFile, uses, { citationId: gone, citationIds: gone }, (id) =>
        removedWords(caseFile, id),
      ),
      ...[...gone].map((id) => remove('citations', id)),
      remove('interviews', interviewId),
    ],
  };
}

/** Removes one note of an interview. Citations of that note go on pointing at the interview as a whole. */
export function removeInterviewNote(caseFile: CaseFile, interviewId: Id, noteId: Id): Change {
  const interview = byId(caseFile.interviews, interviewId);
  const label = `Interview ${interview?.reference ?? ''}: remove a note`;
  if (!interview) return { label, steps: [] };
  const widened = citationsOfInterview(caseFile, interviewId).flatMap((citation): Step[] =>
    citation.source.kind === 'interview' && citation.source.noteId === noteId
      ? [put('citations', { ...citation, source: { ...citation.source, noteId: null } })]
      : [],
  );
  const notes = interview.notes.filter((note) => note.id !== noteId);
  return { label, steps: [put('interviews', { ...interview, notes }), ...widened] };
}
