import { evidenceDocumentSchema } from '@shared/domain/evidence-document';
import {
  type ImportOutcome,
  importSummary,
  noteSentence,
  outcomeSentence,
} from '@shared/evidence/import-outcome';
import { type IncomingFile, planImport } from '@shared/evidence/plan-import';
import { describe, expect, it } from 'vitest';
import { countingIds, record } from '../../builders/case-builder';

const sha = (digit: string) => digit.repeat(64).slice(0, 64);
const file = (name: string, digit: string, more: Partial<IncomingFile> = {}): IncomingFile => ({
  name,
  kind: 'pdf',
  mediaType: 'application/pdf',
  size: 10,
  sha256: sha(digit),
  opening: '',
  pageCount: 1,
  says: {},
  notes: [],
  attachments: [],
  ...more,
});
const mail = (name: string, digit: string, attachments: IncomingFile[]) =>
  file(name, digit, {
    kind: 'email',
    mediaType: 'message/rfc822',
    pageCount: null,
    attachments,
    says: { from: 'Tobias R', to: 'MASH', date: '2024-05-20', subject: 'Help' },
  });
const plan = (files: IncomingFile[], register: ReturnType<typeof existing>[] = []) =>
  planImport(register, files, { today: '2025-01-16', stage: 'stage-2', newId: countingIds('d') });
const existing = (reference: string, digit: string, more: object = {}) =>
  record('documents', {
    id: `old-${reference}`,
    reference,
    order: 7,
    title: reference,
    file: { name: `${reference} old.pdf`, mediaType: 'application/pdf', size: 10, sha256: sha(digit) },
    ...more,
  });
const references = (made: ReturnType<typeof plan>) => made.added.map(({ reference }) => reference);

describe('references', () => {
  it('come from names where free, else follow on, and never collide', () => {
    const made = plan(
      [file('letter.pdf', '1'), file('E2 Note.pdf', '2'), file('E9 Log.pdf', '3'), file('E2 Other.pdf', '4')],
      [existing('E9', '9')],
    );
    expect(references(made)).toEqual(['E10', 'E2', 'E11', 'E12']);
    expect(new Set(references(made)).size).toBe(4);
    const notes = made.outcomes.flatMap((outcome) => (outcome.kind === 'added' ? outcome.notes : []));
    expect(notes).toEqual([
      { kind: 'reference-taken', wanted: 'E9' },
      { kind: 'reference-taken', wanted: 'E2' },
    ]);
  });
  it('of attachments hang on their e-mail', () => {
    const made = plan([
      mail('E5 Mail.eml', '1', [file('a.pdf', '2'), mail('inner.eml', '3', [file('b.pdf', '4')])]),
    ]);
    expect(references(made)).toEqual(['E5', 'E5a', 'E5b', 'E5b-1']);
    const [outer, a, inner, b] = made.added;
    expect([a?.parentId, inner?.parentId, b?.parentId]).toEqual([outer?.id, outer?.id, inner?.id]);
    expect(a).toMatchObject({ date: '2024-05-20', author: 'Tobias R', recipient: 'MASH' });
  });
});

