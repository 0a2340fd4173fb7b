import { printableCitation } from '../procedure/rule';
import { findRule } from '../procedure/rules';
import { facts, paragraph } from '../reports/blocks';
import type { Block } from '../reports/document-model';
import type { RegisterOutcome } from './case-outcome';
import { financialYearName } from './period';
import type { Selection } from './selection';
import type { StageEntry } from './stage-entry';

/**
 * What a year's report on adult complaints has to say first (SI 2009/309 reg 18, as the Ombudsman's guide sums it up):
 * how many were received, how many were well-founded, how many are known to have gone to the Ombudsman. Nothing for
 * another period than such a year, or where something other than the day of receipt decides what is in it.
 *
 * @param entries the stages of the adult cases of the period
 * @returns the figures, equal to those of the tables that follow, with their source
 */
export function adultYear(entries: readonly StageEntry[], selection: Selection): readonly Block[] {
  const rule = findRule('adult.annual-report-year');
  const citation = rule ? printableCitation(rule) : null;
  if (citation === null || selection.by !== 'begun' || !financialYearName(selection.period)) return [];
  const responses = entries.filter(({ stage }) => stage === 'response');
  const ended = (outcome: RegisterOutcome) =>
    responses.filter((entry) => entry.outcome === outcome).length.toLocaleString('en-GB');
  const referred = entries.filter(({ stage }) => stage === 'ombudsman').length;
  return [
    facts('What the report of a year has to say', [
      ['Complaints received', responses.length.toLocaleString('en-GB')],
      [
        'Found to be well-founded',
        `${ended('upheld')} upheld, and ${ended('partially-upheld')} upheld in part`,
      ],
      ['Not decided, or not recorded', ended('not-recorded')],
      ['Known to have gone to the Ombudsman', referred.toLocaleString('en-GB')],
    ]),
    paragraph(
      `A year’s report on adult complaints gives these numbers, what the complaints were about, what matters beyond one case, and what was or will be done to improve (${citation}). Whether a complaint upheld in part counts as well-founded is for the council to say.`,
      'small',
    ),
  ];
}
