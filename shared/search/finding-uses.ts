import type { CaseFile } from '../domain/case-file';
import { forEachInline, type RichText } from '../domain/rich-text';
import type { PageFacts } from './findable';

/** What the case's citations say of one document, or of one interview. */
export type SourceFacts = {
  /** It is cited as a whole in a finding. */
  readonly used: boolean;
  /** The points it bears on as a whole. */
  readonly pointIds: readonly string[];
  /** By page of a document. Empty for an interview. */
  readonly pages: Readonly<Record<number, PageFacts>>;
};

const isText = (value: unknown): value is RichText =>
  typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'doc';

/** The citations that stand in the texts of findings, whoever's they are. */
export function citationsInFindings(findings: CaseFile['findings']): ReadonlySet<string> {
  const used = new Set<string>();
  for (const finding of findings) {
    for (const value of Object.values(finding)) {
      if (!isText(value)) continue;
      forEachInline(value, (node) => {
        if (node.type === 'citation') used.add(node.attrs.citationId);
      });
    }
  }
  return used;
}

/**
 * What findings rest on and which points each source bears on, by id of the document or interview.
 * @param used ids of the citations that stand in findings
 */
export function sourceFacts(
  citations: CaseFile['citations'],
  used: ReadonlySet<string>,
): ReadonlyMap<string, SourceFacts> {
  const facts = new Map<
    string,
    { used: boolean; pointIds: string[]; pages: Record<number, { used: boolean; pointIds: string[] }> }
  >();
  for (const { id, source, bearings } of citations) {
    const sourceId = source.kind === 'document' ? source.documentId : source.interviewId;
    const known = facts.get(sourceId) ?? { used: false, pointIds: [], pages: {} };
    facts.set(sourceId, known);
    const page = source.kind === 'document' ? source.page : null;
    let at: { used: boolean; pointIds: string[] } = known;
    if (page !== null) {
      at = known.pages[page] ?? { used: false, pointIds: [] };
      known.pages[page] = at;
    }
    at.used ||= used.has(id);
    for (const { pointId } of bearings) if (!at.pointIds.includes(pointId)) at.pointIds.push(pointId);
  }
  return facts;
}
