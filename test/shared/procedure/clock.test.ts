import { type Clock, type ClockInput, readClock } from '@shared/procedure/clock';
import type { DeadlineOptions, EventDates } from '@shared/procedure/deadline';
import { computeDeadlines } from '@shared/procedure/deadlines';
import { procedureEventSchema } from '@shared/procedure/events';
import { ENGLAND_CALENDAR } from '@shared/procedure/working-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDate } from './dates';
import { CASE_B } from './sample-cases';

function clockOf(
  events: EventDates,
  today: string,
  given: Partial<DeadlineOptions & ClockInput> = {},
): Clock {
  const options = { today, procedure: 'children' as const, calendar: ENGLAND_CALENDAR, ...given };
  return readClock(computeDeadlines(events, options), { ...options, events });
}

/** Case B as it had been entered by the end of a day. */
function caseBOn(
  today: string,
  given: Partial<DeadlineOptions & ClockInput> = {},
  planned: EventDates = {},
): Clock {
  const known = Object.entries(CASE_B).filter(([, date]) => date <= today);
  return clockOf({ ...Object.fromEntries(known), ...planned }, today, given);
}

describe('the headline', () => {
  it.each([
    ['2024-10-10', 'running', 'Day 3 of 10 · response due Mon 21 Oct'],
    ['2024-10-25', 'waiting', 'Stage 2 may be asked for until Mon 18 Nov'],
    ['2024-11-20', 'running', 'Day 6 of 25 · response due Tue 17 Dec'],
    ['2024-12-20', 'late', '3 working days late · response due Tue 17 Dec'],
    ['2025-01-16', 'running', 'Day 44 of 65 · response due Fri 14 Feb'],
    ['2025-02-20', 'waiting', 'A panel may be asked for until Mon 10 Mar'],
    ['2025-03-20', 'running', 'Day 11 of 30 · panel meets by Wed 16 Apr'],
    ['2025-04-10', 'running', 'Day 1 of 5 · panel report due Wed 16 Apr'],
    ['2025-04-22', 'running', 'Day 2 of 15 · Stage 3 response due Mon 12 May'],
    ['2025-05-20', 'finished', 'Stage 3 response: Mon 12 May, day 15 of 15'],
  ])('on %s is %s: %s', (today, state, label) => {
    const { headline } = caseBOn(today);
    expect([headline.state, headline.label]).toEqual([state, label]);
  });

  it('carries both starts of Stage 2, the reason, and the year when it is not this year', () => {
    const { headline } = caseBOn('2024-12-23', {}, { 'extension-letter-sent': '2024-12-16' });
    expect(headline).toMatchObject({
      dayNumber: 29,
      ofDays: 65,
      dueOn: '2025-02-14',
      daysLeft: 36,
      basis: 'request',
      label: 'Day 29 of 65 · response due Fri 14 Feb 2025',
    });
    expect(headline.reason).toMatch(/stricter start/);
    expect(headline.otherBases).toEqual([
      {
        basis: 'statement-agreed',
        label: 'day 13 of 65 from the agreed statement of complaint, last day 10 March 2025',
        dayNumber: 13,
        ofDays: 65,
        dueOn: '2025-03-10',
      },
    ]);
  });

  it('says what to enter when there is no date', () => {
    const { headline, next, timeline } = clockOf({}, '2025-01-01', { stage: 'stage-2' });
    expect(headline.state).toBe('not-started');
    expect(headline.sentence).toBe(
      'The clock starts when you enter a date for "Complainant asked for Stage 2".',
    );
    expect([next, timeline]).toEqual([null, null]);
  });

  it('asks for the dates to be checked', () => {
    expect(clockOf({ 'stage-2-requested': '2024-02-31' }, '2025-01-01').headline).toMatchObject({
      state: 'check-dates',
      sentence: expect.stringMatching(/not a real date/),
    });
    const reversed = { 'stage-2-requested': '2024-11-12', 'adjudication-sent': '2024-11-01' };
    expect(clockOf(reversed, '2025-01-01').headline).toMatchObject({
      state: 'check-dates',
      sentence: expect.stringMatching(/dated before "Complainant asked for Stage 2"/),
    });
  });

  it('stands still under a freeze', () => {
    const freezes = [{ id: 'f', pointIds: [], noticeOn: '2024-11-26', endedOn: null, resubmittedOn: null }];
    const { headline, timeline } = caseBOn('2024-12-20', { freezes });
    expect([headline.state, headline.label]).toEqual(['stopped', 'Clock stopped Tue 26 Nov']);
    expect(timeline?.spans).toContainEqual({ from: '2024-11-26', to: '2024-12-20', kind: 'stopped' });
  });

  it('counts the adult response in days of its six months', () => {
    const { headline } = clockOf({ 'adult-received': '2025-01-10' }, '2025-02-10', { procedure: 'adult' });
    expect(headline).toMatchObject({
      state: 'running',
      dayNumber: 32,
      ofDays: 181,
      label: 'Day 32 of 181 · response due Wed 9 Jul',
    });
  });
});

