import type { DeadlineOptions } from '@shared/procedure/deadline';
import { computeDeadlines } from '@shared/procedure/deadlines';
import { describe, expect, it } from 'vitest';
import { children, pick } from './ask';

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
