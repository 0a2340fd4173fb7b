import type { CaseFile } from '@shared/domain/case-file';
import { applyChange } from '@shared/domain/change';
import { dutiesOf } from '@shared/domain/completeness/letter-duties';
import { CASE_LETTERS, type CaseLetter, LETTER_KINDS } from '@shared/domain/letter-kind';
import { type LetterRef, letterKey, letterOfKey, lettersOf } from '@shared/domain/letters-of-case';
import { printableCitation, standingProblems } from '@shared/procedure/rule';
import { findRule, rulesOf } from '@shared/procedure/rules';
import { buildReport } from '@shared/reports/build-report';
import { documentModelSchema } from '@shared/reports/document-model-schema';
import { greetingOf } from '@shared/reports/letters/letter-names';
import { brokenLinks } from '@shared/reports/links';
import { modelText } from '@shared/reports/model-text';
import { sendingChange } from '@shared/reports/sending';
import { describe, expect, it } from 'vitest';
import { emptyAdultCase } from '../../builders/adult-case';
import { emptyCase, record } from '../../builders/case-builder';
import { withDrafts } from '../../builders/letter-drafts';
import { sampleCase } from '../../golden/golden-documents';

const a = sampleCase('case-a');
const b = sampleCase('case-b');

const build = (caseFile: CaseFile, ref: LetterRef) =>
  buildReport(caseFile, ref.letter, { aboutId: ref.aboutId });
const text = (caseFile: CaseFile, ref: LetterRef) => modelText(build(caseFile, ref).model);
const of = (caseFile: CaseFile, letter: CaseLetter, aboutId: string | null = null): LetterRef =>
  lettersOf(caseFile).find(
    (ref) => ref.letter === letter && (aboutId === null || ref.aboutId === aboutId),
  ) ?? {
    letter,
    aboutId,
  };

describe('the letters of a case', () => {
  it('are each named by a key that leads back to it', () => {
    for (const ref of [...lettersOf(withDrafts(a)), ...lettersOf(withDrafts(b))]) {
      expect(letterOfKey(letterKey(ref))).toEqual(ref);
    }
    expect(letterOfKey('stage-2-report')).toBeUndefined();
  });

  it('are of every kind, between the two samples', () => {
    const kinds = new Set(
      [...lettersOf(withDrafts(a)), ...lettersOf(withDrafts(b))].map((ref) => ref.letter),
    );
    expect([...kinds].sort()).toEqual([...CASE_LETTERS].sort());
  });

  it('are one for each person interviewed, invited, or receiving the report', () => {
    const count = (letter: CaseLetter) => lettersOf(b).filter((ref) => ref.letter === letter).length;
    expect(count('interview-appointment')).toBe(b.interviews.length);
    expect(count('panel-report-cover')).toBe(3);
    const invited = lettersOf(b).flatMap((ref) => (ref.letter === 'stage-3-invitation' ? ref.aboutId : []));
    expect(invited).toEqual([
      'person-renshall',
      'person-lund',
      'person-ferriby',
      'person-eccleshall',
      'person-crole',
      'person-marsh',
      'person-abara',
      'person-priddy',
    ]);
  });

  it('of an empty case are none, and none is made up', () => {
    expect(lettersOf(emptyCase())).toEqual([]);
    expect(lettersOf(emptyAdultCase()).map((ref) => ref.letter)).toEqual([
      'adult-acknowledgement',
      'adult-plan',
      'adult-response',
    ]);
  });
});