describe('the same bytes', () => {
  it('twice are one document', () => {
    const made = plan([file('a.pdf', '1'), file('b.pdf', '1')]);
    expect(made.added).toHaveLength(1);
    expect(made.outcomes[1]).toMatchObject({
      kind: 'already-here',
      name: 'b.pdf',
      reference: 'E1',
      attachedTo: null,
    });
  });
  it('already in the register are pointed out', () => {
    const made = plan([file('again.pdf', '5')], [existing('E4', '5')]);
    expect(made.added).toEqual([]);
    expect(made.outcomes).toMatchObject([{ kind: 'already-here', reference: 'E4', documentId: 'old-E4' }]);
  });
  it('attached and separate are one document, under the name and reference of the separate file', () => {
    for (const files of [
      [mail('E1 Mail.eml', '1', [file('IMG_2291.jpg', '2')]), file('E2 Photograph.jpg', '2')],
      [file('E2 Photograph.jpg', '2'), mail('E1 Mail.eml', '1', [file('IMG_2291.jpg', '2')])],
    ]) {
      const made = plan(files);
      expect(references(made).sort()).toEqual(['E1', 'E2']);
      const photo = made.added.find(({ reference }) => reference === 'E2');
      const parent = made.added.find(({ reference }) => reference === 'E1');
      expect(photo).toMatchObject({ title: 'Photograph', parentId: parent?.id });
      expect(made.outcomes.find(({ name }) => name.startsWith('E2'))).toMatchObject({
        kind: 'added',
        attachedTo: 'E1',
      });
    }
  });
  it('already here and now seen to be attached are linked, not doubled', () => {
    const made = plan([mail('E1 Mail.eml', '1', [file('x.jpg', '5')])], [existing('E4', '5')]);
    expect(references(made)).toEqual(['E1']);
    expect(made.linked).toMatchObject([{ id: 'old-E4', parentId: made.added[0]?.id, reference: 'E4' }]);
    expect(made.outcomes).toMatchObject([{ notes: [{ kind: 'attachment-known', reference: 'E4' }] }]);
  });
  it('dropped again after their e-mail say where they are', () => {
    const made = plan(
      [file('x.jpg', '5')],
      [existing('E1', '1'), existing('E1a', '5', { parentId: 'old-E1' })],
    );
    expect(made.outcomes).toMatchObject([{ kind: 'already-here', reference: 'E1a', attachedTo: 'E1' }]);
  });
  it('of a mail inside itself end', () => {
    const loop = mail('loop.eml', '1', []);
    const made = plan([{ ...loop, attachments: [mail('inner.eml', '2', [loop])] }]);
    expect(made.added).toHaveLength(2);
    expect(made.added.filter(({ parentId }) => parentId === null)).toHaveLength(1);
  });
});

describe('names', () => {
  it('that are the same are told apart, also from those in the register', () => {
    const made = plan([file('E4 old.pdf', '1'), file('E4 OLD.pdf', '2')], [existing('E4', '9')]);
    expect(made.added.map((document) => document.file?.name)).toEqual(['E4 old (2).pdf', 'E4 OLD (3).pdf']);
  });
  it('that are unsafe are made safe and noted with the document', () => {
    const made = plan([file('../../x.pdf', '1')]);
    expect(made.added[0]).toMatchObject({
      file: { name: 'x.pdf' },
      note: expect.stringContaining('../../x.pdf'),
    });
  });
});

it('makes documents that a case may hold, after those it has', () => {
  const made = plan(
    [file(`${'long '.repeat(80)}.pdf`, '1'), file('.pdf', '2'), file('E3.pdf', '3')],
    [existing('E4', '9')],
  );
  for (const document of made.added) expect(evidenceDocumentSchema.parse(document)).toEqual(document);
  expect(made.added.map(({ order }) => order)).toEqual([8, 9, 10]);
});

describe('what is said', () => {
  const outcomes: ImportOutcome[] = [
    { kind: 'added', name: 'a.pdf', documentId: 'a', reference: 'E1', attachedTo: null, notes: [] },
    { kind: 'already-here', name: 'b.pdf', documentId: 'a', reference: 'E1', attachedTo: null },
    { kind: 'refused', name: 'c.exe', why: 'runs-by-name' },
    { kind: 'refused', name: 'd.pdf', why: 'runs-by-content' },
    { kind: 'refused', name: 'e.pdf', why: 'empty' },
    { kind: 'no-room', name: 'f.pdf' },
    { kind: 'unreadable', name: 'g.pdf', message: 'The file ended early.' },
  ];
  it('sums up', () => {
    expect(importSummary(outcomes)).toBe('1 document was added, 1 already in the register, 5 not added.');
    expect(importSummary([])).toBe('No documents were added.');
  });
  it('names what to do for everything not kept', () => {
    for (const outcome of outcomes) {
      if (outcome.kind === 'added' || outcome.kind === 'already-here') continue;
      expect(outcomeSentence(outcome), outcome.kind).toMatch(/ask|tell|try|add it again/i);
    }
  });
  it('tells of a locked or damaged file what to ask for', () => {
    expect(noteSentence({ kind: 'locked' })).toMatch(/Ask the council for an open copy/);
    expect(noteSentence({ kind: 'damaged' })).toMatch(/sent again/);
    expect(noteSentence({ kind: 'incomplete', pages: 0 })).toMatch(/no page can be read/);
    expect(noteSentence({ kind: 'incomplete', pages: 3 })).toMatch(/3 pages can be read/);
  });
});
