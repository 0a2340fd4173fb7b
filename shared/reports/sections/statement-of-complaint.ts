import type { ComplaintPoint } from '../../domain/complaint-point';
import { complaintAgreedOn } from '../../domain/matter';
import { assertNever } from '../../lib/assert-never';
import { missing, numbered, paragraphsOf, row, table } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Inline, Section } from '../document-model';
import { peopleInlines } from '../references';
import { acceptedPoints, type ReportContext } from '../report-context';
import { part, section } from '../section-parts';

/** Section 2: the complaint as it was agreed, what is wanted, and what is outside. */
export function statementOfComplaint(context: ReportContext): Section {
  return section('statement', 'Statement of complaint and desired outcomes', [
    ...agreement(context),
    ...agreedPoints(context),
    ...part('Outcomes wanted', 2, outcomesWanted(context)),
    ...part('Not part of this investigation', 2, outside(context)),
  ]);
}

function agreement(context: ReportContext): Block[] {
  const { statement, matter } = context.caseFile;
  const text = (words: string): Inline => ({ kind: 'text', text: words });
  const meeting: Inline[] = [];
  if (statement.meetingOn) {
    meeting.push(text(`There was a meeting on ${dateWords(statement.meetingOn)}`));
    if (statement.meetingPlace) meeting.push(text(` at ${statement.meetingPlace}`));
    const there = peopleInlines(context, statement.meetingPersonIds);
    if (there.length > 0) meeting.push(text(' with '), ...there);
    meeting.push(text('.'));
  }
  const agreed = complaintAgreedOn(matter);
  const what = context.adult ? 'complaint' : 'statement of complaint';
  return [
    ...(meeting.length > 0 ? [numbered(meeting)] : []),
    ...(agreed
      ? [numbered(`The ${what} below was agreed on ${dateWords(agreed)}.`)]
      : context.adult && context.caseFile.adultComplaint.plan.discussion === 'declined'
        ? [numbered('The handling of the complaint was not discussed, as the complainant wished.')]
        : [missing(`The date on which the ${what} was agreed.`)]),
    ...(statement.onBehalfOf
      ? [numbered(`The complaint is made on behalf of ${statement.onBehalfOf}.`)]
      : []),
    ...paragraphsOf(statement.changesAsked),
  ];
}

function agreedPoints(context: ReportContext): Block[] {
  const points = acceptedPoints(context);
  if (points.length === 0) return [missing('The points of complaint.')];
  return [
    numbered(context.caseFile.statement.opening),
    table({
      description: 'The points of complaint in the words agreed',
      columns: [
        ['Point', 10],
        ['Agreed wording', 90],
      ],
      rows: points.map((point) =>
        row([
          point.number || '–',
          point.agreed.wording || [missing(`The agreed wording of point ${point.number}.`)],
        ]),
      ),
    }),
  ];
}

const CAN_BE_GIVEN = {
  yes: 'Can be given.',
  partly: 'Can be given in part.',
  no: 'Cannot be given by this procedure.',
  'not-said': '',
} as const;

function outcomesWanted(context: ReportContext): Block[] {
  const { outcomes } = context.caseFile;
  if (outcomes.length === 0) return [];
  return [
    table({
      description: 'What the complainant wants, and what they were told this procedure can give',
      columns: [
        ['No', 8],
        ['What is wanted', 52],
        ['What this procedure can give', 40],
      ],
      rows: [...outcomes]
        .sort((a, b) => a.order - b.order)
        .map((outcome) =>
          row([
            outcome.number || '–',
            outcome.wording,
            [CAN_BE_GIVEN[outcome.canBeGiven], outcome.explained].filter(Boolean).join(' ') || '–',
          ]),
        ),
    }),
  ];
}

/** Matters left out, and points not looked into: each with its reason, so that nothing drops out unseen. */
function outside(context: ReportContext): Block[] {
  const { notIncluded } = context.caseFile.statement;
  const left = context.points.filter((point) => point.scope.status !== 'accepted');
  if (notIncluded.length === 0 && left.length === 0) return [];
  const reason = (words: string, what: string) => words || [missing(`The reason why ${what}.`)];
  return [
    table({
      description: 'What is not part of this investigation, and why',
      columns: [
        ['Matter', 50],
        ['Reason', 50],
      ],
      rows: [
        ...notIncluded.map((item) => row([item.matter, reason(item.reason, 'this is not included')])),
        ...left.map((point) =>
          row([
            `Point ${point.number}: ${point.agreed.wording || point.title}`,
            reason(
              [standing(point), point.scope.reason].filter((words) => words !== '').join(' '),
              'this point was not looked into',
            ),
          ]),
        ),
      ],
    }),
  ];
}

function standing(point: ComplaintPoint): string {
  const { status, reason } = point.scope;
  if (status === 'withdrawn') return 'Withdrawn by the complainant.';
  // Without a reason nothing is said, so that the missing reason shows.
  if (reason === '') return '';
  if (status === 'outside') return 'Outside this procedure.';
  if (status === 'frozen') return 'Not considered while other proceedings are under way.';
  if (status === 'accepted') return '';
  return assertNever(status);
}
