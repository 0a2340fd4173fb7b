import { addDays, isPlainDate } from '@shared/lib/plain-date';
import type { Deadline, DeadlineOptions, EventDates } from '@shared/procedure/deadline';
import { computeDeadlines } from '@shared/procedure/deadlines';
import { procedureEventSchema } from '@shared/procedure/events';
import type { Freeze } from '@shared/procedure/freezes';
import { addWorkingDays, ENGLAND_CALENDAR, isWorkingDay } from '@shared/procedure/working-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../../vectors/childrens-working-days.json';
import { anyDate } from './dates';

const children = (today: string, given: Partial<DeadlineOptions> = {}): DeadlineOptions => ({
  today,
  procedure: 'children',
  calendar: ENGLAND_CALENDAR,
  ...given,
});

function pick(events: EventDates, key: string, options: DeadlineOptions): Deadline {
  const found = computeDeadlines(events, options).find((deadline) => deadline.key === key);
  if (!found) throw new Error(`No deadline ${key}`);
  return found;
}

const STAGE_2: EventDates = { 'stage-2-requested': '2024-11-12', 'statement-agreed': '2024-12-04' };
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

describe('the adult procedure', () => {
  const adult = (today: string, given: Partial<DeadlineOptions> = {}): DeadlineOptions => ({
    ...children(today, given),
    procedure: 'adult',
  });
  const received = { 'adult-received': '2025-01-10' };

  it('acknowledges within 3 working days', () => {
    const events = { ...received, 'adult-acknowledged': '2025-01-15' };
    const answer = pick(events, 'adult.acknowledge', adult('2025-02-01'));
    expect(answer).toMatchObject({ dueOn: '2025-01-15', status: { state: 'met', daysUsed: 3 } });
  });

  it.each([
    ['2025-01-10', '2025-07-09'],
    ['2025-08-31', '2026-02-28'],
    ['2023-08-31', '2024-02-29'],
    ['2025-01-01', '2025-06-30'],
  ])('six months commencing on %s end on %s', (start, dueOn) => {
    expect(pick({ 'adult-received': start }, 'adult.response', adult('2025-02-01')).dueOn).toBe(dueOn);
  });

  it('takes a longer period only when it was agreed before the six months ended', () => {
    const longer = (agreedOn: string) =>
      pick(
        { ...received, 'adult-longer-period-agreed': agreedOn },
        'adult.response',
        adult('2025-08-01', { agreedResponseDate: '2025-09-30' }),
      );
    expect(longer('2025-07-09')).toMatchObject({ dueOn: '2025-09-30', extended: true });
    expect(longer('2025-07-10')).toMatchObject({ dueOn: '2025-07-09', extended: false });
    expect(longer('2025-07-10').notes.join(' ')).toMatch(
      /agreed on 10 July 2025, after the six months had ended/,
    );
    const unrecorded = pick(
      received,
      'adult.response',
      adult('2025-08-01', { agreedResponseDate: '2025-09-30' }),
    );
    expect(unrecorded).toMatchObject({ dueOn: '2025-07-09', extended: false });
  });

  it('wants the delay letter only when the response is late', () => {
    expect(pick(received, 'adult.delay-letter', adult('2025-07-09')).status.state).toBe('not-needed');
    const late = pick(received, 'adult.delay-letter', adult('2025-07-11'));
    expect(late).toMatchObject({ dueOn: '2025-07-09', status: { state: 'late', daysOver: 2 } });
    const sent = { ...received, 'adult-delay-letter-sent': '2025-07-10' };
    expect(pick(sent, 'adult.delay-letter', adult('2025-07-20')).status).toEqual({
      state: 'met',
      on: '2025-07-10',
      daysUsed: 1,
    });
    const answered = { ...received, 'adult-response-sent': '2025-07-19' };
    const never = pick(answered, 'adult.delay-letter', adult('2025-12-01'));
    expect(never.status).toMatchObject({ state: 'late', daysOver: 10 });
    expect(never.notes.join(' ')).toMatch(/no letter explaining the delay/);
  });

  it('counts to the date agreed, and leaves local policy out unless it is chosen', () => {
    const agreed = adult('2025-02-01', { agreedResponseDate: '2025-03-07' });
    expect(pick(received, 'adult.agreed-period', agreed).dueOn).toBe('2025-03-07');
    const keys = (options: DeadlineOptions) => computeDeadlines(received, options).map((one) => one.key);
    expect(keys(agreed)).not.toContain('adult.local.15wd');
    const overrides = { 'adult.local.15wd': { enabled: true, amount: null, extensionTo: null, reason: '' } };
    expect(keys(adult('2025-02-01', { overrides }))).toContain('adult.local.15wd');
  });
});

