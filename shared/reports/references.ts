import type { Citation } from '../domain/citation';
import type { ComplaintPoint } from '../domain/complaint-point';
import type { FindingOutcome } from '../domain/finding';
import { citationLabel, documentLabel, findingLabel, personLabel } from '../domain/labels';
import { isCaseLetter } from '../domain/letter-kind';
import type { Person } from '../domain/person';
import type { Recommendation } from '../domain/recommendation';
import { bold, commas, listed } from './blocks';
import type { Inline } from './document-model';
import type { ReportContext } from './report-context';

/** How a document names a person to its reader: by label, or by label and name in the council's copy. */
export function personWords(context: ReportContext, personId: string): string {
  const label = personLabel(context.caseFile, personId);
  const person = context.people.get(personId);
  const name = person?.name;
  // A letter to a person speaks of the officer and the panel as they sign: by their own names.
  if (name && person?.side === 'independent' && isCaseLetter(context.report)) return name;
  return context.reader === 'council' && name && name !== label ? `${label} (${name})` : label;
}

export function personInline(context: ReportContext, personId: string): Inline {
  return { kind: 'person', label: personWords(context, personId) };
}

/** The same where it begins a sentence or a cell: "The Team Manager". */
export function personAtStart(context: ReportContext, personId: string): Inline {
  return { kind: 'person', label: capitalised(personWords(context, personId)) };
}

/** "the Social Worker" as a sentence begins with it; a label of another shape is left as it is. */
export function capitalised(label: string): string {
  return label.startsWith('the ') ? `T${label.slice(1)}` : label;
}

/**
 * The name an independent author signs with. The Investigating Officer, the Independent Person and the panel stand
 * by their reports under their own names; everyone else is named by label.
 */
export function authorName(context: ReportContext, person: Person): string {
  return person.side === 'independent' && person.name !== '' ? person.name : personWords(context, person.id);
}

/** "the Team Manager, the Social Worker and Mr R". */
export function peopleInlines(context: ReportContext, personIds: readonly string[]): Inline[] {
  return listed(personIds.map((id) => [personInline(context, id)]));
}

/**
 * A citation as a bracketed label that leads to the evidence index; a source that is gone says so in bold. A letter
 * has no index: its reader does not get the list of the evidence.
 */
export function citationInline(context: ReportContext, citation: Citation | undefined): Inline {
  if (!citation) return bold('[missing source]');
  const label = citationLabel(context.caseFile, citation) || '[no reference]';
  const { source } = citation;
  if (isCaseLetter(context.report) && sourceIsThere(context, citation)) {
    return { kind: 'text', text: `[${label}]` };
  }
  if (source.kind === 'interview') {
    if (!context.interviews.has(source.interviewId)) return bold('[missing source]');
    context.cited.interviews.add(source.interviewId);
    return { kind: 'citation', label, target: context.bookmark('interviews', source.interviewId) };
  }
  if (!context.documents.has(source.documentId)) return bold('[missing source]');
  context.cited.documents.add(source.documentId);
  return { kind: 'citation', label, target: context.bookmark('documents', source.documentId) };
}

function sourceIsThere(context: ReportContext, { source }: Citation): boolean {
  return source.kind === 'interview'
    ? context.interviews.has(source.interviewId)
    : context.documents.has(source.documentId);
}

/** Citations side by side with a space between. */
export function citationInlines(context: ReportContext, citationIds: readonly string[]): Inline[] {
  return citationIds.flatMap((id, index) => {
    const citation = citationInline(context, context.citations.get(id));
    return index === 0 ? [citation] : [{ kind: 'text', text: ' ' } as const, citation];
  });
}

/** A reference to an evidence document as a whole: "[E13]". */
export function documentInline(context: ReportContext, documentId: string): Inline {
  const document = context.documents.get(documentId);
  if (!document) return bold('[missing source]');
  context.cited.documents.add(documentId);
  return {
    kind: 'citation',
    label: documentLabel(context.caseFile, document) || '[no reference]',
    target: context.bookmark('documents', documentId),
  };
}

/** A finding as glyph and word, or words in bold when there is none. */
export function findingInline(
  context: ReportContext,
  outcome: FindingOutcome | null | undefined,
  otherwise: string,
): Inline {
  if (outcome == null) return bold(otherwise);
  return { kind: 'finding', outcome, label: findingLabel(context.caseFile.matter, outcome) };
}

/** A point's number as a link to its section, where this document has one. */
export function pointInline(context: ReportContext, point: ComplaintPoint, before = ''): Inline {
  const label = `${before}${point.number || '(no number)'}`;
  const here =
    context.report === 'panel-report' ? point.stage3.underReview : point.scope.status === 'accepted';
  if (!here || context.report === 'independent-report' || isCaseLetter(context.report))
    return { kind: 'text', text: label };
  return { kind: 'reference', label, target: context.bookmark('points', point.id) };
}

/** "1, 2b, 4", each a link; points no longer in the case are said to be missing. */
export function pointInlines(context: ReportContext, pointIds: readonly string[], join = commas): Inline[] {
  const ids = new Set(pointIds);
  const found = context.points.filter((point) => ids.has(point.id));
  const items: Inline[][] = found.map((point) => [pointInline(context, point)]);
  if (found.length < ids.size) items.push([bold('[missing point]')]);
  return items.length > 0 ? join(items) : [{ kind: 'text', text: '–' }];
}

/** A recommendation's reference as a link to its row; plain words where this document does not list it. */
function recommendationInline(context: ReportContext, recommendation: Recommendation): Inline {
  const label = recommendation.reference || '(no reference)';
  const stage = context.report === 'panel-report' ? 'stage-3' : 'stage-2';
  const listed = context.report !== 'independent-report' && !isCaseLetter(context.report);
  if (!listed || recommendation.stage !== stage) {
    return { kind: 'text', text: label };
  }
  return { kind: 'reference', label, target: context.bookmark('recommendations', recommendation.id) };
}

/** References of recommendations, each a link. */
export function recommendationInlines(
  context: ReportContext,
  recommendations: readonly Recommendation[],
  join = commas,
): Inline[] {
  return join(recommendations.map((each) => [recommendationInline(context, each)]));
}
