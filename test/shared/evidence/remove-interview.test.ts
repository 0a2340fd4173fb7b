import { type CaseFile, caseFileSchema } from '@shared/domain/case-file';
import { applyChange, invertChange } from '@shared/domain/change';
import { danglingReferences } from '@shared/domain/references';
import { plainFromRichText } from '@shared/domain/rich-text';
import { removeInterview, removeInterviewNote } from '@shared/evidence/remove-interview';
import { describe, expect, it } from 'vitest';
import { smallCase } from '../../builders/case-builder';

const citing = (citationId: string) => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'She said so ' },
        { type: 'citation', attrs: { citationId } },
      ],
    },
  ],
});
const caseFile: CaseFile = caseFileSchema.parse({
  ...smallCase(),
  interviews: [
    {
      id: 'i1',
      reference: 'I1',
      notes: [
        { id: 'n1', order: 1, text: citing('c9') },
        { id: 'n2', order: 2 },
      ],
    },
    { id: 'i2', reference: 'I2', notes: [{ id: 'n3', text: citing('c8') }] },
  ],
  citations: [
    ...smallCase().citations,
    { id: 'c8', source: { kind: 'interview', interviewId: 'i1', noteId: 'n2' }, locator: 'note 2' },
    { id: 'c9', source: { kind: 'interview', interviewId: 'i1', noteId: 'n1' } },
  ],
  chronology: [{ id: 'h1', citationIds: ['c8', 'c1'] }],
  injustices: [{ id: 'j1', stage: 'stage-2', pointIds: ['p1'], description: citing('c8') }],
});

describe('removing an interview', () => {
  const change = removeInterview(caseFile, 'i1');
  const left = applyChange(caseFile, change);

  it('leaves no reference to nothing', () => {
    expect(danglingReferences(left)).toEqual([]);
    expect(left.interviews.map(({ id }) => id)).toEqual(['i2']);
    expect(left.citations.map(({ id }) => id)).toEqual(['c1']);
    expect(left.chronology[0]?.citationIds).toEqual(['c1']);
  });
  it('leaves words where a text cited it', () => {
    expect(plainFromRichText(left.injustices[0]?.description ?? null)).toBe(
      'She said so [removed: I1, note 2]',
    );
    expect(plainFromRichText(left.interviews[0]?.notes[0]?.text ?? null)).toContain('[removed: I1, note 2]');
  });
  it('touches no record twice, and can be taken back', () => {
    const names = change.steps.map(({ kind, id }) => `${kind}/${id}`);
    expect(new Set(names).size).toBe(names.length);
    const back = applyChange(left, invertChange(caseFile, change));
    expect(danglingReferences(back)).toEqual([]);
    expect(back.injustices).toEqual(caseFile.injustices);
  });
  it('of an interview that is not there does nothing', () => {
    expect(removeInterview(caseFile, 'nobody').steps).toEqual([]);
  });
});

describe('removing a note of an interview', () => {
  it('lets citations of it point at the whole interview', () => {
    const left = applyChange(caseFile, removeInterviewNote(caseFile, 'i1', 'n2'));
    expect(left.interviews[0]?.notes.map(({ id }) => id)).toEqual(['n1']);
    expect(left.citations.find(({ id }) => id === 'c8')?.source).toMatchObject({ noteId: null });
    expect(left.citations.find(({ id }) => id === 'c9')?.source).toMatchObject({ noteId: 'n1' });
  });
});
