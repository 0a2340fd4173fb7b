import { inMidSentence } from '@shared/lib/mid-sentence';
import { daysBetween, formatShort, type PlainDate } from '@shared/lib/plain-date';
import type { StageTimeline, TimelineMark } from '@shared/procedure/timeline';

/** Where a label stands: rows away from the bar, above (negative) or below it. */
export type Row = -2 | -1 | 1 | 2;

/** The marks of one date as one label, with its place in the picture. */
export type PlacedMark = {
  readonly id: string;
  readonly date: PlainDate;
  readonly kind: TimelineMark['kind'];
  readonly major: boolean;
  /** First line, bold. */
  readonly label: string;
  /** Second line: the date, and what else there is to say. */
  readonly detail: string;
  readonly x: number;
  /** Null: there was no room; the mark keeps its tick and its words are in the list beside. */
  readonly row: Row | null;
  /** Where the label's middle is, both lines centred on it. */
  readonly centre: number;
};

/** How wide a text is in pixels. */
export type Measure = (text: string, bold: boolean) => number;

const GAP = 14;

type Group = Omit<PlacedMark, 'row' | 'centre' | 'x'> & { readonly rank: number };

const RANK: Record<TimelineMark['kind'], number> = {
  today: 0,
  start: 1,
  limit: 2,
  answer: 3,
  extension: 4,
  promised: 5,
  event: 6,
};

const yearless = (date: PlainDate): string => formatShort(date).slice(0, -5);

/** Marks of one day become one label: two labels over one tick could only overlap. */
function groupByDate(marks: readonly TimelineMark[]): Group[] {
  const days = new Map<PlainDate, TimelineMark[]>();
  for (const mark of marks) {
    const same = days.get(mark.date);
    if (same) same.push(mark);
    else days.set(mark.date, [mark]);
  }
  return [...days].map(([date, same]) => {
    const weigh = (mark: TimelineMark) => RANK[mark.kind] + (mark.weight === 'major' ? 0 : 10);
    const [first, ...others] = [...same].sort((one, other) => weigh(one) - weigh(other)) as [
      TimelineMark,
      ...TimelineMark[],
    ];
    // Today says only that it is today.
    const also = first.kind === 'today' ? [] : others.map((mark) => inMidSentence(mark.label));
    return {
      id: first.id,
      date,
      kind: first.kind,
      major: first.weight === 'major',
      label: first.label,
      detail: [yearless(date), first.detail, ...also.slice(0, 1)].filter(Boolean).join(' · '),
      rank: weigh(first),
    };
  });
}

type Taken = { readonly from: number; readonly to: number };

/** What is taken already: labels by row, and the lines that lead past the nearer row to the farther one. */
class Room {
  readonly #labels = new Map<Row, Taken[]>();
  readonly #leaders: { x: number; row: Row }[] = [];

  isFree(row: Row, x: number, { from, to }: Taken): boolean {
    const beside = this.#labels.get(row) ?? [];
    if (beside.some((taken) => from < taken.to + GAP && taken.from < to + GAP)) return false;
    if (Math.abs(row) === 1) {
      return this.#leaders.every(
        (leader) => leader.row !== row * 2 || leader.x < from - 3 || leader.x > to + 3,
      );
    }
    const nearer = this.#labels.get((row / 2) as Row) ?? [];
    return nearer.every((taken) => x < taken.from - 3 || x > taken.to + 3);
  }

  take(row: Row, x: number, taken: Taken): void {
    this.#labels.set(row, [...(this.#labels.get(row) ?? []), taken]);
    if (Math.abs(row) === 2) this.#leaders.push({ x, row });
  }
}

/** The rows a label may stand in. What is small and past only has its tick: the picture is of what counts. */
function rowsFor(group: Pick<Group, 'kind' | 'major' | 'date'>, timeline: StageTimeline): readonly Row[] {
  if (group.kind === 'today') return [-1, -2];
  if (group.major) return [1, -1, 2, -2];
  const today = timeline.marks.find((mark) => mark.kind === 'today')?.date;
  const past = today === undefined || group.date < today;
  return group.kind === 'event' && past ? [] : [1, -1];
}

/**
 * Places the marks of a stage over a bar of `width` pixels. Labels never overlap each other, nor a line that
 * leads to one: the weightiest are placed first, nearest the bar, and one without room goes without.
 */
export function layOutTimeline(timeline: StageTimeline, width: number, measure: Measure): PlacedMark[] {
  const length = Math.max(1, daysBetween(timeline.from, timeline.to));
  const room = new Room();
  return groupByDate(timeline.marks)
    .sort((one, other) => one.rank - other.rank)
    .map(({ rank: _, ...group }): PlacedMark => {
      const x = (daysBetween(timeline.from, group.date) / length) * width;
      const size = Math.max(measure(group.label, true), measure(group.detail, false));
      const left = Math.min(Math.max(0, x - size / 2), Math.max(0, width - size));
      const taken = { from: left, to: left + size };
      const wishes = size > width ? [] : rowsFor(group, timeline);
      const row = wishes.find((wish) => room.isFree(wish, x, taken)) ?? null;
      if (row !== null) room.take(row, x, taken);
      return { ...group, x, row, centre: left + size / 2 };
    })
    .sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** The stretches of the bar in pixels. */
export function layOutSpans(timeline: StageTimeline, width: number) {
  const length = Math.max(1, daysBetween(timeline.from, timeline.to));
  const xOf = (date: PlainDate) =>
    Math.min(width, Math.max(0, (daysBetween(timeline.from, date) / length) * width));
  return timeline.spans.map((span) => ({ ...span, x: xOf(span.from), width: xOf(span.to) - xOf(span.from) }));
}
