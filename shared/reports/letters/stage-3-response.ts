import type { CouncilPosition } from '../../domain/finding';
import { missing, paragraph, row, table } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Section } from '../document-model';
import { cellFromRichText, fromRichText } from '../from-rich-text';
import { findingInline } from '../references';
import { pointsUnderReview, type ReportContext } from '../report-context';
import { openingWords } from './complaint-points';
import { councilAnswers } from './council-answers';
import { fullName } from './letter-names';
import { citedLaw, letterSection, letterSignature, ownWords } from './letter-parts';
import { ombudsmanTime } from './ombudsman-time';
import { signposts } from './signposts';

/** The council's answer to the panel, considered together with the Independent Person (SI 2006/1738 reg 20). */
export function stage3Response(context: ReportContext): Section[] {
  const actions = councilAnswers(context, 'stage-3');
  const words = fromRichText(context.caseFile.reviewPanel.response.words, context, {
    numbered: false,
    under: 2,
  });
  return [
    letterSection('response', '', [
      ...opening(context),
      ...(words.length > 0 ? words : [missing('What the council says.')]),
      ...ownWords(context),
    ]),
    letterSection('findings', 'Our answer to each of the panel’s findings', findings(context)),
    ...(actions.length > 0 ? [letterSection('actions', 'What we will do', actions)] : []),
    letterSection('ombudsman', 'Your right to go to the Ombudsman', [
      paragraph(
        `If you are not satisfied with this answer, you may complain to the Local Government and Social Care Ombudsman at www.lgo.org.uk${citedLaw('ch-s3-authority-response')}. It is independent of the Council, and free.`,
      ),
      ...ombudsmanTime(context),
    ]),
    letterSection('help', 'Others you can turn to', signposts(context, 'stage-3-response')),
    letterSignature(context, 'stage-3-response'),
  ];
}

function opening(context: ReportContext): Block[] {
  const { matter, reviewPanel } = context.caseFile;
  const sent = matter.events['panel-report-sent'] ?? matter.events['panel-report-received'];
  const { independentPersonConsultedOn: on } = reviewPanel.response;
  const ip = context.personIn('independent-person');
  return [
    paragraph(`This is our answer to the report of the review panel${sent ? ` of ${dateWords(sent)}` : ''}.`),
    on
      ? paragraph(
          `We considered it together with ${ip ? `${fullName(ip)}, ` : ''}the Independent Person, on ${dateWords(on)}${citedLaw('ch-s3-authority-response')}.`,
        )
      : missing('When it was considered together with the Independent Person.'),
  ];
}

const POSITIONS: Record<NonNullable<CouncilPosition['decision']>, string> = {
  accepts: 'We accept this.',
  'accepts-in-part': 'We accept this in part.',
  'does-not-accept': 'We do not accept this.',
};

function findings(context: ReportContext): Block[] {
  const reviewed = pointsUnderReview(context);
  if (reviewed.length === 0) return [missing('The points that the panel reviewed.')];
  return [
    table({
      description: 'Each point with the panel’s conclusion and the answer of the Council',
      columns: [
        ['Point', 9],
        [openingWords(context, 'What the panel looked at'), 37],
        ['The panel found', 20],
        ['Our answer', 34],
      ],
      rows: reviewed.map((point) => {
        const position = context.finding(point.id, 'council');
        const reasons = position ? cellFromRichText(position.reason, context) : [];
        const bare = position?.decision && position.decision !== 'accepts' && reasons.length === 0;
        return row([
          point.number || '–',
          point.stage3.framing.trim() || point.agreed.wording || '–',
          [findingInline(context, context.finding(point.id, 'panel')?.outcome, 'No conclusion recorded')],
          position?.decision
            ? [
                paragraph(POSITIONS[position.decision]),
                ...reasons,
                ...(bare ? [missing('The reasons.')] : []),
              ]
            : [missing('The council’s answer.')],
        ]);
      }),
    }),
  ];
}