describe('freezes', () => {
  const freeze = (given: Partial<Freeze>): Freeze => ({
    id: 'f1',
    pointIds: [],
    proceedings: 'family court',
    noticeOn: '2024-11-26',
    endedOn: null,
    resubmittedOn: null,
    ...given,
  });
  const response = (freezes: Freeze[], given: Partial<DeadlineOptions> = {}) =>
    pick(STAGE_2, 'ch-s2-response-from-request', children('2025-02-03', { freezes, ...given }));

  it('stop the clock of the whole case', () => {
    const answer = response([freeze({})]);
    expect(answer.dueOn).toBeNull();
    expect(answer.status).toMatchObject({ state: 'stopped', since: '2024-11-26', daysUsed: 10 });
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
    const counted = answer.arithmetic.filter((step) => step.kind === 'counted');
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

describe('whatever is entered', () => {
  it('says which date is not real instead of failing', () => {
    const events = { 'stage-2-requested': '2024-02-31', 'stage-3-requested': '0202-05-01' };
    const answers = computeDeadlines(events, children('2024-12-06'));
    const status = answers.find((answer) => answer.key === 'ch-s2-response-from-request')?.status;
    expect(status).toMatchObject({ state: 'cannot-be-computed' });
    expect(status?.state === 'cannot-be-computed' && status.why).toMatch(/is not a real date/);
  });

  it('does not count from a response dated before its request', () => {
    const events = { 'stage-2-requested': '2024-11-12', 'adjudication-sent': '2024-11-01' };
    const answer = pick(events, 'ch-s2-response-from-request', children('2024-12-06'));
    expect(answer.status).toMatchObject({ state: 'cannot-be-computed', missing: [] });
  });

  const eventDates = fc.dictionary(
    fc.constantFrom(...procedureEventSchema.options),
    fc.oneof(anyDate, fc.constantFrom('', '2024-02-31', '0202-01-01', '1900-01-01', '2199-12-31')),
  );

  it('answers without throwing, with last days that are real and working days', () => {
    fc.assert(
      fc.property(
        eventDates,
        anyDate,
        fc.constantFrom('children' as const, 'adult' as const),
        (events, today, procedure) => {
          for (const answer of computeDeadlines(events, { today, procedure, calendar: ENGLAND_CALENDAR })) {
            expect(answer.rule.sources.length).toBeGreaterThan(0);
            if (answer.dueOn === null) continue;
            if (answer.days === 'working') expect(isWorkingDay(answer.dueOn, ENGLAND_CALENDAR)).toBe(true);
            else if (isPlainDate(answer.dueOn)) expect(addDays(answer.dueOn, 0)).toBe(answer.dueOn);
            if (answer.status.state === 'late') expect(answer.status.daysOver).toBeGreaterThan(0);
            if (answer.status.state === 'due') expect(answer.status.daysLeft).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('has one headline per stage question: at most one start of Stage 2 leads', () => {
    fc.assert(
      fc.property(eventDates, anyDate, (events, today) => {
        const answers = computeDeadlines(events, children(today, { withoutArithmetic: true }));
        const leading = answers.filter((answer) => answer.rule.basis !== null && answer.headline);
        expect(leading).toHaveLength(1);
        const keys = answers.map((answer) => answer.key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 150 },
    );
  });
});
