import type { PlainDate } from '../lib/plain-date';
import { type CaseFile, inOrder } from './case-file';
import { type Change, put, remove, type Step } from './change';
import { type ComplaintPoint, complaintPointSchema } from './complaint-point';
import { type Finding, findingOf } from './finding';
import type { Id, NewId } from './id';
import { repointRecord, repointSteps } from './repoint';
import type { RichText } from './rich-text';

const NUMBER = /^(\d+)([a-z]?)$/;

/** The letter of a sub-point ("b" of "2b"), or '' for a whole point. */
function subLetter(point: ComplaintPoint): string {
  return NUMBER.exec(point.number)?.[2] ?? '';
}

/**
 * Points in order with their numbers made 1..n, sub-points lettered a, b, c under one number.
 * A sub-point goes on with the number before it unless its letter is "a", which begins a new one.
 * Numbers that are not of the form "5" or "5b" are a council's own and stay as they are.
 */
export function renumbered(points: readonly ComplaintPoint[]): ComplaintPoint[] {
  let whole = 0;
  let letter = 0;
  return points.map((point, index) => {
    const order = index + 1;
    if (point.number !== '' && !NUMBER.test(point.number)) return { ...point, order };
    const sub = subLetter(point);
    if (sub === '') {
      whole += 1;
      letter = 0;
      return { ...point, order, number: String(whole) };
    }
    if (sub === 'a' || letter === 0) {
      whole += 1;
      letter = 0;
    }
    letter += 1;
    return { ...point, order, number: `${whole}${String.fromCharCode(96 + letter)}` };
  });
}

/** Steps for the points that differ from how the case has them now. */
function stepsFor(caseFile: CaseFile, points: readonly ComplaintPoint[]): Step[] {
  return points
    .filter((point) => {
      const now = caseFile.points.find((each) => each.id === point.id);
      return now?.number !== point.number || now.order !== point.order;
    })
    .map((point) => put('points', point));
}

/** Adds an empty point at the end, or a sub-point after `besideId`, turning that one into "a" if it was whole. */
export function addPoint(caseFile: CaseFile, newId: NewId, besideId?: Id): Change {
  const points = inOrder(caseFile.points);
  const at = points.findIndex((point) => point.id === besideId);
  const beside = points[at];
  const added = complaintPointSchema.parse({ id: newId(), number: beside ? 'z' : '' });
  if (!beside) return { label: 'Add a point', steps: stepsFor(caseFile, renumbered([...points, added])) };
  const stem = NUMBER.exec(beside.number)?.[1] ?? '1';
  const lettered = subLetter(beside) === '' ? { ...beside, number: `${stem}a` } : beside;
  const next = points.with(at, lettered);
  next.splice(at + 1, 0, { ...added, number: `${stem}b` });
  return { label: `Add a part to point ${beside.number}`, steps: stepsFor(caseFile, renumbered(next)) };
}

/** Moves a point up (-1) or down (1) and renumbers. At an end nothing changes. */
export function movePoint(caseFile: CaseFile, pointId: Id, by: -1 | 1): Change {
  const points = inOrder(caseFile.points);
  const at = points.findIndex((point) => point.id === pointId);
  const moved = points[at];
  const other = points[at + by];
  if (!moved || !other) return { label: 'Move a point', steps: [] };
  const next = points.with(at, other).with(at + by, moved);
  return { label: `Move point ${moved.number}`, steps: stepsFor(caseFile, renumbered(next)) };
}

/**
 * Removes a point with its findings; what else referred to it no longer does. Injustices and
 * recommendations stay, since they may concern other points or be reworded.
 */
export function removePoint(caseFile: CaseFile, pointId: Id): Change {
  const point = caseFile.points.find((each) => each.id === pointId);
  const findings = caseFile.findings.filter((finding) => finding.pointId === pointId);
  const rest = inOrder(caseFile.points).filter((each) => each.id !== pointId);
  return {
    label: `Delete point ${point?.number ?? ''}`.trim(),
    steps: [
      ...repointSteps(caseFile, 'points', pointId, null, ['findings', 'points', 'citations']),
      // A bearing names exactly one point, so it goes; the citation itself stays.
      ...caseFile.citations
        .filter((citation) => citation.bearings.some((bearing) => bearing.pointId === pointId))
        .map((citation) =>
          put('citations', {
            ...citation,
            bearings: citation.bearings.filter((bearing) => bearing.pointId !== pointId),
          }),
        ),
      ...findings.map((finding) => remove('findings', finding.id)),
      remove('points', pointId),
      ...stepsFor(caseFile, renumbered(rest)),
    ],
  };
}

function joined(first: RichText | null, second: RichText | null): RichText | null {
  if (!first || !second) return first ?? second;
  return { type: 'doc', content: [...first.content, ...second.content] };
}

