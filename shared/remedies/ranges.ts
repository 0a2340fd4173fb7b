import { citeDecision, findDecision } from './decisions';
import { inPounds } from './pounds';
import type { RemedyRange } from './remedy-kind';

const UNIT_WORDS: Record<RemedyRange['unit'], string> = {
  'one-off': '',
  'per-month': ' a month',
  'per-term': ' a term',
  'actual-sum': '',
};

function figures(range: RemedyRange): string {
  const { min, max, unit } = range;
  if (unit === 'actual-sum') return 'The actual sum';
  if (min === null && max === null) return 'No figure';
  if (min === null) return `Up to ${inPounds(max as number)}${UNIT_WORDS[unit]}`;
  if (max === null || min === max) return `${inPounds(min)}${UNIT_WORDS[unit]}`;
  return `${inPounds(min)} to ${inPounds(max)}${UNIT_WORDS[unit]}`;
}

const cited = (range: RemedyRange): string =>
  range.decisions
    .map((reference) => findDecision(reference))
    .filter((decision) => decision !== undefined)
    .map(citeDecision)
    .join('; ');

/** A range as the screen shows it, always with its standing: "£900 to £2,400 a term. Not confirmed: ...". */
export function rangeOnScreen(range: RemedyRange): string {
  const standing =
    range.status === 'confirmed'
      ? 'Confirmed'
      : range.status === 'decision'
        ? 'Seen in decisions, not in the guidance'
        : 'Not confirmed: check at lgo.org.uk before relying on it';
  const old = range.superseded ? 'Replaced by newer text. ' : '';
  const decisions = cited(range) ? ` (${cited(range)})` : '';
  return `${figures(range)}. ${old}${standing}: ${range.basis}${decisions}.`;
}

/**
 * What a document may say of a range: a confirmed one as it is, one from decisions only with those decisions named;
 * null for anything not confirmed or replaced. Documents use this and nothing else.
 */
export function rangeInDocument(range: RemedyRange): string | null {
  if (range.superseded || range.status === 'unconfirmed') return null;
  if (range.status === 'confirmed') return figures(range);
  return cited(range) === '' ? null : `${figures(range)} (${cited(range)})`;
}
