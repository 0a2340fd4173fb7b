import type { ComplaintPoint } from '../../domain/complaint-point';
import type { AdjudicationDecision } from '../../domain/finding';
import { findingLabel } from '../../domain/labels';
import { hasWords } from '../../domain/rich-text';
import { facts, missing, paragraph, row, table, type Words } from '../blocks';
import type { Block, Inline, Section } from '../document-model';
import { fromRichText } from '../from-rich-text';
import { findingInline, pointInline } from '../references';
import { pointsUnderReview, type ReportContext } from '../report-context';
import { part, section } from '../section-parts';
import { pointTitle, standardsList } from './point-finding';

const DECISION = {
  accepts: 'Accepted',
  'accepts-in-part': 'Accepted in part',
  'does-not-accept': 'Not accepted',
  'goes-further': 'Went further',
} as const satisfies Record<NonNullable<AdjudicationDecision['decision']>, string>;

/** Section 5: each point under review with what Stage 2 found, what the council decided, and what the panel finds. */
export function panelFindings(context: ReportContext): Section[] {
  const points = pointsUnderReview(context);
  const head = section(
    'findings',
    'Findings',
    points.length > 0 ? [summary(context, points)] : [missing('The findings: no point is under review yet.')],
  );
  return [head, ...points.map((point) => pointSection(context, point))];
}

function summary(context: ReportContext, points: readonly ComplaintPoint[]): Block {
  return table({
    description:
      'Each point under review with the finding at Stage 2, the adjudication and the panel’s finding',
    caption: 'Findings at Stage 2 and Stage 3',
    columns: [
      ['Point', 9],
      ['Complaint', 31],
      ['Stage 2', 20],
      ['Adjudication', 20],
      ['Panel', 20],
    ],
    rows: points.map((point) =>
      row([
        [pointInline(context, point)],
        point.title || point.stage3.framing || point.agreed.wording,
        [stage2(context, point)],
        adjudication(context, point),
        [findingInline(context, context.finding(point.id, 'panel')?.outcome, 'Not yet made')],
      ]),
    ),
  });
}

function stage2(context: ReportContext, point: ComplaintPoint): Inline {
  return findingInline(context, context.finding(point.id, 'investigating-officer')?.outcome, 'Not recorded');
}

/** "Accepted", or what the council found instead. */
function adjudication(context: ReportContext, point: ComplaintPoint): Inline[] {
  const decision = context.finding(point.id, 'adjudicating-officer');
  const words = decision?.decision ? DECISION[decision.decision] : decision?.outcome ? '' : 'Not recorded';
  const outcome = decision?.outcome ? [findingInline(context, decision.outcome, '')] : [];
  if (words === '') return outcome;
  const said: Inline = { kind: 'text', text: words };
  const stated = decision?.decision === 'accepts' ? [] : outcome;
  return stated.length > 0 ? [said, { kind: 'text', text: ': ' }, ...stated] : [said];
}

function pointSection(context: ReportContext, point: ComplaintPoint): Section {
  const finding = context.finding(point.id, 'panel');
  const place = { numbered: true, under: 3 };
  const wording = point.stage3.framing || point.agreed.wording;
  const text = (title: string, value: Parameters<typeof fromRichText>[0]) =>
    part(title, 3, fromRichText(value, context, place));
  return section(
    context.bookmark('points', point.id),
    pointTitle(point),
    [
      ...part('The complaint', 3, [
        wording ? paragraph(wording, 'wording') : missing(`The wording of point ${point.number}.`),
        earlier(context, point),
      ]),
      ...part('What should have happened', 3, standardsList(context, point)),
      ...text('The complainant’s case', finding?.complainantCase ?? null),
      ...text('The Council’s case', finding?.councilCase ?? null),
      ...text('What the panel weighed', finding?.consideration ?? null),
      ...part('The panel’s finding', 3, conclusion(context, point)),
    ],
    { level: 2 },
  );
}

function earlier(context: ReportContext, point: ComplaintPoint): Block {
  const rows: (readonly [string, Words])[] = [
    ['Finding at Stage 2', [stage2(context, point)]],
    ['The Council’s adjudication', adjudication(context, point)],
  ];
  return facts(`What Stage 2 and the Council decided on point ${point.number}`, rows);
}

function conclusion(context: ReportContext, point: ComplaintPoint): Block[] {
  const finding = context.finding(point.id, 'panel');
  const reasons = fromRichText(finding?.reason ?? null, context, { numbered: true, under: 3 });
  if (!finding?.outcome) return [missing(`The panel’s finding on point ${point.number}.`), ...reasons];
  const before = context.finding(point.id, 'investigating-officer')?.outcome ?? null;
  const owesReason = !hasWords(finding.reason) && !hasWords(finding.consideration);
  const changed = before !== null && before !== finding.outcome;
  return [
    {
      kind: 'finding-line',
      lead: `The panel’s finding on point ${point.number}`,
      outcome: finding.outcome,
      label: findingLabel(context.caseFile.matter, finding.outcome),
    },
    ...reasons,
    ...(owesReason || (changed && !hasWords(finding.reason))
      ? [
          missing(
            changed
              ? `Why the panel’s finding on point ${point.number} differs from Stage 2’s.`
              : `The panel’s reasons on point ${point.number}.`,
          ),
        ]
      : []),
  ];
}
