import { byId } from '../../domain/case-file';
import type { Person } from '../../domain/person';
import { facts, missing, paragraph, type Words } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Section } from '../document-model';
import { personAtStart, personInline } from '../references';
import { pointsUnderReview, type ReportContext } from '../report-context';
import { councilWords } from '../report-words';
import { pointsOf } from './complaint-points';
import {
  aboutOf,
  byWhen,
  citedLaw,
  isToComplainant,
  letterSection,
  letterSignature,
  ownWords,
  points,
  text,
} from './letter-parts';
import { panelMembers } from './panel-members';

const MODES = {
  'in-person': 'In person',
  video: 'By video call',
  mixed: 'In person, with some by video call',
  'papers-only': 'On the papers, without a hearing',
  'not-said': null,
} as const;

/** An invitation to the review panel; what is asked of whoever gets it follows from their part. */
export function stage3Invitation(context: ReportContext): Section[] {
  const { to } = aboutOf(context);
  const papers = context.caseFile.reviewPanel.hearing.papers.map((each) => each.what).filter(Boolean);
  return [
    letterSection('why', '', [...why(context, to), ...ownWords(context)]),
    letterSection('when', 'When and where', when(context)),
    letterSection('part', partTitle(context), part(context, to)),
    letterSection('points', 'What the panel looks at', [
      pointsOf(context, pointsUnderReview(context), {
        framed: true,
        none: 'The points that the panel reviews.',
      }),
    ]),
    letterSection('who', 'Who sits on the panel', panelMembers(context)),
    letterSection(
      'papers',
      'The papers',
      papers.length > 0
        ? [paragraph('The panel will have these before it:'), points(papers)]
        : [paragraph('You will get the papers before the panel meets.')],
    ),
    letterSection('answer', 'Your answer', answer(context)),
    letterSignature(context, 'stage-3-invitation'),
  ];
}

const isMember = (context: ReportContext, person: Person | undefined) =>
  context.caseFile.reviewPanel.members.find((member) => member.personId === person?.id);

function why(context: ReportContext, to: Person | undefined): Block[] {
  const council = councilWords(context.caseFile);
  const complainant = context.personIn('complainant');
  const of: Words = complainant ? [text(' of '), personInline(context, complainant.id)] : [];
  if (isToComplainant(context)) {
    return [paragraph('The review panel that you asked for will meet. You are invited to it.')];
  }
  if (isMember(context, to)) {
    return [
      paragraph([
        text(`Thank you for agreeing to sit on the panel that reviews a complaint`),
        ...of,
        text(` to ${council}.`),
      ]),
    ];
  }
  return [
    paragraph([
      text('A review panel will look at the complaint'),
      ...of,
      text(` to ${council}. You are invited to it.`),
    ]),
  ];
}

function when(context: ReportContext): Block[] {
  const { matter, reviewPanel } = context.caseFile;
  const { hearing } = reviewPanel;
  const held = matter.events['panel-held'];
  return [
    ...(held ? [] : [missing('The day the panel meets.')]),
    facts('When and where the panel meets', [
      ['Day', held ? dateWords(held) : null],
      ['Time', hearing.startsAt || null],
      ['Place', hearing.place || null],
      ['How', MODES[hearing.mode]],
    ]),
  ];
}

function partTitle(context: ReportContext): string {
  return isToComplainant(context) ? 'What you can do' : 'Your part';
}

function part(context: ReportContext, to: Person | undefined): Block[] {
  if (isToComplainant(context)) return complainantsPart();
  const member = isMember(context, to);
  if (member) return membersPart(member.chairs);
  switch (to?.role) {
    case 'advocate':
      return [
        paragraph(
          `You may be there throughout, beside the person you support and anyone else they bring, and may speak if they wish${citedLaw('ch-panel-companions')}.`,
        ),
      ];
    case 'independent-person':
      return [
        paragraph(
          `You may speak to the panel or write to it about the investigation, if you wish${citedLaw('ch-panel-submissions')}. The panel may ask how you saw it, and what you based your views on.`,
        ),
      ];
    case 'investigating-officer':
      return [
        paragraph(
          'The panel may ask how you investigated the complaint, and what your findings rest on. It does not investigate anew.',
        ),
      ];
    case 'adjudicating-officer':
      return [
        paragraph(
          `You speak for the Council${citedLaw('ch-panel-submissions')}. Please be ready to say what it decided on each point and why, above all where it did not accept a finding, and what has been done since.`,
        ),
      ];
    default:
      return [paragraph(`You may speak to the panel or write to it${citedLaw('ch-panel-submissions')}.`)];
  }
}

function complainantsPart(): Block[] {
  return [
    paragraph(
      `You can tell the panel in your own words what you are not satisfied with and what you would like to come of it. You may also write to it${citedLaw('ch-panel-submissions')}.`,
    ),
    paragraph(
      `You may bring an advocate and another person as well. Either of them may speak for you if you wish${citedLaw('ch-panel-companions')}.`,
    ),
    paragraph(
      'The panel is not a court. The chair explains what happens and when; you can ask for a break at any time. The panel does not decide on the day: it writes a report, which you get.',
    ),
  ];
}

function membersPart(chairs: boolean): Block[] {
  return [
    paragraph(
      `The panel has three members, all independent of the Council${citedLaw('ch-panel-composition')}. Please tell us before it meets of any connection you have with the Council, with the people concerned or with what is complained of; “none” is an answer too.`,
    ),
    paragraph(
      'The panel hears everyone, judges whether the investigation was adequate, comes to a conclusion on each point it reviews, and recommends what should be done. It does not investigate anew and takes no new complaints.',
    ),
    ...(chairs
      ? [
          paragraph(
            `As its chair you lead the meeting and answer for its report, which the panel sends out within 5 working days, or as soon as is reasonably practicable${citedLaw('ch-s3-report')}.`,
          ),
        ]
      : []),
  ];
}

function answer(context: ReportContext): Block[] {
  const { administratorPersonId } = context.caseFile.reviewPanel;
  const administrator = byId(context.caseFile.people, administratorPersonId);
  return [
    paragraph(`Please tell us${byWhen(context)}:`),
    points([
      isToComplainant(context)
        ? 'whether you will come, who comes with you, and who will speak;'
        : 'whether you will come;',
      'whether the day or the place makes it hard for you to take part, so that we can look for another;',
      'whether you need anything: an interpreter, a break, a place that is easy to reach.',
    ]),
    ...(administrator && administrator.side !== 'council'
      ? [
          paragraph([
            personAtStart(context, administrator.id),
            text(' arranges the meeting and takes the notes.'),
          ]),
        ]
      : []),
  ];
}
