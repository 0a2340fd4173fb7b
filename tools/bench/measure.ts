/** Two things done in turn: ours and, when it can be had, another's. Each gives a figure in the measure's unit. */
export type Contest = {
  readonly ours: () => Promise<number>;
  /** Null where the other is not installed; `why` then says so. */
  readonly theirs: (() => Promise<number>) | null;
  /** A note on the figure; as a function it is asked for at the end, when it can tell of memory. */
  readonly why?: string | (() => string);
  readonly done?: () => Promise<void>;
};

/** One line of the bench against one other program. */
export type Measure = {
  readonly name: string;
  readonly unit: string;
  readonly against: string;
  /** The ratio ours / theirs that we mean to keep, or null where the figure is only reported. */
  readonly target: number | null;
  /** Pairs counted after a warm-up. */
  readonly pairs?: number;
  readonly prepare: () => Promise<Contest>;
};

/** What a measure prints, as one line of JSON. */
type MeasureLine = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string;
  readonly againstValue: number | null;
  readonly ratio: number | null;
  readonly runs: number;
  readonly target: number | null;
  readonly note?: string;
};

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

const round = (figure: number) => Number(figure.toPrecision(4));

/**
 * Does both sides in turn (A B A B), so that a machine that slows down slows both. The ratio is the median of
 * the pairs' ratios, which a few bad moments cannot move.
 */
export async function runMeasure(measure: Measure): Promise<MeasureLine> {
  const { ours, theirs, why, done } = await measure.prepare();
  const pairs = measure.pairs ?? 5;
  try {
    await ours();
    await theirs?.();
    const a: number[] = [];
    const b: number[] = [];
    for (let pair = 0; pair < pairs; pair += 1) {
      a.push(await ours());
      if (theirs) b.push(await theirs());
    }
    const ratios = b.map((theirFigure, index) => (a[index] ?? Number.NaN) / theirFigure);
    return {
      name: measure.name,
      value: round(median(a)),
      unit: measure.unit,
      against: measure.against,
      againstValue: theirs ? round(median(b)) : null,
      ratio: theirs ? round(median(ratios)) : null,
      runs: pairs,
      target: measure.target,
      ...(why ? { note: typeof why === 'string' ? why : why() } : {}),
    };
  } finally {
    await done?.();
  }
}

/** Milliseconds that something takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
