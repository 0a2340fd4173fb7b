import { readClock } from '@shared/procedure/clock';
import type { DeadlineOptions, EventDates } from '@shared/procedure/deadline';
import { computeDeadlines } from '@shared/procedure/deadlines';
import type { Freeze } from '@shared/procedure/freezes';
import { addWorkingDays, ENGLAND_CALENDAR } from '@shared/procedure/working-days';
import { describe, expect, it } from 'vitest';
import { children, freeze, pick, STAGE_2 } from './ask';

const adult = (today: string, given: Partial<DeadlineOptions> = {}): DeadlineOptions => ({
  ...children(today, given),
  procedure: 'adult',
});

const RESPONSE = 'ch-s2-response-from-request';

describe('an event on a day that is no working day', () => {
  it.each([
    ['Saturday', '2025-02-01', '2025-03-07'],
    ['Sunday', '2025-02-02', '2025-03-07'],
    ['the Monday after', '2025-02-03', '2025-03-10'],
    ['Good Friday', '2025-04-18', '2025-05-28'],
    ['Christmas Eve', '2024-12-24', '2025-01-31'],
    ['Christmas Day', '2024-12-25', '2025-01-31'],
    ['29 February', '2024-02-29', '2024-04-08'],
    ['the day the clocks go forward', '2025-03-30', '2025-05-07'],
    ['the day they go back', '2025-10-26', '2025-11-28'],
  ])('%s, %s: 25 working days end on %s', (_name, asked, due) => {
    expect(pick({ 'stage-2-requested': asked }, RESPONSE, children(asked)).dueOn).toBe(due);
  });

  it('is late on the Saturday after a last day on Friday', () => {
    const events = { 'stage-2-requested': '2025-02-01', 'adjudication-sent': '2025-03-08' };
    expect(pick(events, RESPONSE, children('2025-04-01')).status).toMatchObject({
      state: 'late',
      daysOver: 1,
    });
  });
});

describe('months and years that have no such day', () => {
  it.each([
    ['2025-08-31', '2026-02-28'],
    ['2023-08-31', '2024-02-29'],
    ['2024-02-29', '2024-08-28'],
    ['2024-12-31', '2025-06-30'],
  ])('six months beginning with %s end on %s', (received, due) => {
    expect(pick({ 'adult-received': received }, 'adult.response', adult(received)).dueOn).toBe(due);
  });

  it('the year to complain, and the twelve months to the Ombudsman, from 29 February', () => {
    const grounds = { 'complaint-grounds-arose': '2024-02-29', 'ombudsman-notice': '2024-02-29' };
    expect(pick(grounds, 'ch-make-complaint', children('2024-03-01')).dueOn).toBe('2025-02-28');
    expect(pick(grounds, 'ch-lgsco', children('2024-03-01')).dueOn).toBe('2025-02-28');
    const ordinary = { 'ombudsman-notice': '2024-03-01' };
    expect(pick(ordinary, 'ch-lgsco', children('2024-03-01')).dueOn).toBe('2025-02-28');
  });
});

describe('a review panel asked for on the last day, and a day later', () => {
  const events = (asked: string): EventDates => ({
    'adjudication-sent': '2025-03-03',
    'adjudication-received': '2025-03-05',
    'stage-3-requested': asked,
  });
  it('counts from the day the answer was received', () => {
    const state = (asked: string) =>
      pick(events(asked), 'ch-s3-request', children('2025-06-01')).status.state;
    expect(pick(events('2025-04-02'), 'ch-s3-request', children('2025-06-01')).dueOn).toBe('2025-04-02');
    expect(state('2025-04-02')).toBe('met');
    expect(state('2025-04-03')).toBe('late');
  });
  it('the panel has to meet within 30 working days of a late request too', () => {
    const answer = pick(events('2025-04-03'), 'ch-s3-panel', children('2025-04-03'));
    expect(answer.dueOn).toBe(addWorkingDays('2025-04-03', 30, ENGLAND_CALENDAR));
  });
});