/** One author's two findings as one: the texts follow each other; the first's outcome stands, else the second's. */
function mergedFinding(first: Finding, second: Finding): Finding {
  const merged: Record<string, unknown> = { ...first };
  for (const [field, value] of Object.entries(second)) {
    const mine = merged[field];
    const isText = (each: unknown): each is RichText | null =>
      each === null || (typeof each === 'object' && (each as RichText).type === 'doc');
    if (isText(value) && isText(mine)) merged[field] = joined(mine, value);
    else if (mine === null) merged[field] = value;
  }
  return merged as Finding;
}

/**
 * Merges one point into another: every link follows, both sets of words are kept, and where an author
 * had written on both points the texts follow each other.
 * @param today dates the earlier wording that is kept
 */
export function mergePoints(caseFile: CaseFile, intoId: Id, fromId: Id, today: PlainDate): Change {
  const into = caseFile.points.find((point) => point.id === intoId);
  const from = caseFile.points.find((point) => point.id === fromId);
  if (!into || !from || into === from) return { label: 'Merge points', steps: [] };
  const merged: ComplaintPoint = {
    ...into,
    ownWords: [into.ownWords, from.ownWords].filter(Boolean).join('\n\n'),
    agreed: {
      ...into.agreed,
      wording: [into.agreed.wording, from.agreed.wording].filter(Boolean).join('; and '),
    },
    earlierWordings: [
      ...into.earlierWordings,
      ...[into, from]
        .filter((point) => point.agreed.wording !== '')
        .map((point) => ({
          wording: point.agreed.wording,
          replacedOn: today,
          reason: `Points ${into.number} and ${from.number} were merged`,
        })),
    ],
    standardIds: [...new Set([...into.standardIds, ...from.standardIds])],
  };
  const points = renumbered(
    inOrder(caseFile.points)
      .filter((point) => point.id !== fromId)
      .map((point) => (point.id === intoId ? merged : point)),
  );
  return {
    label: `Merge point ${from.number} into ${into.number}`,
    steps: [
      ...repointSteps(caseFile, 'points', fromId, intoId, ['findings', 'points', 'citations']),
      ...mergedBearings(caseFile, intoId, fromId),
      ...mergedFindings(caseFile, intoId, fromId),
      remove('points', fromId),
      ...points
        .filter((point) => point.id === intoId || stepsFor(caseFile, [point]).length > 0)
        .map((point) => put('points', point)),
    ],
  };
}

function mergedBearings(caseFile: CaseFile, intoId: Id, fromId: Id): Step[] {
  return caseFile.citations
    .filter((citation) => citation.bearings.some((bearing) => bearing.pointId === fromId))
    .map((citation) => {
      const already = citation.bearings.some((bearing) => bearing.pointId === intoId);
      const bearings = already
        ? citation.bearings.filter((bearing) => bearing.pointId !== fromId)
        : repointRecord(citation.bearings, 'points', fromId, intoId);
      return put('citations', { ...citation, bearings });
    });
}

function mergedFindings(caseFile: CaseFile, intoId: Id, fromId: Id): Step[] {
  return caseFile.findings
    .filter((finding) => finding.pointId === fromId)
    .flatMap((second) => {
      const first = findingOf(caseFile.findings, intoId, second.author);
      return first
        ? [put('findings', mergedFinding(first, second)), remove('findings', second.id)]
        : [put('findings', { ...second, pointId: intoId })];
    });
}

/**
 * Splits a point in two parts, "2a" and "2b". Findings, citations and everything else stay with the first;
 * the wording before the split is kept.
 * @param wordings the agreed wording of the first and of the second part
 */
export function splitPoint(
  caseFile: CaseFile,
  pointId: Id,
  wordings: readonly [string, string],
  newId: NewId,
  today: PlainDate,
): Change {
  const point = caseFile.points.find((each) => each.id === pointId);
  if (!point) return { label: 'Split a point', steps: [] };
  const secondId = newId();
  const added = addPoint(caseFile, () => secondId, pointId);
  const label = `Split point ${point.number}`;
  const kept = {
    wording: point.agreed.wording,
    replacedOn: today,
    reason: `Point ${point.number} was split`,
  };
  const numberAfter = (id: Id, fallback: ComplaintPoint) => {
    const step = added.steps.find((each) => each.kind === 'points' && each.id === id);
    return step?.kind === 'points' && step.put ? step.put : fallback;
  };
  const first: ComplaintPoint = {
    ...numberAfter(pointId, point),
    agreed: { ...point.agreed, wording: wordings[0], agreedOn: null },
    earlierWordings: [...point.earlierWordings, kept],
  };
  const second: ComplaintPoint = {
    ...numberAfter(secondId, point),
    title: point.title,
    agreed: { ...point.agreed, wording: wordings[1], agreedOn: null },
    scope: point.scope,
    subject: point.subject,
    standardIds: point.standardIds,
    stage3: { ...point.stage3 },
  };
  const others = added.steps.filter((step) => step.id !== pointId && step.id !== secondId);
  return { label, steps: [...others, put('points', first), put('points', second)] };
}