describe.each([
  ['case-a', withDrafts(a)],
  ['case-b', withDrafts(b)],
])('every letter of %s', (_name, caseFile) => {
  it('holds to the schema of a document, links nowhere that is not there, and is complete', () => {
    for (const ref of lettersOf(caseFile)) {
      const { model, gaps } = build(caseFile, ref);
      expect(() => documentModelSchema.parse(model), letterKey(ref)).not.toThrow();
      expect(brokenLinks(model), letterKey(ref)).toEqual([]);
      expect(
        gaps.filter((gap) => gap.severity === 'must').map((gap) => gap.message),
        letterKey(ref),
      ).toEqual([]);
      expect(model.properties.draft, letterKey(ref)).toBe(false);
      expect(modelText(model), letterKey(ref)).not.toMatch(/Not yet written|Missing:|does not go with it/);
    }
  });

  it('has the head, the greeting and the close of a letter', () => {
    for (const ref of lettersOf(caseFile)) {
      const { model } = build(caseFile, ref);
      expect(model.titlePage.letter?.salutation, letterKey(ref)).toMatch(/^Dear .+,$/);
      expect(model.titlePage.letter?.to.length, letterKey(ref)).toBeGreaterThan(0);
      expect(modelText(model), letterKey(ref)).toContain('Yours sincerely,');
      expect(modelText(model), letterKey(ref)).toMatch(/^Date: \d/m);
    }
  });

  it('prints as law nothing that was not read, and names no guidance paragraph', () => {
    for (const ref of lettersOf(caseFile)) {
      const printed = text(caseFile, ref);
      for (const rule of [...rulesOf('children'), ...rulesOf('adult')]) {
        for (const source of rule.sources) {
          if (source.kind !== 'unconfirmed' && source.kind !== 'local') continue;
          expect(printed, `${letterKey(ref)} cites ${rule.id}`).not.toMatch(
            new RegExp(`${source.cite.replace(/[().]/g, '\\$&')}(?![\\d(])`),
          );
        }
      }
      expect(printed).not.toMatch(/Getting the Best|regulation (17|18|16|15|14|11|9|8|7|6)(?![\d(])/);
    }
  });

  it('names nobody but its reader, its writer and those who stand by their reports', () => {
    const open = new Set(caseFile.people.filter((one) => one.side === 'independent').map((one) => one.id));
    for (const ref of lettersOf(caseFile)) {
      const { model } = build(caseFile, ref);
      const printed = modelText(model);
      for (const person of caseFile.people) {
        const surname = person.name.split(' ').at(-1) ?? '';
        if (surname.length < 5 || open.has(person.id)) continue;
        if (model.titlePage.letter?.to.some((line) => line.includes(surname))) continue;
        if (printed.includes(`Yours sincerely,\n${person.name}`)) continue;
        expect(printed, `${letterKey(ref)} names ${person.id}`).not.toContain(surname);
      }
    }
  });
});

describe('what a letter has to do', () => {
  it('rests on rules that exist and have a source', () => {
    for (const letter of LETTER_KINDS) {
      for (const { duty } of dutiesOf(
        letter.startsWith('adult') ? emptyAdultCase() : b,
        of(b, letter as CaseLetter),
      )) {
        expect(duty.does).toMatch(/^[A-Z]/);
        if (duty.ruleId === null) continue;
        const rule = findRule(duty.ruleId);
        expect(rule, duty.ruleId).toBeDefined();
        if (rule) expect(standingProblems(rule)).toEqual([]);
      }
    }
  });

  it('is printed at the end of a draft, with the law only where it may be cited', () => {
    const ref = of(b, 'stage-3-invitation', 'person-renshall');
    const { 'panel-notice-sent': _, ...events } = b.matter.events;
    const draft = text({ ...b, matter: { ...b.matter, events } }, ref);
    expect(draft).toContain('this page does not go with it');
    expect(draft).toContain('SI 2006/1738, regulation 19(6)');
    expect(draft).toContain('Missing: The letter has no date.');
    // From memory of the guidance: said, and called practice.
    expect(draft).toMatch(/Goes 10 working days before the panel or sooner \| Good practice \|/);
    expect(printableCitation(findRule('ch-s3-notice') as never)).toBeNull();
  });

  it('of an empty case is said to be missing, in every letter', () => {
    for (const letter of CASE_LETTERS) {
      const { model, gaps, standing } = buildReport(emptyCase(), letter);
      expect(standing.kind, letter).toBe('incomplete');
      expect(brokenLinks(model), letter).toEqual([]);
      expect(modelText(model), letter).toMatch(/Missing: .+\n/);
      for (const gap of gaps) expect(gap.message, letter).toMatch(/\.$/);
    }
  });
});

describe('how a letter greets', () => {
  const person = (fields: object) => record('people', { id: 'x', ...fields });
  it.each([
    [{ name: 'Mrs Rhiannon Tolgate', label: 'Mrs T' }, 'Mrs Tolgate'],
    [{ name: 'Edna Pennant', label: 'Mrs P' }, 'Mrs Pennant'],
    [{ name: 'Gareth Willmott', label: 'the Team Manager' }, 'Gareth Willmott'],
    [{ name: '', label: 'Mr R’s sister' }, 'Mr R’s sister'],
    [{ name: 'Mrs Rhiannon Tolgate', label: 'Mrs T', letters: { greeting: 'Rhiannon' } }, 'Rhiannon'],
    [{ name: '', label: '' }, 'Sir or Madam'],
  ])('%o as %s', (fields, greeting) => {
    expect(greetingOf(person(fields))).toBe(greeting);
  });
});

describe('recording a letter as sent', () => {
  const send = (caseFile: CaseFile, ref: LetterRef, on: string) =>
    applyChange(caseFile, sendingChange(caseFile, ref, { id: 'sent-1', on, how: 'By post' }));

  it('puts it into the log, with the person and how', () => {
    const after = send(a, of(a, 'interview-appointment', 'int-i2'), '2024-07-17');
    expect(after.letters.at(-1)).toMatchObject({
      kind: 'Interview letter',
      on: '2024-07-17',
      personId: 'person-marchbank',
      how: 'By post',
      madeHere: 'interview-appointment.int-i2',
    });
  });

  it('is the event of the procedure it is, unless that has its day already', () => {
    const { 'extension-letter-sent': _, ...events } = a.matter.events;
    const open = { ...a, matter: { ...a.matter, events } };
    const ref = { letter: 'extension-notice', aboutId: null } as const;
    expect(send(open, ref, '2024-08-13').matter.events['extension-letter-sent']).toBe('2024-08-13');
    expect(send(a, ref, '2024-08-20').matter.events['extension-letter-sent']).toBe('2024-08-13');
  });

  it('keeps the record of an interview as it went', () => {
    const interview = a.interviews.find((each) => each.id === 'int-i2');
    const fresh: CaseFile = {
      ...a,
      interviews: [{ ...interview, record: record('interviews', { id: 'y' }).record } as never],
    };
    const after = send(fresh, { letter: 'interview-record', aboutId: 'int-i2' }, '2024-07-28');
    expect(after.interviews[0]?.record).toMatchObject({ status: 'sent', sentOn: '2024-07-28' });
    expect(after.interviews[0]?.record.versionSent).not.toBeNull();
  });

  it('counts the panel’s report as sent once everyone has it', () => {
    const { 'panel-report-sent': _, ...events } = b.matter.events;
    const report = {
      ...b.reviewPanel.report,
      recipients: b.reviewPanel.report.recipients.map((each) => ({ ...each, sentOn: null })),
    };
    let now: CaseFile = { ...b, matter: { ...b.matter, events }, reviewPanel: { ...b.reviewPanel, report } };
    for (const [index, each] of report.recipients.entries()) {
      expect(now.matter.events['panel-report-sent']).toBeUndefined();
      now = send(now, { letter: 'panel-report-cover', aboutId: each.id }, `2025-04-1${4 + index}`);
    }
    expect(now.matter.events['panel-report-sent']).toBe('2025-04-16');
  });
});
