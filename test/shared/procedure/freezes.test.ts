import type { DeadlineOptions } from '@shared/procedure/deadline';
import { computeDeadlines } from '@shared/procedure/deadlines';
import type { Freeze } from '@shared/procedure/freezes';
import { addWorkingDays, ENGLAND_CALENDAR } from '@shared/procedure/working-days';
import { describe, expect, it } from 'vitest';
import { children, freeze, pick, STAGE_2 } from './ask';

describe('freezes', () => {
  const response = (freezes: Freeze[], given: Partial<DeadlineOptions> = {}) =>
    pick(STAGE_2, 'ch-s2-response-from-request', children('2025-02-03', { freezes, ...given }));

  it('stop the clock of the whole case', () => {
    const answer = response([freeze({})]);
    expect(answer.dueOn).toBeNull();
    expect(answer.status).toMatchObject({ state: 'stopped', since: '2024-11-26', daysUsed: 9 });
    // The picture of the count and the figure agree: the day of the notice is the first that does not count.
    expect(answer.arithmetic.filter((step) => step.kind === 'counted')).toHaveLength(9);
    expect(answer.arithmetic.find((step) => step.date === '2024-11-26')?.kind).toBe('stopped');
    const extended = pick(
      { ...STAGE_2, 'extension-letter-sent': '2024-11-20' },
      'ch-s2-response-from-request',
      children('2025-02-03', { freezes: [freeze({})] }),
    );
    expect(extended).toMatchObject({ period: 65, extended: true });
    expect(answer.headlineReason).toMatch(/from the request, the earlier start\. The clock stands still/);
  });

  it('stop the clock of one point only when it is asked about', () => {
    const freezes = [freeze({ pointIds: ['p2'] })];
    expect(response(freezes).status.state).toBe('late');
    expect(response(freezes, { pointId: 'p1' }).status.state).toBe('late');
    expect(response(freezes, { pointId: 'p2' }).status.state).toBe('stopped');
    const noPointLeft = [freeze({ wholeComplaint: false })];
    expect(response(noPointLeft).status.state).toBe('late');
  });

  it('restart the count when the complaint is put in again', () => {
    const answer = response([freeze({ endedOn: '2025-01-10', resubmittedOn: '2025-01-20' })]);
    expect(answer.startsFrom).toMatchObject({ event: 'resubmitted', date: '2025-01-20' });
    expect(answer.dueOn).toBe(addWorkingDays('2025-01-20', 25, ENGLAND_CALENDAR));
  });

  it('do not touch what began after the complaint was put in again', () => {
    const freezes = [freeze({ noticeOn: '2024-10-01', endedOn: '2024-10-20', resubmittedOn: '2024-11-01' })];
    const answer = response(freezes);
    expect(answer.startsFrom).toMatchObject({ event: 'stage-2-requested', date: '2024-11-12' });
    expect(answer.notes.join(' ')).not.toMatch(/started afresh/);
  });

  it('go on with the count when the user says so', () => {
    const answer = response([
      freeze({ endedOn: '2025-01-10', resubmittedOn: '2025-01-20', resumption: 'resume' }),
    ]);
    // Days 1 to 9 ran to 25 November; 20 January is day 10.
    expect(answer.dueOn).toBe(addWorkingDays('2025-01-20', 15, ENGLAND_CALENDAR));
    expect(answer.arithmetic.some((step) => /Clock stopped: family court/.test(step.words))).toBe(true);
  });

  it('leave alone what was met before, and the Ombudsman', () => {
    const events = {
      ...STAGE_2,
      'stage-1-received': '2024-10-07',
      'stage-1-response': '2024-10-21',
      'ombudsman-notice': '2024-10-01',
    };
    const answers = computeDeadlines(events, children('2025-02-03', { freezes: [freeze({})] }));
    const state = (key: string) => answers.find((answer) => answer.key === key)?.status.state;
    expect(state('ch-s1-response')).toBe('met');
    expect(state('ch-lgsco')).toBe('due');
  });

  it('do nothing without a notice, and ignore a return before the notice', () => {
    expect(response([freeze({ noticeOn: null })]).status.state).toBe('late');
    const answer = response([freeze({ resubmittedOn: '2024-11-01' })]);
    expect(answer.status.state).toBe('late');
    expect(answer.notes.join(' ')).toMatch(/this freeze was left out/);
  });

  it('give a year to put the complaint in again', () => {
    const answer = pick(
      STAGE_2,
      'ch-resubmit-after-freeze',
      children('2025-02-03', { freezes: [freeze({ endedOn: '2025-01-10' })] }),
    );
    expect(answer).toMatchObject({ dueOn: '2026-01-10', status: { state: 'due' } });
    expect(answer.rule.printing).toBe('never');
  });
});
