import { addDays } from '@shared/lib/plain-date';
import { derivationWords, statusWords } from '@shared/procedure/deadline-in-words';
import { computeDeadlines } from '@shared/procedure/deadlines';
import type { Freeze } from '@shared/procedure/freezes';
import { stageTimeline } from '@shared/procedure/timeline';
import { timelineInWords } from '@shared/procedure/timeline-words';
import { weeksOfCount } from '@shared/procedure/weeks-of-count';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { children, pick, STAGE_2 } from './ask';
import { anyDate } from './dates';

const EXTENDED = { ...STAGE_2, 'extension-letter-sent': '2024-12-16' };
const response = (today: string, freezes: Freeze[] = []) =>
  pick(EXTENDED, 'ch-s2-response-from-request', children(today, { freezes }));
const freeze: Freeze = {
  id: 'f',
  pointIds: [],
  proceedings: 'family court',
  noticeOn: '2024-11-26',
  endedOn: '2025-03-10',
  resubmittedOn: '2025-03-20',
  resumption: 'resume',
};

describe('the picture of a count', () => {
  it('has 65 days in fourteen weeks from Monday to Sunday, each counted day with its number', () => {
    const weeks = weeksOfCount(response('2024-12-20').arithmetic);
    expect(weeks).toHaveLength(14);
    const days = weeks.flatMap((week) => week.days).filter((day) => day !== null);
    expect(days[0]).toMatchObject({ date: '2024-11-12', kind: 'start' });
    expect(days.at(-1)).toMatchObject({ date: '2025-02-14', kind: 'last', dayNumber: 65 });
    expect(days.filter((day) => day.dayNumber).map((day) => day.dayNumber)).toEqual(
      Array.from({ length: 65 }, (_, index) => index + 1),
    );
    expect(days.filter((day) => day.reason).map((day) => [day.date, day.reason])).toEqual([
      ['2024-12-25', 'Christmas Day'],
      ['2024-12-26', 'Boxing Day'],
      ['2025-01-01', "New Year's Day"],
    ]);
  });

  it('folds the weeks in which the clock stood still, and loses no day that counts', () => {
    const weeks = weeksOfCount(response('2025-04-01', [freeze]).arithmetic);
    expect(weeks.filter((week) => week.folded > 0).map((week) => [week.monday, week.folded])).toEqual([
      ['2024-12-02', 15],
    ]);
    const numbers = weeks.flatMap((week) => week.days).flatMap((day) => day?.dayNumber || []);
    expect(numbers).toEqual(Array.from({ length: 65 }, (_, index) => index + 1));
  });

  it('runs back from the panel for what is due before it, and is empty for months', () => {
    const papers = pick({ 'panel-held': '2026-04-20' }, 'ch-s3-papers', children('2026-03-01'));
    const days = weeksOfCount(papers.arithmetic)
      .flatMap((week) => week.days)
      .filter((day) => day !== null);
    expect(days[0]).toMatchObject({ date: '2026-04-02', dayNumber: 10, kind: 'last' });
    expect(days.at(-1)).toMatchObject({ date: '2026-04-20', kind: 'start' });
    const months = pick({ 'ombudsman-notice': '2025-01-10' }, 'ch-lgsco', children('2025-02-01'));
    expect(weeksOfCount(months.arithmetic)).toEqual([]);
  });

  it('never puts a day on the wrong weekday, whatever the dates', () => {
    fc.assert(
      fc.property(anyDate, (requested) => {
        const { arithmetic } = pick(
          { 'stage-2-requested': requested },
          'ch-s2-response-from-request',
          children(addDays(requested, 5)),
        );
        for (const week of weeksOfCount(arithmetic)) {
          for (const [index, day] of week.days.entries()) {
            if (day) expect(day.date).toBe(addDays(week.monday, index));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a date in words', () => {
  it('says how it came about and where it stands', () => {
    const running = response('2024-12-20');
    expect(derivationWords(running)).toBe(
      '65 working days from 12 November 2024 (Complainant asked for Stage 2), the longer period',
    );
    expect(statusWords(running)).toBe('Today is day 28; 37 working days left.');
    expect(statusWords(response('2025-02-17'))).toBe('1 working day over, and not done.');
    const window = pick({ 'adjudication-sent': '2025-02-10' }, 'ch-s3-request', children('2025-06-01'));
    expect(statusWords(window)).toBe('The time has ended; a later request may still be accepted.');
    const papers = pick(
      { 'panel-held': '2025-04-09', 'panel-papers-sent': '2025-03-26' },
      'ch-s3-papers',
      children('2025-05-01'),
    );
    expect(derivationWords(papers)).toBe('At least 10 working days before 9 April 2025 (Review panel met)');
    expect(statusWords(papers)).toBe('Done on Wednesday 26 March 2025, 10 working days before.');
  });

  it('says something of every answer of the engine, and nothing that is not words', () => {
    const events = { ...EXTENDED, 'panel-held': '2025-04-09', 'stage-1-received': '2024-10-07' };
    for (const deadline of computeDeadlines(events, children('2025-01-10'))) {
      const said = `${derivationWords(deadline)} ${statusWords(deadline)}`;
      expect(said).not.toMatch(/undefined|null|NaN/);
      expect(statusWords(deadline)).not.toBe('');
    }
  });
});

describe('the picture of a stage in words', () => {
  it('says its dates and its stretches', () => {
    const options = children('2024-12-20');
    const timeline = stageTimeline('stage-2', computeDeadlines(EXTENDED, options), {
      ...options,
      events: EXTENDED,
    });
    const words = timeline ? timelineInWords(timeline) : [];
    expect(words).toContain('Wednesday 4 December 2024: Statement agreed');
    expect(words).toContain('Friday 14 February 2025: 65 days from the request (headline)');
    expect(words).toContain(
      'From Tuesday 12 November 2024 to Wednesday 4 December 2024: from the request to the agreed statement',
    );
    expect(words).toContain('From Friday 20 December 2024 to Friday 14 February 2025: left');
  });
});
