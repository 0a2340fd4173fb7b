import type { Deadline, DeadlineOptions, EventDates } from '@shared/procedure/deadline';
import { computeDeadlines } from '@shared/procedure/deadlines';
import { addWorkingDays, ENGLAND_CALENDAR, workingDaysBetween } from '@shared/procedure/working-days';
import { describe, expect, it } from 'vitest';
import { CASE_A, CASE_B } from './sample-cases';

const later: DeadlineOptions = { today: '2025-06-30', procedure: 'children', calendar: ENGLAND_CALENDAR };

function pick(events: EventDates, key: string, options: DeadlineOptions = later): Deadline {
  const found = computeDeadlines(events, options).find((deadline) => deadline.key === key);
  if (!found) throw new Error(`No deadline ${key}`);
  return found;
}

const between = (from: string, to: string) => workingDaysBetween(from, to, ENGLAND_CALENDAR);

/** The "timescale check" column of the sample cases, to the day. */
describe('case-a, short breaks', () => {
  it('assessment: 45th working day 21 November 2023, completed on day 143, 98 over', () => {
    expect(addWorkingDays('2023-09-19', 45, ENGLAND_CALENDAR)).toBe('2023-11-21');
    expect(between('2023-09-19', '2024-04-12')).toBe(143);
    expect(between('2023-11-21', '2024-04-12')).toBe(98);
  });

  it('Stage 1: 10th working day 22 May 2024, extended; response after 19 of 20', () => {
    const answer = pick(CASE_A, 'ch-s1-response');
    expect(answer.unextendedDueOn).toBe('2024-05-22');
    expect(answer).toMatchObject({ extended: true, period: 20 });
    expect(answer.status).toEqual({ state: 'met', on: '2024-06-05', daysUsed: 19 });
  });

  it('Stage 2 request after 10 of 20 working days, acknowledged after 1', () => {
    const answer = pick(CASE_A, 'ch-s2-request');
    expect(answer.period).toBe(20);
    expect(answer.status).toEqual({ state: 'met', on: '2024-06-19', daysUsed: 10 });
    expect(between('2024-06-19', '2024-06-20')).toBe(1);
  });

  it('from agreement: 25th day 20 August, letter before it, 65th day 16 October, adjudication on day 43', () => {
    const response = pick(CASE_A, 'ch-s2-response-from-agreed');
    expect(response.unextendedDueOn).toBe('2024-08-20');
    expect(response.dueOn).toBe('2024-10-16');
    expect(response.status).toEqual({ state: 'met', on: '2024-09-16', daysUsed: 43 });
    expect(pick(CASE_A, 'ch-s2-extension-letter:statement-agreed').status).toMatchObject({ state: 'met' });
  });

  it('from the request: adjudication on day 62 of 65, and that is the headline', () => {
    const response = pick(CASE_A, 'ch-s2-response-from-request');
    expect(response.status).toEqual({ state: 'met', on: '2024-09-16', daysUsed: 62 });
    expect(response.period).toBe(65);
    expect(response.headline).toBe(true);
    expect(response.headlineReason).toMatch(/stricter start.*16 October 2024/);
    expect(pick(CASE_A, 'ch-s2-response-from-agreed').headline).toBe(false);
  });

  it('from the request the extension letter was late, and the answer says so', () => {
    const letter = pick(CASE_A, 'ch-s2-extension-letter:request');
    expect(letter.dueOn).toBe('2024-07-24');
    expect(letter.status).toMatchObject({ state: 'late', metOn: '2024-08-13', daysOver: 14, daysUsed: 39 });
    expect(pick(CASE_A, 'ch-s2-response-from-request').notes.join(' ')).toMatch(
      /extension letter went on 13 August 2024, 14 working days after day 25 \(24 July 2024\)/,
    );
  });

  it('points out the 19 working days between request and agreed statement', () => {
    expect(pick(CASE_A, 'ch-s2-response-from-request').notes.join(' ')).toMatch(/19 working days passed/);
  });
});

describe('case-b, recording and bias', () => {
  it('recording: written up 7 working days after the call; assessment after 25', () => {
    expect(between('2024-05-30', '2024-06-10')).toBe(7);
    expect(between('2024-05-21', '2024-06-26')).toBe(25);
    expect(between('2024-11-12', '2024-11-13')).toBe(1);
  });

  it.each([
    ['ch-s1-response', '2024-10-21', { state: 'met', on: '2024-10-21', daysUsed: 10 }],
    ['ch-s2-request', '2024-11-18', { state: 'met', on: '2024-11-12', daysUsed: 16 }],
    ['ch-s2-response-from-request', '2025-02-14', { state: 'met', on: '2025-02-10', daysUsed: 61 }],
    ['ch-s2-response-from-agreed', '2025-03-10', { state: 'met', on: '2025-02-10', daysUsed: 45 }],
    [
      'ch-s2-extension-letter:statement-agreed',
      '2025-01-13',
      { state: 'met', on: '2025-01-08', daysUsed: 22 },
    ],
    ['ch-s3-request', '2025-03-10', { state: 'met', on: '2025-03-05', daysUsed: 17 }],
    ['ch-s3-ack', '2025-03-07', { state: 'met', on: '2025-03-07', daysUsed: 2 }],
    ['ch-s3-panel', '2025-04-16', { state: 'met', on: '2025-04-09', daysUsed: 25 }],
    ['ch-s3-papers', '2025-03-26', { state: 'met', on: '2025-03-26', daysUsed: 10 }],
    ['ch-s3-report', '2025-04-16', { state: 'met', on: '2025-04-16', daysUsed: 5 }],
    ['ch-s3-authority-response', '2025-05-12', { state: 'met', on: '2025-05-12', daysUsed: 15 }],
  ])('%s is due %s', (key, dueOn, status) => {
    const answer = pick(CASE_B, key);
    expect(answer.dueOn).toBe(dueOn);
    expect(answer.status).toEqual(status);
  });

  it('25th day from agreement is 13 January 2025, extended', () => {
    const answer = pick(CASE_B, 'ch-s2-response-from-agreed');
    expect(answer.unextendedDueOn).toBe('2025-01-13');
    expect(answer.extended).toBe(true);
  });

  it('says when a date of sending stands in for one of receipt', () => {
    expect(pick(CASE_B, 'ch-s3-authority-response').notes.join(' ')).toMatch(
      /No date for "Council received the panel's report", so it is counted from "Panel sent its report"/,
    );
    const received = { ...CASE_B, 'panel-report-received': '2025-04-17' };
    expect(pick(received, 'ch-s3-authority-response')).toMatchObject({ dueOn: '2025-05-13' });
  });

  it('moves what depends on an event, and only that, when the event moves', () => {
    const before = computeDeadlines(CASE_B, later);
    const after = computeDeadlines({ ...CASE_B, 'panel-held': '2025-04-10' }, later);
    const changed = after.filter((answer, index) => answer.dueOn !== before[index]?.dueOn);
    expect(changed.map((answer) => answer.key)).toEqual(['ch-s3-notice', 'ch-s3-papers', 'ch-s3-report']);
  });
});
