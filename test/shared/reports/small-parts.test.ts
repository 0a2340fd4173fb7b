import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { numbered, paragraph } from '@shared/reports/blocks';
import { dueFromWords, dueWords, eventDateWords, poundsWords } from '@shared/reports/date-words';
import { numberSections } from '@shared/reports/numbering';
import { pointGroups } from '@shared/reports/point-groups';
import { section } from '@shared/reports/section-parts';
import { describe, expect, it } from 'vitest';
import { record } from '../../builders/case-builder';

describe('numbers of sections and paragraphs', () => {
  it('count as one list, as Word counts them', () => {
    const numberedSections = numberSections([
      section('a', 'A', [numbered('x'), paragraph('y'), numbered('z')]),
      section('b', 'B', [], { level: 2 }),
      section('c', 'C', [numbered('x')], { level: 3 }),
      section('d', 'D', [numbered('x')], { level: 2 }),
      section('e', 'E', [numbered('x')]),
      section('f', 'F', [numbered('x')], { numbering: 'appendix' }),
      section('g', 'G', [], { numbering: 'appendix' }),
      section('h', 'H', [], { numbering: 'none' }),
    ]);
    expect(numberedSections.map((each) => each.number)).toEqual([
      '1',
      '1.3',
      '1.3.1',
      '1.4',
      '2',
      'Appendix A',
      'Appendix B',
      null,
    ]);
    const paragraphs = numberedSections.map((each) =>
      each.blocks.map((block) => (block.kind === 'paragraph' ? block.number : '')),
    );
    expect(paragraphs).toEqual([['1.1', null, '1.2'], [], ['1.3.1.1'], ['1.4.1'], ['2.1'], [null], [], []]);
  });
});

describe('points that are parts of one number', () => {
  const groups = (...numbers: string[]) =>
    pointGroups(
      numbers.map(
        (number) => record('points', { id: `p${number}`.replace(/\W/g, ''), number }) as ComplaintPoint,
      ),
    ).map((group) => group.points.map((point) => point.number));

  it('stand together: 5a and 5b, 2(a) and 2(b)', () => {
    expect(groups('4', '5a', '5b', '6')).toEqual([['4'], ['5a', '5b'], ['6']]);
    expect(groups('2(a)', '2(b)')).toEqual([['2(a)', '2(b)']]);
  });

  it('do not when something stands between them, or only one is there', () => {
    expect(groups('5a', '6', '5b')).toEqual([['5a'], ['6'], ['5b']]);
    expect(groups('5', '5a')).toEqual([['5'], ['5a']]);
    expect(groups('A', 'B', '')).toEqual([['A'], ['B'], ['']]);
  });
});

describe('dates and sums in words', () => {
  const date = (fields: object) => ({
    precision: 'day' as const,
    on: '2024-05-03',
    until: null,
    about: false,
    disputed: false,
    words: '',
    ...fields,
  });

  it('say no more than is known', () => {
    expect(eventDateWords(date({}))).toBe('3 May 2024');
    expect(eventDateWords(date({ precision: 'month', about: true }))).toBe('About May 2024');
    expect(eventDateWords(date({ precision: 'year' }))).toBe('2024');
    expect(eventDateWords(date({ precision: 'period', until: '2024-05-09' }))).toBe(
      '3 May 2024 to 9 May 2024',
    );
    expect(eventDateWords(date({ precision: 'period' }))).toBe('From 3 May 2024');
    expect(eventDateWords(date({ precision: 'unrecorded' }))).toBe('No date recorded');
    expect(eventDateWords(date({ on: null }))).toBe('No date recorded');
  });

  it('say by when, and from when', () => {
    const due = { unit: 'working-day', amount: 20, from: 'adjudication', date: null } as const;
    expect(dueWords(due)).toBe('20 working days');
    expect(dueFromWords(due)).toBe('the Council’s response');
    expect(dueWords({ ...due, unit: 'month', amount: 1 })).toBe('1 month');
    expect(dueWords({ ...due, unit: 'date', date: '2025-03-01' })).toBe('By 1 March 2025');
    expect(dueFromWords({ ...due, unit: 'date', date: '2025-03-01' })).toBe('');
    expect(dueWords({ ...due, amount: null })).toBe('');
    expect(dueWords({ ...due, unit: 'not-said' })).toBe('');
  });

  it('write pounds with pence only where there are any', () => {
    expect(poundsWords(250)).toBe('£250');
    expect(poundsWords(1200.5)).toBe('£1,200.50');
  });
});
