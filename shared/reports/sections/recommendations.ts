import type { Stage } from '../../domain/matter';
import type { Recommendation } from '../../domain/recommendation';
import {
  bold,
  bulletList,
  facts,
  missing,
  numbered,
  paragraph,
  row,
  table,
  type Words,
  words,
} from '../blocks';
import { dateWords, dueFromWords, dueWords, poundsWords } from '../date-words';
import type { Block, Inline, Section, Subheading } from '../document-model';
import { fromRichText } from '../from-rich-text';
import { personInline, pointInlines } from '../references';
import type { ReportContext } from '../report-context';
import { part, section } from '../section-parts';

/** Section 7: what should be done, by whom and when; then why. */
export function recommendations(context: ReportContext): Section {
  return section('recommendations', 'Recommendations', [
    ...recommendationBlocks(context, 'stage-2', 2),
    ...part(
      'Wider learning',
      2,
      fromRichText(context.caseFile.investigation.learning, context, { numbered: true, under: 2 }),
    ),
  ]);
}

/** The table of a stage's recommendations and the reasons for each. */
export function recommendationBlocks(
  context: ReportContext,
  stage: Stage,
  level: Subheading['level'],
): Block[] {
  const own = context.recommendations.filter((each) => each.stage === stage);
  if (own.length === 0) return [numbered('No recommendations are made.')];
  const starts = new Set(own.map((each) => dueFromWords(each.due)).filter(Boolean));
  // One start for all is said once, below; different ones are said with each.
  const oneStart = starts.size === 1;
  return [
    table({
      description: 'Each recommendation with its points, remedy, owner and date',
      columns: [
        ['No', 11],
        ['Recommendation', 34],
        ['Points', 11],
        ['Remedy', 16],
        ['Who', 15],
        ['By when', 13],
      ],
      rows: own.map((each) =>
        row(
          [
            [bold(each.reference || '–')],
            each.action || [missing(`What ${named(each)} asks for.`)],
            each.pointIds.length > 0
              ? pointInlines(context, each.pointIds)
              : [missing('Which points this answers.')],
            each.remedy.label || '–',
            each.responsible || [missing('Who is to do it.')],
            dueCell(each, oneStart) || [missing('By when.')],
          ],
          context.bookmark('recommendations', each.id),
        ),
      ),
    }),
    ...(oneStart ? [paragraph(`Times run from ${[...starts].join()}.`, 'small')] : []),
    ...own.flatMap((each) => reasons(context, each, level)),
  ];
}

function dueCell(each: Recommendation, oneStart: boolean): string {
  const from = oneStart ? '' : dueFromWords(each.due);
  return from ? `${dueWords(each.due)} from ${from}` : dueWords(each.due);
}

function named(each: Recommendation): string {
  return `recommendation ${each.reference}`.trim();
}

/** Why, how much, on what guidance, and what will show that it is done. */
function reasons(context: ReportContext, each: Recommendation, level: Subheading['level']): Block[] {
  const below = (level + 1) as Subheading['level'];
  const rationale = fromRichText(each.rationale, context, { numbered: true, under: below });
  const rows: (readonly [string, Words | null])[] = [
    ['Payment', payments(context, each)],
    ['What was weighed', each.remedy.factors || null],
    ['Guidance', guidance(each)],
    ['What will show it is done', each.evidenceExpected || null],
  ];
  const known = facts(`What stands behind ${named(each)}`, rows);
  const title = [each.reference, each.remedy.label].filter(Boolean).join(': ') || 'Recommendation';
  return part(title, level, [
    ...rationale,
    ...paymentReasons(each),
    ...(known.rows.length > 0 ? [known] : []),
  ]);
}

function payments(context: ReportContext, each: Recommendation): Inline[] | null {
  const { payments: sums } = each.remedy;
  if (sums.length === 0) return null;
  return sums.flatMap((payment, index): Inline[] => [
    ...(index > 0 ? ([{ kind: 'break' }] as const) : []),
    bold(poundsWords(payment.pounds)),
    ...words(payment.what ? ` for ${payment.what}` : ''),
    ...(payment.payeePersonId
      ? [{ kind: 'text', text: ', to ' } as const, personInline(context, payment.payeePersonId)]
      : []),
  ]);
}

/** The author's own reasons for each sum; no figure is ever worked out here. */
function paymentReasons(each: Recommendation): Block[] {
  const given = each.remedy.payments.filter((payment) => payment.basis !== '');
  if (given.length === 0) return [];
  return [
    bulletList(
      given.map((payment) => [
        paragraph([
          bold(`${poundsWords(payment.pounds)}${payment.what ? ` for ${payment.what}` : ''}: `),
          ...words(payment.basis),
        ]),
      ]),
    ),
  ];
}

/** The guidance as the author recorded it: its part, its version and the day they last checked it. */
function guidance(each: Recommendation): Inline[] | null {
  const lines = each.remedy.references.map((reference) => {
    const standing = [
      reference.dated && `version ${reference.dated}`,
      reference.checkedOn && `checked ${dateWords(reference.checkedOn)}`,
    ].filter(Boolean);
    const source = [reference.guidance, reference.part].filter(Boolean).join(', ');
    return standing.length > 0 ? `${source} (${standing.join('; ')})` : source;
  });
  return lines.length > 0 ? [...words(lines.filter(Boolean).join('\n'))] : null;
}
