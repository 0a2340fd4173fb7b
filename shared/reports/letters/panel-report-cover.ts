import { childrensTimes } from '../../domain/childrens-times';
import { paragraph } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Section } from '../document-model';
import { pointsUnderReview, type ReportContext } from '../report-context';
import { councilWords } from '../report-words';
import { aboutOf, citedLaw, isToComplainant, letterSection, letterSignature, ownWords } from './letter-parts';
import { signposts } from './signposts';

/** The letter with which the panel sends its report to each of those who have to have it (SI 2006/1738 reg 20). */
export function panelReportCover(context: ReportContext): Section[] {
  return [
    letterSection('report', '', [...report(context), ...ownWords(context)]),
    letterSection('next', 'What happens next', next(context)),
    ...(isToComplainant(context)
      ? [letterSection('help', 'Help and support', signposts(context, 'panel-report-cover'))]
      : []),
    letterSignature(context, 'panel-report-cover'),
  ];
}

function report(context: ReportContext): Block[] {
  const held = context.caseFile.matter.events['panel-held'];
  const reviewed = pointsUnderReview(context).map((point) => point.number);
  const on = held ? ` that met on ${dateWords(held)}` : '';
  const which =
    reviewed.length === 0
      ? ''
      : ` It gives a conclusion on each point that it reviewed (${reviewed.join(', ')}),`;
  return [
    paragraph(
      isToComplainant(context)
        ? `Here is the report of the review panel${on}. Thank you for telling the panel what happened. I know that it may not have been easy.`
        : `Here is the report of the review panel${on}.`,
    ),
    paragraph(
      `${which ? `${which.trim()} with the reasons,` : 'It gives the panel’s conclusions,'} and recommends what should be done.`,
    ),
    paragraph(
      `It goes to the Council, to the complainant and any advocate, to the Independent Person, and to anyone else with sufficient interest${citedLaw('ch-s3-report')}. Please treat it as confidential.`,
    ),
  ];
}

function next(context: ReportContext): Block[] {
  const { caseFile } = context;
  const due = childrensTimes(caseFile, undefined, context.calendar).stage3Response?.dueOn ?? null;
  const by = due ? ` If it received the report on the day it was sent, that is by ${dateWords(due)}.` : '';
  const council = councilWords(caseFile);
  const mine = isToComplainant(context);
  const you = mine ? 'you' : 'the complainant';
  const toTheCouncil = !aboutOf(context).to || aboutOf(context).to?.side === 'council';
  const toTheIndependentPerson = aboutOf(context).to?.role === 'independent-person';
  return [
    paragraph(
      `Within 15 working days of receiving this report, or as soon as is reasonably practicable, ${council} considers it together with the Independent Person and writes to ${you}: what it decides, what it proposes to do, and how to complain to the Ombudsman${citedLaw('ch-s3-authority-response')}.${by}`,
    ),
    ...(toTheCouncil
      ? [
          paragraph(
            'The panel’s recommendations do not bind the Council. Where it does not follow one, please give the reasons in that letter.',
          ),
        ]
      : []),
    ...(toTheIndependentPerson
      ? [paragraph(`${council} will ask you to consider the recommendations with it.`)]
      : []),
    ...(mine
      ? [
          paragraph(
            'The panel has then done its part, and cannot answer further letters about it. If you are not satisfied with the answer you get, you may go to the Ombudsman.',
          ),
        ]
      : []),
  ];
}
