import { childrensTimes } from '../../domain/childrens-times';
import { missing, paragraph, paragraphsOf } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Section } from '../document-model';
import { fromRichText } from '../from-rich-text';
import { pointsUnderReview, type ReportContext } from '../report-context';
import { councilWords } from '../report-words';
import { pointsOf } from './complaint-points';
import { byWhen, citedLaw, letterSection, letterSignature, ownWords, points } from './letter-parts';
import { panelMembers } from './panel-members';
import { signposts } from './signposts';

/** The council's letter that a request for a review panel has come, and what follows from it. */
export function stage3Acknowledgement(context: ReportContext): Section[] {
  return [
    letterSection('received', '', [...received(context), ...ownWords(context)]),
    letterSection('points', 'What the panel will look at', scope(context)),
    letterSection('panel', 'The panel', panel(context)),
    letterSection('coming', 'Coming to the panel', coming()),
    letterSection('answer', 'What we would like to know from you', answer(context)),
    letterSection('help', 'Help and support', signposts(context, 'stage-3-acknowledgement')),
    letterSignature(context, 'stage-3-acknowledgement'),
  ];
}

function received(context: ReportContext): Block[] {
  const on = context.caseFile.matter.events['stage-3-requested'];
  const { inTime, lateReason } = context.caseFile.reviewPanel.request;
  return [
    on
      ? paragraph(
          `${councilWords(context.caseFile)} received your request for a review panel on ${dateWords(on)}. Thank you for writing to us.`,
        )
      : missing('The day the request was received.'),
    ...(inTime === 'no'
      ? [
          paragraph('Your request came after the time for it. We have decided to take it all the same.'),
          ...paragraphsOf(lateReason, paragraph),
        ]
      : []),
  ];
}

function scope(context: ReportContext): Block[] {
  const reasons = fromRichText(context.caseFile.reviewPanel.request.reasons, context, {
    numbered: false,
    under: 2,
  });
  return [
    pointsOf(context, pointsUnderReview(context), {
      framed: true,
      none: 'The points that the panel reviews.',
    }),
    ...(reasons.length > 0
      ? [paragraph('You told us why you are not satisfied:'), { kind: 'quotation', blocks: reasons } as const]
      : [paragraph('Please tell us why you are not satisfied with our answer on each of them.')]),
    paragraph(
      'Please tell us if we have not understood you. The panel looks at how these points were dealt with; it does not look into new complaints.',
    ),
  ];
}

function panel(context: ReportContext): Block[] {
  const due = childrensTimes(context.caseFile, undefined, context.calendar).panel?.dueOn ?? null;
  const named = context.caseFile.reviewPanel.members.length > 0;
  return [
    paragraph(
      `The panel has three members, who are independent of the Council. One of them chairs it. Whoever was the Independent Person in the investigation cannot be a member${citedLaw('ch-panel-composition')}.`,
    ),
    ...(named ? [paragraph('They are:'), ...panelMembers(context)] : []),
    due
      ? paragraph(
          `It has to meet within 30 working days of the day we received your request, so by ${dateWords(due)}${citedLaw('ch-s3-panel')}.`,
        )
      : missing('By when the panel has to meet.'),
  ];
}

function coming(): Block[] {
  return [
    paragraph(
      `You may come to the panel and say what you want to say, or write to it, or both${citedLaw('ch-panel-submissions')}.`,
    ),
    paragraph(
      `You may bring an advocate and another person as well. Either of them may speak for you if you wish${citedLaw('ch-panel-companions')}.`,
    ),
    paragraph('If you would rather not come, the panel still meets, and reads what you have written.'),
  ];
}

function answer(context: ReportContext): Block[] {
  return [
    paragraph(`Please tell us${byWhen(context)}:`),
    points([
      'on which days you can come, and on which you cannot;',
      'who will come with you, and who will speak;',
      'whether you need anything to take part: an interpreter, a break, a place that is easy to reach, another way of meeting;',
      'whether there is anything you would like the panel to read.',
    ]),
  ];
}
