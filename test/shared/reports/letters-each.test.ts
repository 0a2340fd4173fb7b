import type { CaseFile } from '@shared/domain/case-file';
import { dutiesOf } from '@shared/domain/completeness/letter-duties';
import type { CaseLetter } from '@shared/domain/letter-kind';
import { type LetterRef, lettersOf } from '@shared/domain/letters-of-case';
import { buildReport } from '@shared/reports/build-report';
import { modelText } from '@shared/reports/model-text';
import { describe, expect, it } from 'vitest';
import { adultCase } from '../../builders/adult-case';
import { record } from '../../builders/case-builder';
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

describe('an interview letter', () => {
  it('tells a member of staff what it is about, who comes, and how notes are agreed', () => {
    const printed = text(withDrafts(b), of(b, 'interview-appointment', 'int-i2'));
    for (const words of [
      'Dear Leanne Postgate,',
      'Place: Council offices, room 2',
      'Simon Ferriby, the Independent Person',
      'This is not a disciplinary inquiry.',
      'which the Council and the person who complains will read',
      'It should not be your line manager',
      'You may correct them.',
    ]) {
      expect(printed).toContain(words);
    }
    expect(printed).not.toContain('I did not ask for the e-mail');
  });

  it('to the complainant does not speak of them as of somebody else', () => {
    const interview = b.interviews.find((one) => one.allPoints)?.id ?? '';
    const printed = text(withDrafts(b), of(b, 'interview-appointment', interview));
    expect(printed).toContain('which you and the Council will read');
    expect(printed).not.toContain('the person who complains');
  });

  it('to a child asks for nothing that has to be done', () => {
    const child = a.people.find((one) => one.role === 'child')?.id ?? '';
    const interview = record('interviews', {
      id: 'int-child',
      personId: child,
      on: '2024-07-30',
      place: 'School',
    });
    const printed = text(
      { ...a, interviews: [interview] },
      { letter: 'interview-appointment', aboutId: 'int-child' },
    );
    expect(printed).toContain('You do not have to answer anything.');
    expect(printed).not.toMatch(/union|disciplinary|complaint to/);
  });
});

describe('the record of an interview', () => {
  it('holds the account and a form to answer on, and not the interviewer’s own note', () => {
    const printed = text(withDrafts(b), of(b, 'interview-record', 'int-i2'));
    expect(printed).toContain('☐  I agree it with the corrections below.');
    expect(printed).toContain('Record of our conversation (I2)');
    expect(printed).not.toContain('I did not ask for the e-mail');
  });
});

describe('the extension letter', () => {
  const extension = { letter: 'extension-notice', aboutId: null } as const;
  const musts = (caseFile: CaseFile) =>
    build(caseFile, extension)
      .gaps.filter((gap) => gap.severity === 'must')
      .map((gap) => gap.code);
  const promising = (newDate: string | null, reasons = 'Because.'): CaseFile => ({
    ...a,
    matter: { ...a.matter, extension: { newDate, reasons } },
  });

  it('has its reasons and its new date, by day 65', () => {
    const printed = text(a, extension);
    expect(printed).toContain('a former worker had not replied');
    expect(printed).toContain('You will have our answer by 19 September 2024.');
    expect(printed).toContain(
      'Stage 2 may take 65 working days at the longest. For your complaint they end on 19 September 2024',
    );
  });

  it('is a draft without reasons, without a date, or with one after day 65', () => {
    expect(musts(promising('2024-09-19'))).toEqual([]);
    expect(musts(promising('2024-09-20'))).toEqual(['extension-maximum']);
    expect(musts(promising(null))).toEqual(['extension-until']);
    expect(musts(promising('2024-09-19', ' '))).toEqual(['extension-why']);
  });

  it('calls itself late only where it is late by every start that sources count from', () => {
    expect(text(b, extension)).not.toContain('That day has passed');
    const late = {
      ...b,
      matter: { ...b.matter, events: { ...b.matter.events, 'extension-letter-sent': '2025-01-14' } },
    };
    expect(text(late, extension)).toContain('That day has passed');
  });
});

describe('the adjudication letter', () => {
  const ref = { letter: 'adjudication-letter', aboutId: null } as const;
  const codes = (caseFile: CaseFile) => build(caseFile, ref).gaps.map((gap) => `${gap.severity} ${gap.code}`);

  it('decides every point, gives actions with owner and day, and tells of the panel', () => {
    const printed = text(a, ref);
    for (const words of [
      'We accept the finding, and go further.',
      'You were promised a like-for-like offer and got silence.',
      'by 14 October 2024',
      'the Complaints Manager',
      'Local Government Act 1974, section 26B',
      'The report of the Independent Person of 4 September 2024',
    ]) {
      expect(printed).toContain(words);
    }
  });

  it('is a draft where a decision differs without reasons, or an action has no owner', () => {
    const findings = a.findings.map((each) =>
      each.author === 'adjudicating-officer' && each.pointId === 'point-2'
        ? { ...each, decision: 'does-not-accept' as const, reason: null }
        : each,
    );
    expect(codes({ ...a, findings })).toContain('must adjudication-reasons');
    const recommendationResponses = a.recommendationResponses.map((each, index) =>
      index === 0 ? { ...each, owner: '' } : each,
    );
    expect(codes({ ...a, recommendationResponses })).toContain('must adjudication-actions');
    const adjudication = { ...a.adjudication, stage3: { ...a.adjudication.stage3, offered: false } };
    expect(codes({ ...a, adjudication })).toContain('must adjudication-stage-3');
  });

  it('speaks of the Ombudsman without a panel only where every criterion is met', () => {
    const adjudication = {
      ...a.adjudication,
      earlyReferral: { criteria: [], decision: 'refer' as const, reasons: '', decidedOn: null },
    };
    expect(codes({ ...a, adjudication })).toContain('must adjudication-early-referral');
    expect(text({ ...a, adjudication }, ref)).toContain('You may still ask for one instead.');
    expect(text(a, ref)).not.toContain('without a review panel first');
  });
});

describe('the letter that says who investigates', () => {
  it('cites for each half of what it says of the Independent Person the regulation that says it', () => {
    const printed = text(withDrafts(a), of(a, 'appointment-acknowledgement'));
    expect(printed).toMatch(
      /to appoint one \(SI 2006\/1738, regulation 17\(2\)\): somebody who is neither .* of one \(SI 2006\/1738, regulation 2\)\./,
    );
  });
});

describe('a letter that keeps the complainant informed', () => {
  it('answers to the rule of its own procedure', () => {
    const rules = (caseFile: CaseFile) =>
      dutiesOf(caseFile, of(caseFile, 'progress-update')).flatMap(({ duty }) => duty.ruleId ?? []);
    expect(new Set(rules(withDrafts(a)))).toEqual(new Set(['ch-keep-informed']));
    expect(new Set(rules(withDrafts(adultCase())))).toEqual(new Set(['adult.keep-informed']));
  });

  it('calls the complaint theirs to whoever acts for the complainant', () => {
    const adult = withDrafts(adultCase());
    expect(text(adult, of(adult, 'progress-update'))).toContain('Your complaint to Harrowfield Council');
  });
});
