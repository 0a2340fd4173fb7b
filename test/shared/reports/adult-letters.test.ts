import { type AdultComplaint, adultComplaintSchema } from '@shared/domain/adult-complaint';
import type { CaseFile } from '@shared/domain/case-file';
import { ADULT_LETTERS, type AdultLetter } from '@shared/domain/case-log';
import { printableCitation } from '@shared/procedure/rule';
import { ruleOverrideSchema } from '@shared/procedure/rule-override';
import { rulesOf } from '@shared/procedure/rules';
import { buildReport, reportsOf, signerOf } from '@shared/reports/build-report';
import { cited } from '@shared/reports/letters/letter-parts';
import { brokenLinks } from '@shared/reports/links';
import { modelText } from '@shared/reports/model-text';
import { describe, expect, it } from 'vitest';
import { adultCase, emptyAdultCase } from '../../builders/adult-case';
import { record } from '../../builders/case-builder';

const whole = adultCase();
const text = (caseFile: CaseFile, letter: AdultLetter, reader?: 'council') =>
  modelText(buildReport(caseFile, letter, { reader }).model);
const gaps = (caseFile: CaseFile, letter: AdultLetter) =>
  buildReport(caseFile, letter).gaps.map((gap) => `${gap.severity} ${gap.code}`);

function adult(fields: object, events: object = {}): CaseFile {
  const adultComplaint: AdultComplaint = adultComplaintSchema.parse({ ...whole.adultComplaint, ...fields });
  return {
    ...whole,
    adultComplaint,
    matter: { ...whole.matter, events: { ...whole.matter.events, ...events } },
  };
}