describe('what comes next', () => {
  it('is the nearest date, planned ones included', () => {
    const clock = caseBOn('2025-01-16', {}, { 'draft-report-circulated': '2025-01-20' });
    expect(clock.next).toMatchObject({ kind: 'planned', date: '2025-01-20' });
    expect(clock.upcoming.map((one) => one.id)).toEqual([
      'planned:draft-report-circulated',
      'ch-s2-response-from-request',
    ]);
  });

  it('includes the date the extension letter promised', () => {
    const extension = { reasons: 'Illness', newDate: '2025-02-03' };
    expect(caseBOn('2025-01-16', { extension }).next).toMatchObject({ kind: 'promised', date: '2025-02-03' });
  });

  it('names what is overdue, and drops it when it no longer matters', () => {
    expect(caseBOn('2024-12-20').overdue.map((one) => one.id)).toEqual([
      'ch-s2-response-from-request',
      'ch-s2-extension-letter:request',
    ]);
    const chair = caseBOn('2025-03-20').overdue;
    expect(chair).toMatchObject([{ id: 'ch-s3-chair', confidence: 'low', daysOver: 1 }]);
    expect(caseBOn('2025-04-10').overdue).toEqual([]);
  });

  it("never calls the complainant's own time overdue", () => {
    const clock = clockOf({ 'adjudication-sent': '2025-02-10' }, '2025-06-01');
    expect(clock.overdue).toEqual([]);
    expect(clock.headline.state).toBe('finished');
    expect(clock.headline.sentence).toMatch(/A later request may still be accepted/);
  });
});

describe('the picture of a stage', () => {
  it('has the marks and the bar of the drawing', () => {
    const { timeline } = caseBOn('2025-01-16', { extension: { reasons: 'Illness', newDate: null } });
    const major = timeline?.marks.filter((mark) => mark.weight === 'major');
    expect(major?.map((mark) => [mark.date, mark.label, mark.detail])).toEqual([
      ['2024-11-12', 'Requested', null],
      ['2024-12-04', 'Statement agreed', null],
      ['2025-01-08', 'Extension letter', 'reasons given'],
      ['2025-01-16', 'Today', null],
      ['2025-02-14', '65 days from the request', 'headline'],
      ['2025-03-10', '65 days from agreement', null],
    ]);
    expect(timeline?.spans).toEqual([
      { from: '2024-11-12', to: '2024-12-04', kind: 'lead-in' },
      { from: '2024-12-04', to: '2025-01-16', kind: 'used' },
      { from: '2025-01-16', to: '2025-02-14', kind: 'left' },
    ]);
    expect([timeline?.from, timeline?.to]).toEqual(['2024-11-12', '2025-03-10']);
  });

  it('shows what is late', () => {
    expect(caseBOn('2024-12-20').timeline?.spans.at(-1)).toEqual({
      from: '2024-12-17',
      to: '2024-12-20',
      kind: 'late',
    });
  });

  it('follows Stage 3 from request to response', () => {
    const { timeline } = caseBOn('2025-05-20');
    expect(timeline?.stage).toBe('stage-3');
    expect(timeline?.spans).toEqual([
      { from: '2025-03-05', to: '2025-04-09', kind: 'used' },
      { from: '2025-04-09', to: '2025-04-16', kind: 'used' },
      { from: '2025-04-16', to: '2025-05-12', kind: 'used' },
    ]);
    expect(timeline?.marks.some((mark) => mark.kind === 'today')).toBe(false);
  });

  it('is always in order and inside its ends, and reading never fails', () => {
    const dates = fc.dictionary(fc.constantFrom(...procedureEventSchema.options), anyDate);
    const procedures = fc.constantFrom('children' as const, 'adult' as const);
    fc.assert(
      fc.property(dates, anyDate, procedures, (events, today, procedure) => {
        const { timeline, headline, upcoming } = clockOf(events, today, {
          procedure,
          withoutArithmetic: true,
        });
        expect(headline.label).not.toMatch(/undefined|null|NaN/);
        expect(headline.sentence).not.toMatch(/undefined|null|NaN/);
        expect(upcoming.every((one) => one.date >= today)).toBe(true);
        if (!timeline) return;
        const at = timeline.marks.map((mark) => mark.date);
        expect(at).toEqual([...at].sort());
        expect([timeline.from, timeline.to]).toEqual([at[0], at.at(-1)]);
        for (const span of timeline.spans) expect(span.from < span.to).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
