import { bulletList, listed, missing, numbered, paragraph, paragraphsOf, row, table } from '../blocks';
import type { Block, Inline, Section } from '../document-model';
import { fromRichText } from '../from-rich-text';
import { documentInline, pointInline, pointInlines } from '../references';
import { pointsUnderReview, type ReportContext } from '../report-context';
import { part, section } from '../section-parts';
import { evidenceAskedFor } from './evidence-asked-for';

/** Section 2: the short summary of the representations that SI 2006/1738 reg 20 requires. */
export function representations(context: ReportContext): Section {
  const { report, request } = context.caseFile.reviewPanel;
  const summary = fromRichText(report.representations, context);
  return section('representations', 'Summary of the representations', [
    ...(summary.length > 0 ? summary : [missing('The summary of the representations.')]),
    ...part('Points under review', 2, disputed(context)),
    ...part('Outcomes wanted from the panel', 2, paragraphsOf(request.outcomesWanted)),
  ]);
}

/** Only what the complainant put to the panel is shown as reviewed. */
function disputed(context: ReportContext): Block[] {
  const points = pointsUnderReview(context);
  if (points.length === 0) return [missing('Which points the panel was asked to review.')];
  return [
    numbered([
      {
        kind: 'text',
        text: points.length === 1 ? 'The panel reviewed point ' : 'The panel reviewed points ',
      },
      ...pointInlines(
        context,
        points.map((point) => point.id),
        listed,
      ),
      { kind: 'text', text: '.' },
    ]),
    ...(points.some((point) => point.stage3.whyDisputed !== '')
      ? [
          table({
            description: 'Each point under review and why the complainant disputes the Stage 2 outcome',
            columns: [
              ['Point', 12],
              ['Why it is disputed', 88],
            ],
            rows: points.map((point) =>
              row([[pointInline(context, point)], point.stage3.whyDisputed || '–']),
            ),
          }),
        ]
      : []),
  ];
}

/** Section 3: what was before the panel. */
export function considered(context: ReportContext): Section {
  const { report } = context.caseFile.reviewPanel;
  const written = fromRichText(report.considered, context);
  return section('considered', 'What the panel considered', [
    ...(written.length > 0 ? written : [missing('What the panel considered.')]),
    ...part('Papers', 2, papers(context)),
    ...part('Evidence asked for by the panel', 2, evidenceAskedFor(context)),
  ]);
}

function papers(context: ReportContext): Block[] {
  const { papers: sent } = context.caseFile.reviewPanel.hearing;
  if (sent.length === 0) return [];
  return [
    bulletList(
      sent.map((paper) => [
        paragraph([
          { kind: 'text', text: paper.what },
          ...paper.documentIds.flatMap((id): Inline[] => [
            { kind: 'text', text: ' ' },
            documentInline(context, id),
          ]),
        ]),
      ]),
    ),
  ];
}

/** Section 4: whether the Stage 2 investigation was adequate. */
export function adequacy(context: ReportContext): Section {
  const blocks = fromRichText(context.caseFile.reviewPanel.report.adequacy, context);
  return section(
    'adequacy',
    'Adequacy of the Stage 2 investigation',
    blocks.length > 0 ? blocks : [missing('Whether the Stage 2 investigation was adequate.')],
  );
}

/** New complaints raised before the panel, which it may not decide: listed and referred back. */
export function notConsidered(context: ReportContext): Section | null {
  const blocks = fromRichText(context.caseFile.reviewPanel.report.notConsidered, context);
  return blocks.length > 0 ? section('not_considered', 'Matters the panel did not consider', blocks) : null;
}
