import { layOutSpans, layOutTimeline, type PlacedMark } from '@renderer/features/overview/lay-out-timeline';
import { addDays } from '@shared/lib/plain-date';
import type { StageTimeline, TimelineMark } from '@shared/procedure/timeline';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const measure = (text: string) => text.length * 7;
const START = '2024-11-12';

const KINDS: TimelineMark['kind'][] = ['start', 'event', 'extension', 'answer', 'limit', 'promised', 'today'];
const markArb = fc.record({
  day: fc.integer({ min: 0, max: 120 }),
  label: fc.string({ minLength: 1, maxLength: 30 }),
  detail: fc.option(fc.string({ maxLength: 20 }), { nil: null }),
  kind: fc.constantFrom(...KINDS),
  weight: fc.constantFrom('major' as const, 'minor' as const),
});
const timelineArb = fc.array(markArb, { minLength: 1, maxLength: 25 }).map((rows): StageTimeline => {
  const marks = rows
    .map(({ day, ...row }, index) => ({ id: String(index), date: addDays(START, day), ...row }))
    .sort((one, other) => (one.date < other.date ? -1 : 1));
  return { stage: 'stage-2', from: marks[0]!.date, to: marks.at(-1)!.date, marks, spans: [] };
});

/** The stretch a label covers, widest line. */
function stretch(mark: PlacedMark) {
  const size = Math.max(measure(mark.label), measure(mark.detail));
  return { from: mark.centre - size / 2, to: mark.centre + size / 2 };
}

describe('the labels of the clock’s picture', () => {
  it('never overlap, never leave the picture, and are never crossed by another’s line', () => {
    fc.assert(
      fc.property(timelineArb, fc.integer({ min: 120, max: 1400 }), (timeline, width) => {
        const placed = layOutTimeline(timeline, width, measure).filter((mark) => mark.row !== null);
        for (const one of placed) {
          const a = stretch(one);
          expect(a.from).toBeGreaterThanOrEqual(-0.001);
          expect(a.to).toBeLessThanOrEqual(width + 0.001);
          for (const other of placed) {
            if (one === other) continue;
            const b = stretch(other);
            if (one.row === other.row) expect(a.to <= b.from || b.to <= a.from).toBe(true);
            if (other.row === (one.row as number) * 2) expect(other.x < a.from || other.x > a.to).toBe(true);
          }
        }
      }),
    );
  });

  it('keep today and the first major mark whatever else is there', () => {
    const mark = (id: string, day: number, kind: TimelineMark['kind'], label: string): TimelineMark => ({
      id,
      date: addDays(START, day),
      label,
      detail: null,
      kind,
      weight: kind === 'event' ? 'minor' : 'major',
    });
    const marks = [
      mark('start', 0, 'start', 'Requested'),
      ...Array.from({ length: 20 }, (_, n) => mark(`e${n}`, n * 3 + 1, 'event', 'Something small happened')),
      mark('today', 40, 'today', 'Today'),
      mark('limit', 95, 'limit', '65 days from the request'),
    ].sort((one, other) => (one.date < other.date ? -1 : 1));
    const timeline: StageTimeline = {
      stage: 'stage-2',
      from: START,
      to: addDays(START, 95),
      marks,
      spans: [],
    };
    const placed = new Map(layOutTimeline(timeline, 640, measure).map((each) => [each.id, each]));
    for (const id of ['start', 'today', 'limit']) expect(placed.get(id)?.row).not.toBeNull();
    expect(placed.get('today')!.row).toBeLessThan(0);
    // What is small and past keeps its tick and gives up its label.
    expect(placed.get('e0')?.row).toBeNull();
  });

  it('become one where two things fall on one day', () => {
    const marks: TimelineMark[] = [
      { id: 'a', date: START, label: 'Requested', detail: null, kind: 'start', weight: 'major' },
      {
        id: 'b',
        date: '2025-02-14',
        label: '65 days from the request',
        detail: 'headline',
        kind: 'limit',
        weight: 'major',
      },
      {
        id: 'c',
        date: '2025-02-14',
        label: 'Date promised',
        detail: null,
        kind: 'promised',
        weight: 'minor',
      },
    ];
    const timeline: StageTimeline = { stage: 'stage-2', from: START, to: '2025-02-14', marks, spans: [] };
    const placed = layOutTimeline(timeline, 900, measure);
    expect(placed.map(({ label, detail }) => [label, detail])).toEqual([
      ['Requested', 'Tue 12 Nov'],
      ['65 days from the request', 'Fri 14 Feb · headline · date promised'],
    ]);
  });

  it('the bar’s stretches fill it from end to end', () => {
    const spans = [
      { from: START, to: '2024-12-04', kind: 'lead-in' as const },
      { from: '2024-12-04', to: '2025-02-14', kind: 'used' as const },
    ];
    const timeline: StageTimeline = { stage: 'stage-2', from: START, to: '2025-02-14', marks: [], spans };
    const [first, second] = layOutSpans(timeline, 940);
    expect(first).toMatchObject({ x: 0 });
    expect(first!.x + first!.width).toBeCloseTo(second!.x);
    expect(second!.x + second!.width).toBeCloseTo(940);
  });
});
