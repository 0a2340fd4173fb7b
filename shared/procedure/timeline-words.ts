import { formatFull } from '../lib/plain-date';
import type { StageTimeline, TimelineSpan } from './timeline';

const SPAN: Record<TimelineSpan['kind'], string> = {
  'lead-in': 'from the request to the agreed statement',
  used: 'used',
  left: 'left',
  late: 'late',
  stopped: 'the clock stood still',
};

/** What a stretch of the picture means, in a word or two. */
export function spanWords(kind: TimelineSpan['kind']): string {
  return SPAN[kind];
}

/** The picture of a stage in words, for someone who does not see it: its dates in order, then its stretches. */
export function timelineInWords({ marks, spans }: StageTimeline): readonly string[] {
  return [
    ...marks.map(({ date, label, detail }) => `${formatFull(date)}: ${label}${detail ? ` (${detail})` : ''}`),
    ...spans.map(({ from, to, kind }) => `From ${formatFull(from)} to ${formatFull(to)}: ${SPAN[kind]}`),
  ];
}
