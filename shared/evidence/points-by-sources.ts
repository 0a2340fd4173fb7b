import { type CaseFile, inOrder } from '../domain/case-file';
import type { Citation } from '../domain/citation';
import type { ComplaintPoint } from '../domain/complaint-point';
import { findingOf } from '../domain/finding';
import { personLabel } from '../domain/labels';
import { forEachInline, type RichText } from '../domain/rich-text';

/** How a source bears on a point. `linked`: the register says that it does, but nothing of it is cited on the point. */
export type SourceBearing = 'supports' | 'undermines' | 'both' | 'context' | 'linked' | 'silent';

/** A document or an interview, as the table's row names it. */
export type Source = {
  readonly id: string;
  readonly kind: 'document' | 'interview';
  readonly reference: string;
  readonly title: string;
};

/** What one source says on one point. */
type SourceOnPoint = { readonly bearing: SourceBearing; readonly citationIds: readonly string[] };

/** A point with what it rests on. Only sources that support or undermine count: context alone proves nothing. */
export type PointWithSources = {
  readonly point: ComplaintPoint;
  readonly supports: number;
  readonly undermines: number;
  /** The only source that supports or undermines it; null when there are several or none. */
  readonly onlySource: Source | null;
  readonly unsourced: boolean;
};

export type PointsBySources = {
  readonly points: readonly PointWithSources[];
  /** Every document and interview, in the order of the register; interviews last. */
  readonly sources: readonly Source[];
  /** Ids of the sources that bear on some point, or are said to. */
  readonly bearing: ReadonlySet<string>;
  readonly at: (sourceId: string, pointId: string) => SourceOnPoint;
};

const SILENT: SourceOnPoint = { bearing: 'silent', citationIds: [] };

const sourceIdOf = ({ source }: Citation) =>
  source.kind === 'document' ? source.documentId : source.interviewId;

/** The citations that stand in the officer's finding on each point, whatever they are said to do there. */
function citedInFindings(caseFile: CaseFile): ReadonlyMap<string, ReadonlySet<string>> {
  const cited = new Map<string, Set<string>>();
  for (const { id } of caseFile.points) {
    const finding = findingOf(caseFile.findings, id, 'investigating-officer');
    if (!finding) continue;
    const here = new Set<string>();
    for (const text of [
      finding.shouldHaveHappened,
      finding.whatHappened,
      finding.analysis,
      finding.reason,
    ] satisfies (RichText | null)[]) {
      forEachInline(text, (node) => {
        if (node.type === 'citation') here.add(node.attrs.citationId);
      });
    }
    cited.set(id, here);
  }
  return cited;
}

function sourcesOf(caseFile: CaseFile): Source[] {
  return [
    ...inOrder(caseFile.documents).map(
      (document): Source => ({
        id: document.id,
        kind: 'document',
        reference: document.reference,
        title: document.title || document.file?.name || '',
      }),
    ),
    ...inOrder(caseFile.interviews).map(
      (interview): Source => ({
        id: interview.id,
        kind: 'interview',
        reference: interview.reference,
        title: interview.personId ? personLabel(caseFile, interview.personId) : 'Interview',
      }),
    ),
  ];
}

function joined(now: SourceBearing, next: 'supports' | 'undermines' | 'context'): SourceBearing {
  if (next === 'context') return now === 'silent' || now === 'linked' ? 'context' : now;
  if (now === 'both' || now === next) return now;
  return now === 'supports' || now === 'undermines' ? 'both' : next;
}

/**
 * Which source supports, undermines or is silent on which point. Points that are looked into, in their order.
 * @returns a table that is asked cell by cell: two hundred points and three hundred papers are sixty thousand cells
 */
export function pointsBySources(caseFile: CaseFile): PointsBySources {
  const cells = new Map<string, { bearing: SourceBearing; citationIds: string[] }>();
  const cellOf = (sourceId: string, pointId: string) => {
    const key = `${sourceId} ${pointId}`;
    const known = cells.get(key);
    if (known) return known;
    const fresh = { bearing: 'silent' as SourceBearing, citationIds: [] as string[] };
    cells.set(key, fresh);
    return fresh;
  };
  const points = inOrder(caseFile.points).filter(({ scope }) => scope.status === 'accepted');
  for (const { id, pointIds } of [...caseFile.documents, ...caseFile.interviews]) {
    for (const pointId of pointIds) cellOf(id, pointId).bearing = 'linked';
  }
  const cite = (citation: Citation, pointId: string, weight: 'supports' | 'undermines' | 'context') => {
    const cell = cellOf(sourceIdOf(citation), pointId);
    cell.bearing = joined(cell.bearing, weight);
    if (!cell.citationIds.includes(citation.id)) cell.citationIds.push(citation.id);
  };
  for (const citation of caseFile.citations) {
    for (const { pointId, weight } of citation.bearings) cite(citation, pointId, weight);
  }
  const byCitation = new Map(caseFile.citations.map((citation) => [citation.id, citation]));
  for (const [pointId, ids] of citedInFindings(caseFile)) {
    for (const id of ids) {
      const citation = byCitation.get(id);
      if (citation) cite(citation, pointId, 'context');
    }
  }

  const sources = sourcesOf(caseFile);
  const bearing = new Set([...cells.keys()].map((key) => key.slice(0, key.indexOf(' '))));
  const counted = new Map<string, { supports: Set<string>; undermines: Set<string> }>();
  for (const [key, cell] of cells) {
    const [sourceId = '', pointId = ''] = key.split(' ');
    const count = counted.get(pointId) ?? { supports: new Set(), undermines: new Set() };
    counted.set(pointId, count);
    if (cell.bearing === 'supports' || cell.bearing === 'both') count.supports.add(sourceId);
    if (cell.bearing === 'undermines' || cell.bearing === 'both') count.undermines.add(sourceId);
  }
  return {
    points: points.map((point) => {
      const { supports, undermines } = counted.get(point.id) ?? {
        supports: new Set(),
        undermines: new Set(),
      };
      const all = new Set([...supports, ...undermines]);
      const [only] = all;
      return {
        point,
        supports: supports.size,
        undermines: undermines.size,
        onlySource: all.size === 1 ? (sources.find(({ id }) => id === only) ?? null) : null,
        unsourced: all.size === 0,
      };
    }),
    sources,
    bearing,
    at: (sourceId, pointId) => cells.get(`${sourceId} ${pointId}`) ?? SILENT,
  };
}
