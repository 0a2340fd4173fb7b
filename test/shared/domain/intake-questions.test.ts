import { applyChange } from '@shared/domain/change';
import { type Intake, intakeSchema } from '@shared/domain/intake';
import { intakeIsInLog, intakeLogChange } from '@shared/domain/intake-log';
import { type IntakeQuestionId, intakeQuestions } from '@shared/domain/intake-questions';
import type { Matter } from '@shared/domain/matter';
import { describe, expect, it } from 'vitest';
import { adultCase, emptyAdultCase } from '../../builders/adult-case';
import { emptyCase } from '../../builders/case-builder';
import { sampleCase } from '../../golden/golden-documents';

const whole = sampleCase('case-a');

function answerTo(id: IntakeQuestionId, given: { intake?: object; matter?: Partial<Matter> } = {}) {
  const intake: Intake = intakeSchema.parse({ ...whole.intake, ...given.intake });
  const found = intakeQuestions({ ...whole, intake, matter: { ...whole.matter, ...given.matter } }).find(
    (each) => each.id === id,
  );
  return found && `${found.state}: ${found.answer}`;
}

describe('the questions of an intake', () => {
  it('are those of the procedure, in the order of the work, the decision last', () => {
    expect(intakeQuestions(emptyCase()).map((each) => each.id)).toEqual([
      'procedure',
      'received',
      'complainant',
      'child',
      'subject',
      'time',
      'proceedings',
      'other',
      'support',
      'outcome',
    ]);
    expect(intakeQuestions(emptyAdultCase()).map((each) => each.id)).toEqual([
      'procedure',
      'received',
      'complainant',
      'representative',
      'subject',
      'time',
      'exclusions',
      'other',
      'joint',
      'support',
      'outcome',
    ]);
  });

  it('are all answered in the samples and in a whole adult case', () => {
    for (const caseFile of [whole, sampleCase('case-b'), adultCase()]) {
      expect(intakeQuestions(caseFile).filter((each) => each.state !== 'answered')).toEqual([]);
    }
  });

  it('stand open in an empty case, but for what nothing is known against', () => {
    const answered = intakeQuestions(emptyCase()).filter((each) => each.state === 'answered');
    expect(answered.map((each) => each.id)).toEqual(['proceedings']);
  });

  it('say what the dates say of lateness, and what a decision on it lacks', () => {
    const late = { events: { ...whole.matter.events, 'complaint-grounds-arose': '2023-05-07' } };
    expect(answerTo('time', { intake: { inTime: 'not-said' }, matter: late })).toBe(
      'look: By the dates, late: the last day was 7 May 2024',
    );
    expect(answerTo('time', { matter: late })).toBe('look: Said to be in time; by the dates, late');
    const decision = { id: 'l', whyLate: 'Illness.', canBeFair: 'Yes.', decision: 'do-not-consider' };
    const asked = (entry: object) => answerTo('time', { intake: { inTime: 'no', late: [entry] } });
    expect(asked({ ...decision, whyLate: '' })).toBe('look: Late; both reasons are needed');
    expect(asked(decision)).toBe('answered: Late, and not considered');
    expect(asked({ ...decision, decision: 'consider' })).toBe('answered: Late, and considered all the same');
  });

  it('look again at interest not decided, a freeze not complete, and a refusal without reasons', () => {
    expect(answerTo('complainant', { matter: { complainantType: 'sufficient-interest' } })).toMatch(
      /^look: .*interest not decided$/,
    );
    const freeze = {
      id: 'f',
      wholeComplaint: true,
      pointIds: [],
      proceedings: 'Court',
      prejudice: 'The same facts.',
      noticeOn: '2024-07-01',
      rightToReturnTold: false,
      endedOn: null,
      resubmittedOn: null,
      resumption: null,
    };
    expect(answerTo('proceedings', { matter: { freezes: [freeze] } })).toBe('look: 1 freeze; not complete');
    expect(answerTo('proceedings', { matter: { freezes: [{ ...freeze, rightToReturnTold: true }] } })).toBe(
      'answered: 1 freeze',
    );
    const outcome = { decision: 'not-accepted', decidedOn: '2024-07-01', reasons: '' };
    expect(answerTo('outcome', { intake: { outcome } })).toBe('look: Not taken on, 1 July 2024');
  });
});

describe('the decision in the log', () => {
  it('goes in once, with its reasons, and a later one beside it', () => {
    const change = intakeLogChange(whole, 'log-1');
    if (!change) throw new Error('Nothing to log');
    const logged = applyChange(whole, change);
    expect(logged.decisions.at(-1)).toMatchObject({
      id: 'log-1',
      on: '2024-06-20',
      what: "Intake: taken on, under the children's procedure.",
      why: whole.intake.outcome.reasons,
      byPersonId: 'person-quill',
    });
    expect(intakeIsInLog(logged)).toBe(true);
    expect(intakeLogChange(logged, 'log-2')).toBeNull();
    const anew = {
      ...logged,
      intake: { ...logged.intake, outcome: { ...logged.intake.outcome, reasons: 'Looked at again.' } },
    };
    const again = intakeLogChange(anew, 'log-2');
    expect(again && applyChange(anew, again).decisions).toHaveLength(whole.decisions.length + 2);
  });

  it('waits for the decision, its reasons and its date', () => {
    for (const missing of [{ decision: null }, { reasons: ' ' }, { decidedOn: null }]) {
      const caseFile = {
        ...whole,
        intake: { ...whole.intake, outcome: { ...whole.intake.outcome, ...missing } },
      };
      expect(intakeLogChange(caseFile, 'x')).toBeNull();
      expect(intakeIsInLog(caseFile)).toBe(false);
    }
  });
});
