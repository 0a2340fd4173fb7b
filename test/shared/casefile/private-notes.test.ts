import { readOpenCaseData, writeOpenCaseData } from '@shared/casefile/open-case-data';
import { countPrivateNotes, withoutPrivateNotes } from '@shared/casefile/private-notes';
import type { CaseFile } from '@shared/domain/case-file';
import { applyChange } from '@shared/domain/change';
import { noteFormId } from '@shared/domain/margin-note';
import { danglingReferences } from '@shared/domain/references';
import { removeDocuments } from '@shared/evidence/remove-document';
import { buildReport, reportsOf } from '@shared/reports/build-report';
import { describe, expect, it } from 'vitest';
import { record, smallCase } from '../../builders/case-builder';

const base = smallCase();
const documentId = base.documents[0]?.id ?? '';
const noted: CaseFile = {
  ...base,
  marginNotes: [
    record('marginNotes', {
      id: 'mine',
      documentId,
      page: 1,
      quote: 'marmalade quote',
      text: 'Zanzibar, mine alone',
    }),
    record('marginNotes', { id: 'ours', documentId, text: 'Zanzibar, for all', sharing: 'shared' }),
  ],
};

describe('notes on pages', () => {
  it('are private unless said otherwise', () => {
    expect(record('marginNotes', { id: 'n', documentId }).sharing).toBe('private');
    expect(countPrivateNotes(noted)).toBe(1);
    expect(countPrivateNotes(base)).toBe(0);
  });
  it('that are begun and not kept yet leave no word in a copy without them either', () => {
    const [mine] = noted.marginNotes;
    const begun: CaseFile = {
      ...base,
      matter: {
        ...base.matter,
        unfinishedForms: {
          [noteFormId(mine!, true)]: { text: 'Zanzibar, half thought' },
          'rule x': { reason: 'kept' },
        },
      },
    };
    const copy = withoutPrivateNotes(begun);
    expect(writeOpenCaseData(copy)).not.toMatch(/half thought/);
    expect(copy.matter.unfinishedForms).toEqual({ 'rule x': { reason: 'kept' } });
  });
  it('leave no word of a private one in a copy without them', () => {
    const copy = writeOpenCaseData(withoutPrivateNotes(noted));
    expect(copy).not.toMatch(/mine alone|marmalade/);
    expect(copy).toContain('Zanzibar, for all');
    const read = readOpenCaseData(writeOpenCaseData(noted));
    expect(read.ok && read.value.marginNotes).toEqual(noted.marginNotes);
    expect(withoutPrivateNotes(base)).toBe(base);
  });
  it('are printed by no document, private or shared', () => {
    for (const report of reportsOf(noted)) {
      expect(JSON.stringify(buildReport(noted, report).model)).not.toContain('Zanzibar');
      expect(buildReport(noted, report).model).toEqual(buildReport(base, report).model);
    }
  });
  it('go with the document they are on', () => {
    const after = applyChange(noted, removeDocuments(noted, [documentId]));
    expect(after.marginNotes).toEqual([]);
    expect(danglingReferences(after)).toEqual([]);
  });
});
