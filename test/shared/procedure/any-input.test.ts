import { addDays, isPlainDate } from '@shared/lib/plain-date';
import { computeDeadlines } from '@shared/procedure/deadlines';
import { procedureEventSchema } from '@shared/procedure/events';
import { rulesOf } from '@shared/procedure/rules';
import { ENGLAND_CALENDAR, isWorkingDay } from '@shared/procedure/working-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { children, pick } from './ask';
import { anyDate } from './dates';

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

  const anyChange = fc.record({
    enabled: fc.option(fc.boolean(), { nil: null }),
    amount: fc.option(fc.oneof(fc.integer({ min: -5, max: 900 }), fc.double()), { nil: null }),
    extensionTo: fc.option(fc.integer({ min: -5, max: 900 }), { nil: null }),
    reason: fc.constantFrom('', 'The council says so.'),
  });
  const anyRule = fc.constantFrom(...[...rulesOf('children'), ...rulesOf('adult')].map((one) => one.id));

  it('takes any change of any rule without throwing; an extension never ends before the period it extends', () => {
    fc.assert(
      fc.property(eventDates, fc.dictionary(anyRule, anyChange), anyDate, (events, overrides, today) => {
        for (const procedure of ['children', 'adult'] as const) {
          const options = { today, procedure, calendar: ENGLAND_CALENDAR, overrides };
          for (const answer of computeDeadlines(events, { ...options, withoutArithmetic: true })) {
            if (!answer.extended || answer.dueOn === null || answer.unextendedDueOn === null) continue;
            expect(answer.dueOn >= answer.unextendedDueOn).toBe(true);
          }
        }
      }),
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
