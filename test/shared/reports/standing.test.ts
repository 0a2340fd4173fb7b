import type { CaseFile } from '@shared/domain/case-file';
import { richTextFromPlain } from '@shared/domain/rich-text';
import { buildReport, reportsOf, signerOf } from '@shared/reports/build-report';
import { documentFileName } from '@shared/reports/document-file-name';
import { fingerprint } from '@shared/reports/fingerprint';
import { describe, expect, it } from 'vitest';
import { emptyCase, record, smallCase } from '../../builders/case-builder';
import { sampleCase } from '../../golden/golden-documents';

const unsigned: CaseFile = { ...sampleCase('case-b'), signOffs: [] };

function signed(caseFile: CaseFile, contentSha256: string | null, on = '2025-01-30'): CaseFile {
  const signer = signerOf(caseFile, 'stage-2-report');
  return {
    ...caseFile,
    signOffs: [
      ...caseFile.signOffs,
      record('signOffs', {
        id: `sign-${caseFile.signOffs.length}`,
        report: 'stage-2-report',
        personId: signer?.id ?? '',
        on,
        contentSha256,
      }),
    ],
  };
}

describe('how far a document has come', () => {
  it('is a draft until it is complete and signed', () => {
    expect(buildReport(smallCase(), 'stage-2-report').standing).toEqual({ kind: 'incomplete' });
    const complete = buildReport(unsigned, 'stage-2-report');
    expect(complete.standing).toEqual({ kind: 'complete' });
    expect(complete.model.properties.draft).toBe(true);
    const final = buildReport(signed(unsigned, null), 'stage-2-report');
    expect(final.standing.kind).toBe('signed');
    expect(final.model.properties.draft).toBe(false);
  });

  it('stays signed while its words are those that were signed', () => {
    const mark = fingerprint(buildReport(unsigned, 'stage-2-report').model);
    const after = signed(unsigned, mark);
    expect(buildReport(after, 'stage-2-report').standing.kind).toBe('signed');
    expect(fingerprint(buildReport(after, 'stage-2-report').model)).toBe(mark);
  });

  it('is a draft again, and a new version, when a word changes after signing', () => {
    const mark = fingerprint(buildReport(unsigned, 'stage-2-report').model);
    const after = signed(unsigned, mark);
    const changed: CaseFile = {
      ...after,
      investigation: { ...after.investigation, learning: richTextFromPlain('One word more.') },
    };
    const built = buildReport(changed, 'stage-2-report');
    expect(built.standing.kind).toBe('changed-since-signed');
    expect(built.model.properties).toMatchObject({ draft: true, version: 2 });
    const again = signed(changed, fingerprint(built.model), '2025-02-01');
    expect(buildReport(again, 'stage-2-report').model.properties).toMatchObject({ draft: false, version: 2 });
  });

  it('is a draft, though signed, when something it must have is taken out', () => {
    const broken: CaseFile = { ...signed(unsigned, null), injustices: [] };
    expect(buildReport(broken, 'stage-2-report').model.properties.draft).toBe(true);
  });

  it('does not count somebody else’s signature', () => {
    const other = unsigned.people.find((person) => person.role === 'complainant');
    const caseFile: CaseFile = {
      ...unsigned,
      signOffs: [
        record('signOffs', {
          id: 's',
          report: 'stage-2-report',
          personId: other?.id ?? '',
          on: '2025-01-30',
        }),
      ],
    };
    expect(buildReport(caseFile, 'stage-2-report').standing.kind).toBe('complete');
  });

  it('is the chair’s signature that makes the panel’s report final', () => {
    expect(signerOf(unsigned, 'panel-report')?.name).toBe('Dr Winifred Marsh');
  });
});

describe('which documents a case has come to', () => {
  it('has a Stage 2 report from the first day, the others when there is something in them', () => {
    expect(reportsOf(emptyCase())).toEqual(['stage-2-report']);
    expect(reportsOf(sampleCase('case-a'))).toEqual(['stage-2-report', 'independent-report']);
    expect(reportsOf(sampleCase('case-b'))).toEqual(['stage-2-report', 'independent-report', 'panel-report']);
  });

  it('has the letters and the investigation report in the adult procedure', () => {
    const caseB = sampleCase('case-b');
    expect(reportsOf({ ...caseB, matter: { ...caseB.matter, procedure: 'adult' } })).toEqual([
      'adult-acknowledgement',
      'adult-plan',
      'stage-2-report',
      'adult-response',
    ]);
  });
});

describe('the name of a document as a file', () => {
  it('is safe on every system', () => {
    const caseFile = emptyCase();
    const named = (reference: string): CaseFile => ({
      ...caseFile,
      matter: { ...caseFile.matter, council: { ...caseFile.matter.council, reference } },
    });
    expect(documentFileName(named('MMBC-1'), 'stage-2-report', true)).toBe(
      'MMBC-1 Stage 2 investigation report (draft).docx',
    );
    expect(documentFileName(named('../../WCC/CSC/2024:7'), 'stage-2-report', false)).toBe(
      'WCC-CSC-2024-7 Stage 2 investigation report.docx',
    );
    expect(documentFileName(named('x'.repeat(500)), 'panel-report', false).length).toBeLessThan(121);
  });
});