describe('every letter of an adult case', () => {
  it.each(ADULT_LETTERS)(
    '%s lacks nothing in a complete case, and every link in it leads somewhere',
    (letter) => {
      expect(gaps(whole, letter)).toEqual([]);
      expect(buildReport(whole, letter).standing).toEqual({ kind: 'complete' });
      expect(brokenLinks(buildReport(whole, letter).model)).toEqual([]);
      expect(text(whole, letter)).not.toMatch(/Missing:|Not yet written/);
    },
  );

  it.each(ADULT_LETTERS)('%s of an empty case says in each place what is missing', (letter) => {
    const { model, standing, gaps: found } = buildReport(emptyAdultCase(), letter);
    expect(standing).toEqual({ kind: 'incomplete' });
    expect(brokenLinks(model)).toEqual([]);
    expect(modelText(model)).toMatch(/Missing: .+\n/);
    for (const gap of found) expect(gap.message).toMatch(/\.$/);
  });

  it.each(ADULT_LETTERS)('%s prints as law nothing that was not read', (letter) => {
    const printed = text(whole, letter);
    for (const rule of rulesOf('adult')) {
      for (const source of rule.sources) {
        const law = /regulation|Act 1974/.test(source.cite);
        if (!law || printableCitation(rule)?.includes(source.cite)) continue;
        expect(printed, `${rule.id} is not confirmed`).not.toContain(source.cite);
      }
    }
    expect(printed).not.toMatch(/regulation (5|12|13|17)\b/);
  });

  it('cites what may be printed, and nothing else', () => {
    expect(cited('adult.response')).toBe(' (SI 2009/309, regulation 14(3))');
    expect(cited('adult.spoken-record')).toMatch(/^ \(as described in: Disability Law Service/);
    expect(cited('adult.local.15wd')).toBe('');
    expect(cited('no such rule')).toBe('');
  });

  it('cites no source for a rule that was changed for the case, and prints the period as changed', () => {
    const changed = ruleOverrideSchema.parse({ amount: 5, reason: 'Agreed with the council.' });
    const matter = { ...whole.matter, ruleChanges: { 'adult.acknowledge': changed } };
    expect(cited('adult.acknowledge')).toMatch(/Disability Law Service/);
    expect(cited('adult.acknowledge', matter)).toBe('');
    const printed = text({ ...whole, matter }, 'adult-acknowledgement');
    expect(printed).toMatch(/Last day to acknowledge[^\n]*5 working days/);
    expect(printed).not.toMatch(/Last day to acknowledge[^\n]*Disability Law Service/);
  });

  it('is written to the representative, unless they were refused', () => {
    const refused = {
      ...whole.adultComplaint.representative,
      refusedOn: '2025-01-14',
      refusal: 'No consent.',
    };
    expect(text(whole, 'adult-response')).toContain('Dear Mrs Pennant,');
    expect(text(whole, 'adult-response')).toContain('For: Mr P');
    expect(text(adult({ representative: refused }), 'adult-response')).toContain('Dear Mr Pennant,');
  });

  it('becomes final when its own signer has signed it', () => {
    expect(signerOf(whole, 'adult-response')?.id).toBe('chief');
    expect(signerOf(whole, 'adult-delay-letter')?.id).toBe('chief');
    expect(signerOf(whole, 'adult-acknowledgement')?.id).toBe('manager');
    const signOff = (personId: string) =>
      record('signOffs', { id: 's', report: 'adult-response', personId, on: '2025-07-25' });
    expect(buildReport({ ...whole, signOffs: [signOff('chief')] }, 'adult-response').standing.kind).toBe(
      'signed',
    );
    expect(buildReport({ ...whole, signOffs: [signOff('manager')] }, 'adult-response').standing.kind).toBe(
      'complete',
    );
  });
});

describe('the acknowledgement', () => {
  it('says what was received, offers the talk, and names help', () => {
    const printed = text(whole, 'adult-acknowledgement');
    for (const words of [
      'Harrowfield Council received your complaint on 10 January 2025.',
      'a copy comes with this letter',
      'did not answer five telephone messages',
      'We would like to talk with you about how we will handle your complaint',
      'The unanswered request for records is for the Information Commissioner.',
      'An advocate is independent of the council',
      'They end on 9 July 2025 (SI 2009/309, regulation 14(3)).',
      'Acknowledged: 15 January 2025, in time (working day 3)',
    ]) {
      expect(printed).toContain(words);
    }
  });

  it('says so when it goes late', () => {
    const late = adult({}, { 'adult-acknowledged': '2025-01-16' });
    expect(text(late, 'adult-acknowledgement')).toContain(
      'Acknowledged: 16 January 2025, late (working day 4)',
    );
  });

  it('of a spoken complaint comes with what was written down', () => {
    const spoken: CaseFile = {
      ...whole,
      intake: { ...whole.intake, received: { how: 'spoken', recordCopySentOn: null } },
    };
    expect(gaps(spoken, 'adult-acknowledgement')).toEqual(['must ack-spoken-record']);
    const written: CaseFile = {
      ...whole,
      intake: { ...whole.intake, received: { how: 'written', recordCopySentOn: null } },
    };
    expect(gaps(written, 'adult-acknowledgement')).toEqual([]);
    expect(text(written, 'adult-acknowledgement')).not.toContain('written down');
  });
});

describe('the plan', () => {
  it('says how, who and by when', () => {
    const printed = text(whole, 'adult-plan');
    expect(printed).toContain('How: Formal investigation');
    expect(printed).toContain('We will answer you by 30 April 2025.');
    expect(printed).toContain('Harrowfield Council leads and will be in touch with you.');
    // The council's own part stands beside the other body's, each with its Ombudsman.
    expect(printed).toMatch(
      /Harrowfield Council \| 1, 2 \| Local Government and Social Care Ombudsman\s+Harrowfield Hospitals NHS Trust \| 3 \| Parliamentary/,
    );
    expect(printed).toContain('We will tell you how it is going on 21 February 2025 and 21 March 2025.');
    expect(gaps(adult({ plan: { method: '', respondBy: null } }), 'adult-plan')).toEqual(
      expect.arrayContaining(['must plan-method', 'must plan-when']),
    );
  });

  it('shows the risk grade, with why it is not the grid’s, in the council’s copy only', () => {
    expect(text(whole, 'adult-plan')).not.toMatch(/Risk grade|Extreme|two nights/);
    const council = text(whole, 'adult-plan', 'council');
    expect(council).toContain('Grade: Extreme');
    expect(council).toContain('The grid gives: High');
    expect(council).toContain('Why it is graded otherwise: He was at home alone for two nights.');
    const unreasoned = adult({ risk: { ...whole.adultComplaint.risk, overrideReason: ' ' } });
    expect(gaps(unreasoned, 'adult-plan')).toEqual(['must risk-grade-without-reason']);
  });
});

describe('the letter that explains a delay', () => {
  const plan = (fields: object) => ({ plan: { ...whole.adultComplaint.plan, ...fields } });

  it('belongs to a case once the response is late or its reasons are written', () => {
    const {
      'adult-delay-letter-sent': _letter,
      'adult-response-sent': _sent,
      ...events
    } = whole.matter.events;
    const open: CaseFile = { ...adult({ delayReasons: '' }), matter: { ...whole.matter, events } };
    expect(reportsOf(open)).not.toContain('adult-delay-letter');
    const sentOn = (date: string): CaseFile => ({
      ...open,
      matter: { ...open.matter, events: { ...events, 'adult-response-sent': date } },
    });
    expect(reportsOf(sentOn('2025-07-09'))).not.toContain('adult-delay-letter');
    expect(reportsOf(sentOn('2025-07-10'))).toContain('adult-delay-letter');
    expect(gaps(sentOn('2025-07-10'), 'adult-response')).toEqual(['check response-delay-explained']);
    expect(
      reportsOf({ ...open, adultComplaint: { ...open.adultComplaint, delayReasons: 'Leave.' } }),
    ).toContain('adult-delay-letter');
  });

  it('says that it is late, why, and what follows', () => {
    const printed = text(whole, 'adult-delay-letter');
    for (const words of [
      'ended on 9 July 2025 (SI 2009/309, regulation 14(3)).',
      'The Trust sent its part on 7 July 2025.',
      'as soon as is reasonably practicable (SI 2009/309, regulation 14(4)).',
      'We now expect to send it by 31 July 2025.',
    ]) {
      expect(printed).toContain(words);
    }
    expect(gaps(adult({ delayReasons: ' ' }), 'adult-delay-letter')).toEqual(['must delay-why']);
  });

  it('counts a longer period agreed before the six months ended, and only that', () => {
    const longer = plan({ respondBy: '2025-09-30' });
    const inTime = adult(longer, { 'adult-longer-period-agreed': '2025-07-09' });
    expect(text(inTime, 'adult-delay-letter')).toContain(
      'A longer period, to 30 September 2025, was agreed on 9 July 2025, before the six months ended.',
    );
    expect(text(inTime, 'adult-delay-letter')).toContain('Last day for the response: 30 September 2025');
    const tooLate = adult(longer, { 'adult-longer-period-agreed': '2025-07-10' });
    expect(text(tooLate, 'adult-delay-letter')).toContain(
      'does not count: it was agreed on 10 July 2025, after the six months had ended.',
    );
    expect(text(tooLate, 'adult-delay-letter')).toContain('Last day for the response: 9 July 2025');
  });

  it('is told to be untrue when the time was not over', () => {
    const early = adult({}, { 'adult-delay-letter-sent': '2025-07-09' });
    expect(gaps(early, 'adult-delay-letter')).toEqual(['must delay-late']);
  });
});

describe('the response', () => {
  it('has the four required contents, each in its place, signed by the responsible person', () => {
    const printed = text(whole, 'adult-response');
    const inOrder = [
      'How we considered your complaint',
      'The investigator read the referral log and spoke to four people.',
      'What we concluded',
      'The referral was made and never opened.',
      '● Upheld',
      '◐ Partially upheld',
      'Three of the five messages are logged',
      'What needs to be put right',
      'A daily check began on 1 July.',
      'Whether that has been or will be done',
      'We are satisfied that the check is in place.',
      'Your right to go to the Ombudsman',
      'Local Government and Social Care Ombudsman (www.lgo.org.uk)',
      'For what Harrowfield Hospitals NHS Trust answers for (point 3), it is the Parliamentary and Health Service Ombudsman.',
      'until 17 November 2025',
      'Yours sincerely,\nDilys Marrow\nDirector of Adult Social Care',
    ];
    let from = 0;
    for (const words of inOrder) {
      const at = printed.indexOf(words, from);
      expect(at, words).toBeGreaterThanOrEqual(from);
      from = at;
    }
    expect(printed).toContain('It comes later than it was due. We wrote to you on 10 July 2025');
  });

  it.each([
    ['howConsidered', 'response-considered'],
    ['conclusions', 'response-conclusions'],
    ['satisfied', 'response-satisfied'],
  ])('without %s stays a draft and says so', (field, code) => {
    const without = adult({ response: { ...whole.adultComplaint.response, [field]: null } });
    expect(gaps(without, 'adult-response')).toEqual([`must ${code}`]);
    expect(text(without, 'adult-response')).toMatch(
      /Not yet written: .+[\s\S]+Missing: The response does not say/,
    );
  });

  it('without a signer, or with no word of what is put right, stays a draft', () => {
    const response = { ...whole.adultComplaint.response, signedByPersonId: null };
    expect(gaps(adult({ response }), 'adult-response')).toEqual(['must response-signer']);
    const noAction = adult({ response: { ...whole.adultComplaint.response, action: null } });
    expect(gaps(noAction, 'adult-response')).toEqual([]);
    const unanswered: CaseFile = { ...noAction, recommendationResponses: [] };
    expect(gaps(unanswered, 'adult-response')).toEqual(['must response-action']);
  });

  it('answers every point, and says which it did not look into', () => {
    const points = whole.points.map((point) =>
      point.id === 'p3'
        ? {
            ...point,
            scope: { status: 'outside' as const, reason: 'The Trust answers it itself.', decidedOn: null },
          }
        : point,
    );
    expect(text({ ...whole, points }, 'adult-response')).toContain(
      'Not looked into. The Trust answers it itself.',
    );
    const findings = whole.findings.filter((finding) => finding.pointId !== 'p2');
    expect(gaps({ ...whole, findings }, 'adult-response')).toEqual(['must response-points']);
  });

  it('names the Ombudsman for every body, and a local review as local practice', () => {
    const jointBodies = [{ ...whole.adultComplaint.jointBodies[0], ombudsman: 'not-said' }];
    expect(gaps(adult({ jointBodies }), 'adult-response')).toEqual(['must response-ombudsman']);
    expect(text(whole, 'adult-response')).toContain(
      'This is the practice of this council (Harrowfield complaints policy 2023). The Regulations do not provide for it.',
    );
    const localReview = { ...whole.adultComplaint.localReview, offered: false };
    expect(text(adult({ localReview }), 'adult-response')).not.toContain('senior manager');
  });

  it('points to the regulator only where that was asked for', () => {
    expect(text(whole, 'adult-response')).toContain("The professional's own regulator");
    expect(text({ ...whole, outcomes: [] }, 'adult-response')).not.toContain('own regulator');
    expect(text(whole, 'adult-response')).toContain('It does not investigate individual complaints');
  });
});