describe('extensions that come too late, or are only planned', () => {
  const asked = { 'stage-2-requested': '2025-02-03' };

  it('a letter sent after the answer lengthens nothing', () => {
    const events = { ...asked, 'adjudication-sent': '2025-03-17', 'extension-letter-sent': '2025-03-18' };
    const answer = pick(events, RESPONSE, children('2025-06-01'));
    expect(answer).toMatchObject({ extended: false, dueOn: '2025-03-10', status: { state: 'late' } });
    expect(answer.notes.join(' ')).toMatch(/18 March 2025.*came after the answer, on 17 March 2025/);
  });

  it('a letter sent after day 25 and before the answer lengthens it, and says so', () => {
    const events = { ...asked, 'adjudication-sent': '2025-04-17', 'extension-letter-sent': '2025-03-18' };
    const answer = pick(events, RESPONSE, children('2025-06-01'));
    expect(answer).toMatchObject({ extended: true, status: { state: 'met' } });
    expect(answer.notes.join(' ')).toMatch(/6 working days after day 25/);
  });

  it('a letter cannot promise a day before it went', () => {
    const events = { ...asked, 'extension-letter-sent': '2025-03-06' };
    const extension = { reasons: 'A worker was away.', newDate: '2025-03-05' };
    expect(pick(events, RESPONSE, children('2025-06-01', { extension })).notes.join(' ')).toMatch(
      /promised 5 March 2025, which is before it went/,
    );
  });

  it('names the days of a changed rule in its notes', () => {
    const events = { ...asked, 'extension-letter-sent': '2025-03-28' };
    const overrides = {
      [RESPONSE]: { enabled: null, amount: 30, extensionTo: 60, reason: 'Local agreement' },
    };
    const answer = pick(events, RESPONSE, children('2025-06-01', { overrides }));
    expect(answer.notes.join(' ')).toMatch(/after day 30/);
    expect(answer.notes.join(' ')).not.toMatch(/day 25/);
  });

  it('Stage 1: a late word about needing longer is pointed out, one after the answer does not count', () => {
    const received = { 'stage-1-received': '2025-02-03' };
    const late = pick(
      { ...received, 'stage-1-extended': '2025-02-20', 'stage-1-response': '2025-02-27' },
      'ch-s1-response',
      children('2025-06-01'),
    );
    expect(late).toMatchObject({ extended: true, status: { state: 'met' } });
    expect(late.notes.join(' ')).toMatch(/20 February 2025, 3 working days after day 10/);
    const after = pick(
      { ...received, 'stage-1-extended': '2025-02-28', 'stage-1-response': '2025-02-27' },
      'ch-s1-response',
      children('2025-06-01'),
    );
    expect(after).toMatchObject({ extended: false, status: { state: 'late' } });
  });

  it('adult: an agreement dated in the future is not made yet', () => {
    const answer = pick(
      { 'adult-received': '2025-01-10', 'adult-longer-period-agreed': '2025-07-01' },
      'adult.response',
      adult('2025-06-01', { agreedResponseDate: '2025-09-30' }),
    );
    expect(answer).toMatchObject({ extended: false, dueOn: '2025-07-09' });
    expect(answer.notes.join(' ')).toMatch(/planned for 1 July 2025/);
  });
});

describe('the date agreed for the response', () => {
  const asked = (agreedResponseDate: string) =>
    pick(
      { 'adult-received': '2025-01-10' },
      'adult.agreed-period',
      adult('2025-03-01', { agreedResponseDate }),
    );
  it('cannot lie before the complaint itself', () => {
    expect(asked('2025-01-09').status).toMatchObject({
      state: 'cannot-be-computed',
      why: expect.stringMatching(/9 January 2025.*before.*10 January 2025/),
    });
    expect(asked('2025-01-10').status.state).toBe('late');
  });
});

describe('the offer to discuss', () => {
  const offered = (on: string, today = '2025-03-01') =>
    pick(
      {
        'adult-received': '2025-01-10',
        'adult-acknowledged': '2025-01-15',
        'adult-discussion-offered': on,
      },
      'adult.offer-discussion',
      adult(today),
    ).status;
  it('made before the acknowledgement, or with it, is in time', () => {
    expect(offered('2025-01-14')).toMatchObject({ state: 'met', on: '2025-01-14' });
    expect(offered('2025-01-15')).toMatchObject({ state: 'met' });
  });
  it('is no longer asked for once a plan is agreed', () => {
    const events = {
      'adult-received': '2025-01-10',
      'adult-acknowledged': '2025-01-15',
      'adult-plan-agreed': '2025-01-24',
    };
    const overdue = (dates: EventDates) =>
      readClock(computeDeadlines(dates, adult('2025-03-03')), {
        procedure: 'adult',
        events: dates,
        today: '2025-03-03',
      }).overdue.map(({ id }) => id);
    expect(overdue(events)).not.toContain('adult.offer-discussion');
    expect(overdue({ ...events, 'adult-plan-agreed': undefined } as EventDates)).toContain(
      'adult.offer-discussion',
    );
  });
  it('made after it is late', () => {
    expect(offered('2025-01-16')).toMatchObject({ state: 'late', daysOver: 1 });
  });
});

