import type { EventDates } from '@shared/procedure/deadline';
import { computeDeadlines } from '@shared/procedure/deadlines';
import { describe, expect, it } from 'vitest';
import vectors from '../../vectors/childrens-working-days.json';
import { children, pick, STAGE_2 } from './ask';

const LETTER: EventDates = { ...STAGE_2, 'extension-letter-sent': '2024-12-16' };

describe('Stage 2', () => {
  it('shows both starts, with the stricter as headline and the reason', () => {
    const options = children('2024-12-06');
    const request = pick(STAGE_2, 'ch-s2-response-from-request', options);
    const agreed = pick(STAGE_2, 'ch-s2-response-from-agreed', options);
    expect([request.dueOn, agreed.dueOn]).toEqual(['2024-12-17', '2025-01-13']);
    expect([request.headline, agreed.headline]).toEqual([true, false]);
    expect(request.status).toEqual({ state: 'due', daysUsed: 18, daysLeft: 7 });
    expect(request.headlineReason).toBe(
      'Counted from the request, the stricter start. Sources disagree; counted from the agreed statement of complaint the last day is 13 January 2025.',
    );
  });

  it('is late after day 25 without a letter, though 65 would be allowed with one', () => {
    const request = pick(STAGE_2, 'ch-s2-response-from-request', children('2024-12-20'));
    expect(request.status).toEqual({ state: 'late', daysUsed: 28, daysOver: 3, metOn: null });
    expect(request).toMatchObject({ extended: false, period: 25, furthestDueOn: '2025-02-14' });
  });

  it('goes to 65 only with a letter that has been sent', () => {
    const request = pick(LETTER, 'ch-s2-response-from-request', children('2024-12-20'));
    expect(request).toMatchObject({ extended: true, period: 65, dueOn: '2025-02-14' });
    const future = { ...STAGE_2, 'extension-letter-sent': '2024-12-23' };
    expect(pick(future, 'ch-s2-response-from-request', children('2024-12-20'))).toMatchObject({
      extended: false,
      period: 25,
    });
  });

  it('says what is wrong with the letter', () => {
    const silent = pick(LETTER, 'ch-s2-response-from-request', children('2024-12-20'));
    expect(silent.notes.join(' ')).toMatch(/Record the reasons.*Record the date/);
    const extension = { reasons: 'Illness', newDate: '2025-02-17' };
    const tooFar = pick(LETTER, 'ch-s2-response-from-request', children('2024-12-20', { extension }));
    expect(tooFar.notes.join(' ')).toMatch(
      /promised 17 February 2025, which is after day 65 \(14 February 2025\)/,
    );
    const fine = pick(
      LETTER,
      'ch-s2-response-from-request',
      children('2024-12-20', { extension: { reasons: 'Illness', newDate: '2025-02-14' } }),
    );
    expect(fine.notes.join(' ')).not.toMatch(/letter/);
  });

  it('never goes past 65, even when the letter promises more', () => {
    const extension = { reasons: 'All agreed', newDate: '2025-06-01' };
    for (const answer of computeDeadlines(LETTER, children('2025-01-20', { extension }))) {
      if (answer.basis !== 'request') continue;
      expect((answer.dueOn ?? '') <= '2025-02-14').toBe(true);
    }
    expect(pick(LETTER, 'ch-s2-maximum:request', children('2025-02-17')).status).toMatchObject({
      state: 'late',
      daysOver: 1,
    });
  });

  it('lets the user lead with another start only with a reason', () => {
    const chosen = (reason: string) =>
      children('2024-12-06', { clockBasis: { headline: 'statement-agreed', reason } });
    const silent = pick(STAGE_2, 'ch-s2-response-from-request', chosen('  '));
    expect(silent.headline).toBe(true);
    expect(silent.notes.join(' ')).toMatch(/Say why Stage 2 is counted/);
    const agreed = pick(STAGE_2, 'ch-s2-response-from-agreed', chosen("The council's policy"));
    expect(agreed.headline).toBe(true);
    expect(agreed.headlineReason).toMatch(/as you chose: The council's policy/);
    const noDate = children('2024-12-06', { clockBasis: { headline: 'council-stated', reason: 'x' } });
    expect(pick(STAGE_2, 'ch-s2-response-from-request', noDate)).toMatchObject({ headline: true });
  });

  it('counts from the start the council gave only when there is one', () => {
    expect(computeDeadlines(STAGE_2, children('2024-12-06')).map((answer) => answer.key)).not.toContain(
      'ch-s2-response-from-council-start',
    );
    const given = { ...STAGE_2, 'council-stated-start': '2024-11-19' };
    expect(pick(given, 'ch-s2-response-from-council-start', children('2024-12-06')).dueOn).toBe('2024-12-24');
  });

  it('needs no extension letter once the response went in time', () => {
    const answered = { ...STAGE_2, 'adjudication-sent': '2024-12-13' };
    expect(pick(answered, 'ch-s2-extension-letter:request', children('2025-03-01')).status).toMatchObject({
      state: 'not-needed',
    });
    const late = { ...STAGE_2, 'adjudication-sent': '2024-12-20' };
    expect(pick(late, 'ch-s2-extension-letter:request', children('2025-03-01')).status).toMatchObject({
      state: 'late',
      daysOver: 3,
    });
  });

  it('names the missing event', () => {
    const status = pick({}, 'ch-s2-response-from-request', children('2024-12-06')).status;
    expect(status).toEqual({
      state: 'cannot-be-computed',
      missing: ['stage-2-requested'],
      why: 'No date yet for "Complainant asked for Stage 2".',
    });
  });
});

describe('Stage 3 and after', () => {
  it('holds the panel to 30 working days whatever is recorded or changed', () => {
    const events = { ...LETTER, 'stage-3-requested': '2025-03-05' };
    const overrides = {
      'ch-s3-panel': { enabled: null, amount: 60, extensionTo: 90, reason: 'Agreed by all' },
    };
    const answer = pick(events, 'ch-s3-panel', children('2025-05-01', { overrides }));
    expect(answer).toMatchObject({ dueOn: '2025-04-16', furthestDueOn: '2025-04-16', extended: false });
    expect(answer.status).toMatchObject({ state: 'late', daysOver: 9 });
    expect(answer.notes.join(' ')).toMatch(/Cannot be extended.*Your change was not used/);
  });

  it('treats a panel in the future as planned, not as held', () => {
    const events = { 'stage-3-requested': '2025-03-05', 'panel-held': '2025-04-23' };
    const answer = pick(events, 'ch-s3-panel', children('2025-04-01'));
    expect(answer.status).toMatchObject({ state: 'due', daysLeft: 11 });
    expect(answer.notes.join(' ')).toMatch(/planned for 23 April 2025, after the last day/);
    expect(pick(events, 'ch-s3-papers', children('2025-04-01')).status).toMatchObject({ state: 'due' });
  });

  it('adds the softening words when the report is late', () => {
    const events = { 'panel-held': '2025-04-09', 'panel-report-sent': '2025-04-25' };
    const answer = pick(events, 'ch-s3-report', children('2025-05-01'));
    expect(answer.status).toMatchObject({ state: 'late', metOn: '2025-04-25', daysOver: 5 });
    expect(answer.notes.join(' ')).toMatch(/as soon as is reasonably practicable/);
  });

  it('counts late papers against the panel date', () => {
    const events = { 'panel-held': '2026-04-20', 'panel-papers-sent': '2026-04-08' };
    const answer = pick(events, 'ch-s3-papers', children('2026-04-10'));
    expect(answer.dueOn).toBe('2026-04-02');
    expect(answer.status).toEqual({ state: 'late', daysUsed: 8, daysOver: 2, metOn: '2026-04-08' });
  });

  it.each(vectors.lgsco12m)('12 months to the Ombudsman from $firstNotice end on $lastDay', (vector) => {
    for (const procedure of ['children', 'adult'] as const) {
      const key = procedure === 'children' ? 'ch-lgsco' : 'adult.lgsco';
      const options = { ...children('2026-06-01'), procedure };
      const answer = pick({ 'ombudsman-notice': vector.firstNotice }, key, options);
      expect(answer.dueOn).toBe(vector.lastDay);
      expect(answer.arithmetic[0]?.dayNumber).toBe(1);
    }
  });

  it('gives the year to complain as advice, with both limbs to weigh', () => {
    const events = { 'complaint-grounds-arose': '2023-05-20', 'complaint-received': '2024-10-07' };
    const answer = pick(events, 'ch-make-complaint', children('2024-10-10'));
    expect(answer.dueOn).toBe('2024-05-20');
    expect(answer.status).toMatchObject({ state: 'late', metOn: '2024-10-07', daysOver: 140 });
    expect(answer.rule.effect).toBe('advice');
    expect(answer.rule.advice.join(' ')).toMatch(/reasonable to expect.*effectively and fairly/);
  });
});

describe('"why this date?"', () => {
  it('lists every day, counted or passed over, to the last', () => {
    const answer = pick(STAGE_2, 'ch-s2-response-from-agreed', children('2024-12-06'));
    expect(answer.arithmetic[0]?.words).toBe(
      'Wednesday 4 December 2024: Statement of complaint agreed. This day is not counted.',
    );
    const counted = answer.arithmetic.filter((step) => step.kind === 'counted' || step.kind === 'last');
    expect(counted.map((step) => step.dayNumber)).toEqual(
      Array.from({ length: 25 }, (_, index) => index + 1),
    );
    expect(counted.at(-1)?.date).toBe(answer.dueOn);
    expect(answer.arithmetic.map((step) => step.words)).toContain(
      "Wednesday 1 January 2025: not counted (New Year's Day)",
    );
    expect(answer.arithmetic.at(-1)?.words).toMatch(/do not say which day is day 1/);
  });

  it('counts back in the same way', () => {
    const answer = pick({ 'panel-held': '2026-04-20' }, 'ch-s3-papers', children('2026-03-01'));
    const counted = answer.arithmetic.filter((step) => step.kind === 'counted' || step.kind === 'last');
    expect(counted).toHaveLength(10);
    expect(counted.at(-1)).toMatchObject({ date: '2026-04-02', dayNumber: 10 });
  });

  it('explains a month that is too short', () => {
    const answer = pick({ 'ombudsman-notice': '2024-02-29' }, 'ch-lgsco', children('2024-03-01'));
    expect(answer.arithmetic.map((step) => step.words).join(' ')).toMatch(
      /There is no such date 12 months later/,
    );
  });

  it('can be left out for long lists', () => {
    const options = children('2024-12-06', { withoutArithmetic: true });
    expect(computeDeadlines(STAGE_2, options).every((answer) => answer.arithmetic.length === 0)).toBe(true);
  });
});
