import { responseIsLate } from '../../domain/adult-times';
import { inOrder } from '../../domain/case-file';
import { missing, paragraph, row, table, type Words } from '../blocks';
import { dateWords, dueFromWords, dueWords } from '../date-words';
import type { Block, Section } from '../document-model';
import { cellFromRichText, fromRichText } from '../from-rich-text';
import { letterSection, letterSignature } from '../letters/letter-parts';
import { signposts } from '../letters/signposts';
import { authorName, findingInline, pointInlines } from '../references';
import type { ReportContext } from '../report-context';
import { reportDate } from '../report-date';
import { localReview, ombudsman } from './response-after';
import { otherBodies } from './shared-sections';

const plain = { numbered: false, under: 2 };

/** The response to an adult complaint, with what SI 2009/309 reg 14(2) asks of it. */
export function adultResponse(context: ReportContext): Section[] {
  const { response } = context.caseFile.adultComplaint;
  const written = (text: Parameters<typeof fromRichText>[0], what: string): Block[] => {
    const blocks = fromRichText(text, context, plain);
    return blocks.length > 0 ? blocks : [missing(what)];
  };
  const wanted = outcomesAnswered(context);
  return [
    letterSection('time', 'Our response', [...opening(context)]),
    letterSection('considered', 'How we considered your complaint', [
      ...written(response.howConsidered, 'How the complaint was considered.'),
    ]),
    letterSection('conclusions', 'What we concluded', [
      ...written(response.conclusions, 'The conclusions.'),
      ...pointByPoint(context),
    ]),
    letterSection('action', 'What needs to be put right', action(context)),
    letterSection('satisfied', 'Whether that has been or will be done', [
      ...written(
        response.satisfied,
        'Whether the Council is satisfied that the action needed has been or will be taken.',
      ),
    ]),
    ...(wanted.length > 0 ? [letterSection('wanted', 'What you asked for', wanted)] : []),
    ...otherBodies(context),
    ...localReview(context),
    ombudsman(context),
    letterSection('help', 'Others you can turn to', signposts(context, 'adult-response')),
    letterSignature(context, 'adult-response'),
  ];
}

function opening(context: ReportContext): Block[] {
  const { matter } = context.caseFile;
  const received = matter.events['adult-received'];
  const told = matter.events['adult-delay-letter-sent'];
  const sent = reportDate(context);
  const investigator = context.personIn('investigating-officer');
  const blocks: Block[] = [
    paragraph(
      received
        ? `This is our answer to the complaint that we received from you on ${dateWords(received)}.`
        : 'This is our answer to your complaint.',
    ),
  ];
  if (investigator) {
    blocks.push(paragraph(`${authorName(context, investigator)} looked into it for us.`));
  }
  if (sent && responseIsLate(context.caseFile, sent)) {
    const explained = told ? ` We wrote to you on ${dateWords(told)} to explain why.` : '';
    blocks.push(paragraph(`It comes later than it was due.${explained}`));
  }
  return blocks;
}

/** Every point with its conclusion, and those not looked into with the reason: none drops out unseen. */
function pointByPoint(context: ReportContext): Block[] {
  if (context.points.length === 0) return [missing('The points of the complaint.')];
  return [
    table({
      description: 'Each point of the complaint with our conclusion',
      columns: [
        ['Point', 10],
        ['What you complained of', 48],
        ['Our conclusion', 42],
      ],
      rows: context.points.map((point) => {
        const finding = context.finding(point.id, 'investigating-officer');
        const conclusion: Words | readonly Block[] =
          point.scope.status !== 'accepted'
            ? `Not looked into. ${point.scope.reason}`.trim()
            : finding?.outcome
              ? [
                  paragraph([findingInline(context, finding.outcome, '')]),
                  ...cellFromRichText(finding.reason, context),
                ]
              : [missing(`The conclusion on point ${point.number}.`)];
        return row(
          [point.number || '–', point.agreed.wording || point.ownWords || '–', conclusion],
          context.bookmark('points', point.id),
        );
      }),
    }),
  ];
}

const ANSWERS = {
  accepts: 'Agreed',
  'accepts-in-part': 'Agreed in part',
  'does-not-accept': 'Not agreed',
} as const;

function action(context: ReportContext): Block[] {
  const { response } = context.caseFile.adultComplaint;
  const words = fromRichText(response.action, context, plain);
  const own = context.recommendations.filter((each) => each.stage === 'stage-2');
  if (own.length === 0)
    return words.length > 0 ? words : [missing('What needs to be put right, or that nothing does.')];
  return [
    ...words,
    table({
      description: 'What was recommended, what the Council decided, by whom and by when',
      columns: [
        ['What was recommended', 31],
        ['Points', 9],
        ['Our decision', 27],
        ['Who', 19],
        ['By when', 14],
      ],
      rows: own.map((each) => {
        const answer = context.caseFile.recommendationResponses.find(
          (given) => given.recommendationId === each.id && given.stage === 'stage-2',
        );
        const due = [dueWords(each.due), dueFromWords(each.due)].filter(Boolean).join(' from ');
        return row([
          each.action,
          pointInlines(context, each.pointIds),
          answer?.decision
            ? [ANSWERS[answer.decision], answer.words].filter(Boolean).join('. ')
            : [missing('What the Council decided.')],
          answer?.owner || each.responsible || '–',
          answer?.doneOn
            ? `Done on ${dateWords(answer.doneOn)}`
            : answer?.by
              ? dateWords(answer.by)
              : due || '–',
        ]);
      }),
    }),
  ];
}

const OUTCOME_ANSWERS = {
  met: 'Yes',
  'partly-met': 'In part',
  'not-met': 'No',
  'not-answered': '',
} as const;

function outcomesAnswered(context: ReportContext): Block[] {
  const outcomes = inOrder(context.caseFile.outcomes);
  if (outcomes.length === 0) return [];
  return [
    table({
      description: 'What you asked for, and our answer',
      columns: [
        ['What you asked for', 44],
        ['Our answer', 56],
      ],
      rows: outcomes.map((outcome) =>
        row([
          outcome.wording,
          outcome.answer === 'not-answered'
            ? [missing('An answer to this.')]
            : [OUTCOME_ANSWERS[outcome.answer], outcome.answerReason].filter(Boolean).join('. '),
        ]),
      ),
    }),
  ];
}