describe('freezes at their edges', () => {
  const response = (freezes: Freeze[], events: EventDates = {}, today = '2025-02-03') =>
    pick({ ...STAGE_2, ...events }, RESPONSE, children(today, { freezes }));

  it('a notice that is only planned has not stopped the clock', () => {
    const answer = response([freeze({ noticeOn: '2025-03-01' })]);
    expect(answer.status.state).toBe('late');
  });

  it('a return that is only planned has not set it going', () => {
    const answer = response([freeze({ resubmittedOn: '2025-03-01' })]);
    expect(answer.status).toMatchObject({ state: 'stopped', since: '2024-11-26', daysUsed: 9 });
  });

  it('stopped and put in again on the same day', () => {
    const on = { noticeOn: '2024-11-26', endedOn: '2024-11-26', resubmittedOn: '2024-11-26' };
    const goesOn = response([freeze({ ...on, resumption: 'resume' })]);
    expect(goesOn.dueOn).toBe(addWorkingDays('2024-11-12', 25, ENGLAND_CALENDAR));
    expect(goesOn.notes.join(' ')).not.toMatch(/stood still from/);
    expect(response([freeze(on)]).dueOn).toBe(addWorkingDays('2024-11-26', 25, ENGLAND_CALENDAR));
  });

  it('that overlap stop each day once', () => {
    const one = freeze({ noticeOn: '2024-11-26', resubmittedOn: '2024-12-10', resumption: 'resume' });
    const other = freeze({
      id: 'f2',
      noticeOn: '2024-12-03',
      resubmittedOn: '2025-01-20',
      resumption: 'resume',
    });
    const both = response([one, other]).dueOn;
    const whole = freeze({ noticeOn: '2024-11-26', resubmittedOn: '2025-01-20', resumption: 'resume' });
    expect(both).toBe(response([whole]).dueOn);
    expect(response([other, one]).dueOn).toBe(both);
  });

  it('one within another that is still on does not set the clock going', () => {
    const inner = freeze({ id: 'f2', noticeOn: '2024-12-03', resubmittedOn: '2024-12-10' });
    expect(response([freeze({}), inner]).status).toMatchObject({ state: 'stopped', daysUsed: 9 });
  });

  it('begun before Stage 2 was asked for: nothing was used, so both ways count from the return', () => {
    const before = { noticeOn: '2024-11-01', endedOn: '2024-12-20', resubmittedOn: '2025-01-06' };
    const due = addWorkingDays('2025-01-06', 25, ENGLAND_CALENDAR);
    expect(response([freeze(before)]).dueOn).toBe(due);
    expect(response([freeze({ ...before, resumption: 'resume' })]).dueOn).toBe(due);
    expect(response([freeze({ noticeOn: '2024-11-01' })]).status).toMatchObject({
      state: 'stopped',
      since: '2024-11-12',
      daysUsed: 0,
    });
  });

  it('an answer given while the clock stood still is given, and not still stopped', () => {
    for (const resubmittedOn of [null, '2025-03-01']) {
      const answer = response(
        [freeze({ resubmittedOn })],
        { 'adjudication-sent': '2024-12-20' },
        '2025-04-01',
      );
      expect(answer.status).toEqual({ state: 'met', on: '2024-12-20', daysUsed: 9 });
    }
  });

  it('a letter from before the count began afresh does not lengthen it', () => {
    const answer = response([freeze({ endedOn: '2025-01-10', resubmittedOn: '2025-01-20' })], {
      'extension-letter-sent': '2024-11-20',
    });
    expect(answer).toMatchObject({
      extended: false,
      dueOn: addWorkingDays('2025-01-20', 25, ENGLAND_CALENDAR),
    });
    expect(answer.notes.join(' ')).toMatch(/20 November 2024.*before the count began afresh/);
  });
});
