import type { CaseFile } from './case-file';
import { type Change, put, remove, type Step } from './change';
import type { Id } from './id';

/**
 * Removes a recommendation with the council's answers to it. The panel's account of Stage 2 recommendations
 * no longer follows it, nor names it as what another was replaced by.
 * @param recommendationId of a recommendation of the case; for any other id the change has no steps
 */
export function removeRecommendation(caseFile: CaseFile, recommendationId: Id): Change {
  const gone = caseFile.recommendations.find((each) => each.id === recommendationId);
  const label = `Delete ${gone?.reference || 'a recommendation'}`;
  if (!gone) return { label, steps: [] };
  const answers = caseFile.recommendationResponses.filter(
    (each) => each.recommendationId === recommendationId,
  );
  return {
    label,
    steps: [
      ...answers.map((each) => remove('recommendationResponses', each.id)),
      ...withoutTraces(caseFile, recommendationId),
      remove('recommendations', recommendationId),
    ],
  };
}

function withoutTraces({ reviewPanel }: CaseFile, recommendationId: Id): Step[] {
  const { traces } = reviewPanel.report;
  const named = traces.some(
    (trace) => trace.recommendationId === recommendationId || trace.replacedByIds.includes(recommendationId),
  );
  if (!named) return [];
  const left = traces
    .filter((trace) => trace.recommendationId !== recommendationId)
    .map((trace) => ({
      ...trace,
      replacedByIds: trace.replacedByIds.filter((id) => id !== recommendationId),
    }));
  return [put('reviewPanel', { ...reviewPanel, report: { ...reviewPanel.report, traces: left } })];
}

/**
 * Moves a recommendation up (-1) or down (1) among those of its stage. At an end nothing changes. Orders are
 * given anew, so that recommendations that came with the same order part.
 */
export function moveRecommendation(caseFile: CaseFile, recommendationId: Id, by: -1 | 1): Change {
  const moved = caseFile.recommendations.find((each) => each.id === recommendationId);
  const label = `Move ${moved?.reference || 'a recommendation'}`;
  const all = [...caseFile.recommendations].sort((a, b) => a.order - b.order);
  const siblings = all.filter((each) => each.stage === moved?.stage);
  const other = siblings[siblings.findIndex((each) => each.id === recommendationId) + by];
  if (!moved || !other) return { label, steps: [] };
  const places = all.map((each) => (each === moved ? other : each === other ? moved : each));
  const steps = places.flatMap((each, index) =>
    each.order === index + 1 ? [] : [put('recommendations', { ...each, order: index + 1 })],
  );
  return { label, steps };
}
