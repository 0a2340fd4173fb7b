import type { AdjudicationDecision } from '../../domain/finding';
import { findingLabel } from '../../domain/labels';
import { missing, paragraph, paragraphsOf, row, table } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Section } from '../document-model';
import { cellFromRichText, fromRichText } from '../from-rich-text';
import { findingInline } from '../references';
import { acceptedPoints, type ReportContext } from '../report-context';
import { openingWords } from './complaint-points';
import { councilAnswers } from './council-answers';
import { fullName } from './letter-names';
import { citedLaw, letterSection, letterSignature, ownWords, points } from './letter-parts';
import { ombudsmanTime } from './ombudsman-time';
import { signposts } from './signposts';

const plain = { numbered: false, under: 2 };

/** The council's answer after Stage 2: a decision on each point, what it will do, and the right to a review panel. */
export function adjudicationLetter(context: ReportContext): Section[] {
  const { adjudication } = context.caseFile;
  const apology = fromRichText(adjudication.apology, context, plain);
  const actions = councilAnswers(context, 'stage-2');
  const other = [...fromRichText(adjudication.other, context, plain), ...ownWords(context)];
  const considered = fromRichText(adjudication.considered, context, plain);
  return [
    letterSection('considered', '', [
      paragraph(opening(context)),
      ...(considered.length > 0 ? considered : [missing('What was considered.')]),
    ]),
    ...(apology.length > 0 ? [letterSection('apology', 'What we are sorry for', apology)] : []),
    letterSection('decisions', 'What we decided on each point', decisions(context)),
    ...(actions.length > 0 ? [letterSection('actions', 'What we will do', actions)] : []),
    ...(other.length > 0 ? [letterSection('other', 'Also', other)] : []),
    letterSection('panel', 'If you are not satisfied: a review panel (Stage 3)', panel(context)),
    ...early(context),
    letterSection('help', 'Others you can turn to', [
      ...signposts(context, 'adjudication-letter'),
      ...ombudsmanTime(context, 'The Ombudsman normally asks that the review panel comes first.'),
    ]),
    letterSection('enclosed', 'With this letter', enclosed(context)),
    letterSignature(context, 'adjudication-letter'),
  ];
}

function opening(context: ReportContext): string {
  const officer = context.personIn('investigating-officer');
  const ip = context.personIn('independent-person');
  const by = [
    officer ? `${fullName(officer)}, the Investigating Officer` : '',
    ip ? `${fullName(ip)}, the Independent Person` : '',
  ].filter(Boolean);
  return by.length > 0
    ? `Your complaint has been investigated by ${by.join(', together with ')}. This is our answer to you.`
    : 'Your complaint has been investigated. This is our answer to you.';
}

const DECISIONS: Record<NonNullable<AdjudicationDecision['decision']>, string> = {
  accepts: 'We accept the finding.',
  'accepts-in-part': 'We accept the finding in part.',
  'does-not-accept': 'We do not accept the finding.',
  'goes-further': 'We accept the finding, and go further.',
};

function decisions(context: ReportContext): Block[] {
  const accepted = acceptedPoints(context);
  if (accepted.length === 0) return [missing('The points of the complaint.')];
  return [
    table({
      description: 'Each point with the finding of the investigation and the decision of the Council',
      columns: [
        ['Point', 9],
        [openingWords(context, 'What you complained of'), 37],
        ['The investigation found', 20],
        ['Our decision', 34],
      ],
      rows: accepted.map((point) => {
        const finding = context.finding(point.id, 'investigating-officer');
        const made = context.finding(point.id, 'adjudicating-officer');
        return row([
          point.number || '–',
          point.agreed.wording || point.ownWords || '–',
          [findingInline(context, finding?.outcome, 'No finding recorded')],
          made?.decision ? decision(context, made, finding?.outcome ?? null) : [missing('The decision.')],
        ]);
      }),
    }),
  ];
}

function decision(
  context: ReportContext,
  made: AdjudicationDecision,
  found: AdjudicationDecision['outcome'],
): Block[] {
  const words = made.decision ? DECISIONS[made.decision] : '';
  const reasons = cellFromRichText(made.reason, context);
  const differs = made.outcome !== null && made.outcome !== found;
  const own =
    differs && made.outcome ? ` Our decision: ${findingLabel(context.caseFile.matter, made.outcome)}.` : '';
  const bare = made.decision !== 'accepts' && reasons.length === 0;
  return [
    paragraph(`${words}${own}`),
    ...reasons,
    ...(bare ? [missing('The reasons for deciding otherwise.')] : []),
  ];
}

function panel(context: ReportContext): Block[] {
  const { stage3 } = context.caseFile.adjudication;
  if (!stage3.offered) return [missing('The right to a review panel: by when to ask for it, and whom.')];
  return [
    paragraph(
      `You have the right to ask for a review panel: three people who are independent of the Council look at how your complaint was dealt with${citedLaw('ch-panel-composition')}.`,
    ),
    ...(stage3.by && stage3.to
      ? [
          paragraph(
            `To ask for one, please write to ${stage3.to} by ${dateWords(stage3.by)}, and say which parts you are not satisfied with, and why. If you need longer, or help with writing, please tell us.`,
          ),
        ]
      : [missing('By when to ask for a panel, and whom.')]),
  ];
}

/** Only where it has been decided, with the complainant's agreement. It never takes the place of the right to a panel. */
function early(context: ReportContext): Section[] {
  const { earlyReferral } = context.caseFile.adjudication;
  if (earlyReferral.decision !== 'refer') return [];
  return [
    letterSection('early', 'Going to the Ombudsman without a panel', [
      paragraph(
        'You and we agree that your complaint may go to the Local Government and Social Care Ombudsman now, without a review panel first. The Ombudsman may send it back to us for a panel. You may still ask for one instead.',
      ),
      ...paragraphsOf(earlyReferral.reasons, paragraph),
    ]),
  ];
}

function enclosed(context: ReportContext): Block[] {
  const { events } = context.caseFile.matter;
  const of = (date: string | undefined) => (date ? ` of ${dateWords(date)}` : '');
  const copies = points([
    `The report of the Investigating Officer${of(events['io-report-signed'])}`,
    `The report of the Independent Person${of(events['ip-report-signed'])}`,
  ]);
  return [copies];
}
