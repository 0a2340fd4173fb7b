import type { ComplaintPoint } from '../../domain/complaint-point';
import { foundFault } from '../../domain/completeness/injustice-rules';
import { findingLabel } from '../../domain/labels';
import { hasWords } from '../../domain/rich-text';
import type { Standard } from '../../domain/standard';
import { bold, bulletList, listed, missing, numbered, paragraph, words } from '../blocks';
import type { Block, Inline, Section, Subheading } from '../document-model';
import { fromRichText } from '../from-rich-text';
import { type PointGroup, pointGroups } from '../point-groups';
import { citationInline, pointInline, recommendationInlines } from '../references';
import { acceptedPoints, type ReportContext } from '../report-context';
import { part, section } from '../section-parts';
import { injusticeBlocks, injusticesOf } from './injustice';

/** Section 5: the findings, each point beginning a page of its own. */
export function findings(context: ReportContext): Section[] {
  const head = section('findings', 'Findings', [], { newPage: true });
  const groups = pointGroups(acceptedPoints(context));
  if (groups.length === 0) return [{ ...head, blocks: [missing('The findings: no point is agreed yet.')] }];
  return [head, ...groups.flatMap((group, index) => groupSections(context, group, index > 0))];
}

/** A point by itself is a section of level 2; the parts of one point (5a, 5b) hang under a heading for both. */
function groupSections(context: ReportContext, group: PointGroup, newPage: boolean): Section[] {
  const [first, ...others] = group.points;
  if (!first) return [];
  if (others.length === 0) return [pointSection(context, first, 2, newPage)];
  const heading = section(`${context.bookmark('points', first.id)}_group`, `Point ${group.number}`, [], {
    level: 2,
    newPage,
  });
  return [heading, ...group.points.map((point, index) => pointSection(context, point, 3, index > 0))];
}

function pointSection(
  context: ReportContext,
  point: ComplaintPoint,
  level: 2 | 3,
  newPage: boolean,
): Section {
  const finding = context.finding(point.id, 'investigating-officer');
  const sub = (level + 1) as Subheading['level'];
  const place = { numbered: true, under: sub };
  const analysis = fromRichText(finding?.analysis ?? null, context, place);
  return section(
    context.bookmark('points', point.id),
    pointTitle(point),
    [
      ...part('The complaint', sub, [
        point.agreed.wording
          ? paragraph(point.agreed.wording, 'wording')
          : missing(`The agreed wording of point ${point.number}.`),
      ]),
      ...part('What should have happened', sub, [
        ...standardsList(context, point),
        ...fromRichText(finding?.shouldHaveHappened ?? null, context, place),
      ]),
      ...part(
        'What happened: the evidence',
        sub,
        fromRichText(finding?.whatHappened ?? null, context, place),
      ),
      ...part(
        'Analysis',
        sub,
        analysis.length > 0 ? analysis : [missing(`The analysis of point ${point.number}.`)],
      ),
      ...part('Finding', sub, conclusion(context, point, place)),
      ...part('Injustice', sub, injustice(context, point, sub)),
      ...part('Recommendations', sub, recommended(context, point)),
    ],
    { level, newPage },
  );
}

export function pointTitle(point: ComplaintPoint): string {
  const number = `Point ${point.number || '(no number)'}`;
  return point.title ? `${number}: ${point.title}` : number;
}

/** The yardsticks of a point: what each asks, and where it stands in the evidence. */
export function standardsList(context: ReportContext, point: ComplaintPoint): Block[] {
  const chosen = new Set(point.standardIds);
  const standards = context.caseFile.standards
    .filter((standard) => chosen.has(standard.id))
    .sort((a, b) => a.order - b.order);
  if (standards.length === 0) return [];
  return [bulletList(standards.map((standard) => [paragraph(standardWords(context, standard))]))];
}

function standardWords(context: ReportContext, standard: Standard): Inline[] {
  const citation: Inline[] = standard.citationId
    ? [{ kind: 'text', text: ' ' }, citationInline(context, context.citations.get(standard.citationId))]
    : [];
  return [
    bold(standard.requirement ? `${standard.title}: ` : standard.title),
    ...words(standard.requirement),
    ...citation,
  ];
}

function conclusion(
  context: ReportContext,
  point: ComplaintPoint,
  place: { numbered: boolean; under: number },
): Block[] {
  const finding = context.finding(point.id, 'investigating-officer');
  const reason = fromRichText(finding?.reason ?? null, context, place);
  if (!finding?.outcome) return [missing(`The finding on point ${point.number}.`), ...reason];
  const needsReason = finding.outcome === 'partially-upheld' || finding.outcome === 'no-finding';
  return [
    {
      kind: 'finding-line',
      lead: `Finding on point ${point.number}`,
      outcome: finding.outcome,
      label: findingLabel(context.caseFile.matter, finding.outcome),
    },
    ...reason,
    ...(needsReason && !hasWords(finding.reason)
      ? [
          missing(
            finding.outcome === 'no-finding'
              ? `What evidence was missing, so that no finding could be made on point ${point.number}.`
              : `Which part of point ${point.number} is upheld, and why.`,
          ),
        ]
      : []),
  ];
}

/**
 * Injustice on a point. One that several points share is described at the first of them, and the others lead there,
 * so that a reader does not meet the same paragraphs again and again.
 */
function injustice(context: ReportContext, point: ComplaintPoint, under: number): Block[] {
  const all = injusticesOf(context, 'stage-2', point.id);
  const written = all.flatMap((each): Block[] => {
    const first = acceptedPoints(context).find((other) => each.pointIds.includes(other.id));
    if (!first || first.id === point.id) return injusticeBlocks(context, each, under);
    return [
      numbered([
        { kind: 'text', text: 'The injustice described under ' },
        pointInline(context, first, 'point '),
        { kind: 'text', text: ' comes from this point too.' },
      ]),
    ];
  });
  const fault = foundFault(context.finding(point.id, 'investigating-officer')?.outcome);
  if (fault && !all.some((each) => each.found !== 'not-considered')) {
    return [...written, missing(`The injustice caused by what is upheld in point ${point.number}.`)];
  }
  return written;
}

function recommended(context: ReportContext, point: ComplaintPoint): Block[] {
  const found = context.recommendations.filter(
    (each) => each.stage === 'stage-2' && each.pointIds.includes(point.id),
  );
  if (found.length === 0) return [];
  return [
    numbered([
      { kind: 'text', text: found.length === 1 ? 'See recommendation ' : 'See recommendations ' },
      ...recommendationInlines(context, found, listed),
      { kind: 'text', text: '.' },
    ]),
  ];
}
