import type { PointWithSources, SourceBearing } from '@shared/evidence/points-by-sources';

/** The sign of a cell; what it means is said beside it and to screen readers. */
export const BEARING_SIGNS: Readonly<Record<SourceBearing, string>> = {
  supports: '+',
  undermines: '−',
  both: '±',
  context: '○',
  linked: '?',
  silent: '',
};

export const BEARING_WORDS: Readonly<Record<SourceBearing, string>> = {
  supports: 'supports',
  undermines: 'undermines',
  both: 'supports and undermines',
  context: 'is context for',
  linked: 'is said to bear on, but nothing of it is cited on,',
  silent: 'is silent on',
};

/** "2 support, 1 undermines", "only E7", "none". */
export function countWords({ supports, undermines, onlySource, unsourced }: PointWithSources): string {
  if (unsourced) return 'no source';
  if (onlySource) return `only ${onlySource.reference || 'one source'}`;
  const parts = [
    supports > 0 ? `${supports} ${supports === 1 ? 'supports' : 'support'}` : '',
    undermines > 0 ? `${undermines} ${undermines === 1 ? 'undermines' : 'undermine'}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}
