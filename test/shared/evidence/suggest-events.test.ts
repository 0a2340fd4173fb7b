import type { CaseFile } from '@shared/domain/case-file';
import { applyChange } from '@shared/domain/change';
import { danglingReferences } from '@shared/domain/references';
import {
  acceptSuggestion,
  bringBackSuggestions,
  dismissSuggestions,
  suggestedEvents,
} from '@shared/evidence/suggest-events';
import { describe, expect, it } from 'vitest';
import { countingIds, emptyCase, record } from '../../builders/case-builder';

const caseFile: CaseFile = {
  ...emptyCase(),
  people: [record('people', { id: 'arkell', name: 'Josie Arkell' })],
  points: [record('points', { id: 'p1', number: '1' })],
  documents: [
    record('documents', {
      id: 'mail',
      reference: 'E8',
      kind: 'E-mail',
      title: 'Father asks about the photograph',
      author: 'Mr Renshall',
      recipient: 'Josie Arkell',
      date: '2024-06-04',
      pages: null,
      pointIds: ['p1'],
      guessed: ['date'],
    }),
    record('documents', {
      id: 'photo',
      reference: 'E9',
      title: 'Arm.jpg',
      parentId: 'mail',
      date: '2024-06-04',
    }),
    record('documents', {
      id: 'later',
      reference: 'E10',
      title: 'Slip',
      parentId: 'mail',
      date: '2024-06-09',
    }),
    record('documents', {
      id: 'letter',
      reference: 'E2',
      kind: 'Letter',
      title: 'Reply',
      author: 'The Manager',
      date: '2024-05-01',
    }),
    record('documents', { id: 'policy', kind: 'Policy extract', title: 'Recording', date: '2022-11-07' }),
    record('documents', { id: 'undated', reference: 'E3', title: 'Policy' }),
  ],
};
const suggested = (of: CaseFile) => suggestedEvents(of).map(({ documentId }) => documentId);

describe('events suggested from dated papers', () => {
  it('are dated papers in order of date, an attachment of the same day with its e-mail', () => {
    expect(suggestedEvents(caseFile)).toEqual([
      { documentId: 'letter', on: '2024-05-01', event: 'Letter by The Manager: Reply', guessed: false },
      {
        documentId: 'mail',
        on: '2024-06-04',
        event: 'E-mail from Mr Renshall to Josie Arkell: Father asks about the photograph',
        guessed: true,
      },
      { documentId: 'later', on: '2024-06-09', event: 'Slip', guessed: false },
    ]);
  });
  it('become an entry that rests on the paper only when accepted, and are then no longer suggested', () => {
    const made = acceptSuggestion(caseFile, 'mail', countingIds());
    const after = applyChange(caseFile, made?.change ?? { label: '', steps: [] });
    expect(after.chronology).toHaveLength(1);
    expect(after.chronology[0]).toMatchObject({
      date: { precision: 'day', on: '2024-06-04' },
      pointIds: ['p1'],
      personIds: ['arkell'],
      citationIds: [after.citations[0]?.id],
    });
    expect(danglingReferences(after)).toEqual([]);
    expect(suggested(after)).toEqual(['letter', 'later']);
    expect(acceptSuggestion(caseFile, 'undated', countingIds())).toBeNull();
    expect(acceptSuggestion(caseFile, 'nothing', countingIds())).toBeNull();
  });
  it('stay dismissed, until they are asked for again', () => {
    const dismissed = applyChange(caseFile, dismissSuggestions(caseFile, ['letter', 'mail']));
    expect(suggested(dismissed)).toEqual(['later']);
    expect(dismissSuggestions(dismissed, ['letter']).steps).toEqual([]);
    const back = applyChange(dismissed, bringBackSuggestions(dismissed));
    expect(suggested(back)).toEqual(suggested(caseFile));
  });
  it('are not those that an entry rests on already, on whichever page', () => {
    const cited: CaseFile = {
      ...caseFile,
      citations: [
        record('citations', { id: 'c1', source: { kind: 'document', documentId: 'mail', page: 2 } }),
      ],
      chronology: [record('chronology', { id: 'e1', event: 'He writes', citationIds: ['c1'] })],
    };
    expect(suggested(cited)).toEqual(['letter', 'later']);
  });
});
