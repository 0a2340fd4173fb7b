import type { ReadyReport } from '@renderer/workers/report-messages';
import { formatLong } from '@shared/lib/plain-date';

type Tone = 'plain' | 'amber' | 'accent' | 'green';

const things = (count: number) => (count === 1 ? '1 thing' : `${count} things`);

/** What must be mended before a document can be signed. */
export function mustCount({ gaps }: Pick<ReadyReport, 'gaps'>): number {
  return gaps.filter((gap) => gap.severity === 'must').length;
}

/** How far a document has come, in a few words for its card. */
export function standingChip(ready: ReadyReport): { words: string; tone: Tone } {
  const { standing } = ready;
  switch (standing.kind) {
    case 'incomplete':
      return { words: `Draft: ${things(mustCount(ready))} to mend`, tone: 'amber' };
    case 'complete':
      return { words: 'Complete, not signed', tone: 'accent' };
    case 'signed':
      return { words: `Signed ${formatLong(standing.signOff.on)}`, tone: 'green' };
    case 'changed-since-signed':
      return { words: 'Changed since it was signed', tone: 'amber' };
  }
}

/** The heading of the screen: what is next for the document that is shown. */
export function nextWords(name: string, ready: ReadyReport | null): string {
  if (!ready) return `${name}: being set out`;
  switch (ready.standing.kind) {
    case 'incomplete':
      return `${name}: ${things(mustCount(ready))} to mend before it can be signed`;
    case 'complete':
      return `${name}: complete, and ready to be signed`;
    case 'signed':
      return `${name}: signed and final`;
    case 'changed-since-signed':
      return `${name}: changed since it was signed, so a draft again`;
  }
}

/** "36 pages, 10,292 words". */
export function sizeWords({ pages, words }: Pick<ReadyReport, 'pages' | 'words'>): string {
  const count = (value: number, one: string) =>
    `${value.toLocaleString('en-GB')} ${one}${value === 1 ? '' : 's'}`;
  return `${count(pages, 'page')}, ${count(words, 'word')}`;
}
