import { type CaseFile, caseFileSchema, inOrder } from '@shared/domain/case-file';
import { applyChange, invertChange } from '@shared/domain/change';
import { danglingReferences } from '@shared/domain/references';
import { plainFromRichText } from '@shared/domain/rich-text';
import { moveDocument, renumberRegister, sortRegister } from '@shared/evidence/register-order';
import {
  moveCitations,
  removalEffect,
  removeCitation,
  removeDocuments,
} from '@shared/evidence/remove-document';
import { describe, expect, it } from 'vitest';
import { emptyCase, record } from '../../builders/case-builder';

const documents = [
  record('documents', { id: 'b', reference: 'E7', order: 2, title: 'Log', date: '2024-06-03' }),
  record('documents', { id: 'a', reference: 'E2', order: 1, title: 'Note' }),
  record('documents', { id: 'c', reference: 'E10', order: 3, title: 'E-mail', date: '2024-05-20' }),
  record('documents', { id: 'd', reference: 'X', order: 4, title: 'Photo', parentId: 'c', pages: 2 }),
];
const cited = { type: 'citation', attrs: { citationId: 'c1' } };
const caseFile: CaseFile = caseFileSchema.parse({
  ...emptyCase(),
  points: [{ id: 'p1', number: '1' }],
  documents,
  citations: [
    {
      id: 'c1',
      source: { kind: 'document', documentId: 'd', page: 2 },
      bearings: [{ pointId: 'p1', weight: 'supports' }],
    },
    { id: 'c2', source: { kind: 'document', documentId: 'b' } },
  ],
  chronology: [{ id: 'h1', citationIds: ['c1', 'c2'] }],
  standards: [{ id: 's1', citationId: 'c1' }],
  evidenceRequests: [{ id: 'r1', documentIds: ['d', 'a'] }],
  findings: [
    {
      id: 'f1',
      pointId: 'p1',
      author: 'investigating-officer',
      stage: 'stage-2',
      analysis: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It shows a mark ' }, cited] }],
      },
    },
  ],
});
const references = (file: CaseFile) => inOrder(file.documents).map(({ reference }) => reference);

describe('the order of the register', () => {
  it('sorts as people count, with the empty last', () => {
    expect(sortRegister(documents, 'reference').map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(sortRegister(documents, 'date').map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
    expect(sortRegister(documents, 'date', true).map(({ id }) => id)).toEqual(['b', 'c', 'a', 'd']);
  });
  it('moves one document, changing only it', () => {
    const change = moveDocument(caseFile, 'd', 0);
    expect(change?.steps).toHaveLength(1);
    const moved = applyChange(caseFile, change!);
    expect(inOrder(moved.documents).map(({ id }) => id)).toEqual(['d', 'a', 'b', 'c']);
    expect(moveDocument(caseFile, 'a', 0)).toBeNull();
  });
  it('goes on working when neighbours are squeezed together', () => {
    let file = caseFile;
    for (let time = 0; time < 200; time += 1) {
      const change = moveDocument(file, inOrder(file.documents)[2]!.id, 1);
      file = applyChange(file, change!);
    }
    const orders = inOrder(file.documents).map(({ order }) => order);
    expect(new Set(orders).size).toBe(4);
  });
  it('numbers E1 to En, attachments by letter, and takes it all back', () => {
    const change = renumberRegister(caseFile)!;
    const after = applyChange(caseFile, change);
    expect(references(after)).toEqual(['E1', 'E2', 'E3', 'E3a']);
    expect(renumberRegister(after)).toBeNull();
    expect(references(applyChange(after, invertChange(caseFile, change)))).toEqual(['E2', 'E7', 'E10', 'X']);
  });
});

describe('removing a document', () => {
  it('says first what hangs on it', () => {
    const effect = removalEffect(caseFile, 'd');
    expect(effect.citations).toBe(1);
    expect(effect.uses.map(({ kind }) => kind).sort()).toEqual(['chronology', 'findings', 'standards']);
    expect(effect.mentions.map(({ kind }) => kind)).toEqual(['evidenceRequests']);
  });
  it('leaves words where its citation stood, and nothing that leads nowhere', () => {
    const change = removeDocuments(caseFile, ['d']);
    const after = caseFileSchema.parse(applyChange(caseFile, change));
    expect(danglingReferences(after)).toEqual([]);
    const finding = after.findings[0]!;
    expect(plainFromRichText(finding.author === 'investigating-officer' ? finding.analysis : null)).toBe(
      'It shows a mark [removed: X, page 2]',
    );
    expect(after.chronology[0]!.citationIds).toEqual(['c2']);
    expect(after.standards[0]!.citationId).toBeNull();
    expect(after.evidenceRequests[0]!.documentIds).toEqual(['a']);
    expect(applyChange(after, invertChange(caseFile, change))).toMatchObject({
      chronology: caseFile.chronology,
      findings: caseFile.findings,
    });
  });
  it('keeps what was attached to it', () => {
    const after = applyChange(caseFile, removeDocuments(caseFile, ['c', 'b']));
    expect(after.documents.find(({ id }) => id === 'd')?.parentId).toBeNull();
    expect(danglingReferences(after)).toEqual([]);
  });
  it('can first point its citations at a better copy', () => {
    const after = applyChange(caseFile, { label: '', steps: moveCitations(caseFile, 'd', 'a') });
    expect(after.citations[0]!.source).toMatchObject({ documentId: 'a', page: 2 });
    expect(removalEffect(after, 'd').citations).toBe(0);
  });
});

it('removing a citation alone leaves the document and words in the text', () => {
  const after = caseFileSchema.parse(applyChange(caseFile, removeCitation(caseFile, 'c1')));
  expect(after.documents).toHaveLength(4);
  expect(danglingReferences(after)).toEqual([]);
  expect(JSON.stringify(after.findings)).toContain('[removed: X, page 2]');
});
