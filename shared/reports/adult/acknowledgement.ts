import { adultTimes } from '../../domain/adult-times';
import { COMPLAINANT_TYPES, listLabel } from '../../procedure/lists';
import { paragraph } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Section } from '../document-model';
import { fromRichText } from '../from-rich-text';
import { cited, letterSection, letterSignature, onBehalfOf } from '../letters/letter-parts';
import { signposts } from '../letters/signposts';
import { personInline } from '../references';
import type { ReportContext } from '../report-context';
import { reportDate } from '../report-date';
import { councilWords } from '../report-words';
import { letterDay } from './letter-day';
import { bullets, notDealtWith, otherBodies, pointsTable, wantedTable } from './shared-sections';

const plain = { numbered: false, under: 2 };

/** The acknowledgement of an adult complaint, with the offer to discuss how it will be handled. */
export function acknowledgement(context: ReportContext): Section[] {
  const wanted = wantedTable(context);
  const understood = paragraph('Please tell us if we have left anything out or have not understood you.');
  return [
    letterSection('received', 'Your complaint', [
      ...receipt(context),
      ...fromRichText(context.caseFile.adultComplaint.acknowledgement.words, context, plain),
    ]),
    letterSection('about', 'What we understand it to be about', [
      ...pointsTable(context),
      ...(wanted.length > 0 ? [] : [understood]),
    ]),
    ...(wanted.length > 0
      ? [letterSection('wanted', 'What you would like to happen', [...wanted, understood])]
      : []),
    letterSection('offer', 'Talking about it', offer(context)),
    ...notDealtWith(context),
    ...otherBodies(context),
    letterSection('help', 'Help with your complaint', help(context)),
    letterSection('next', 'What happens next', next(context)),
    letterSignature(context, 'adult-acknowledgement'),
  ];
}

function receipt(context: ReportContext): Block[] {
  const { matter, intake } = context.caseFile;
  const received = matter.events['adult-received'];
  const council = councilWords(context.caseFile);
  const capacity = intake.capacity || listLabel(COMPLAINANT_TYPES, matter.complainantType);
  const whom = onBehalfOf(context);
  return [
    paragraph(
      received
        ? `${council} received your complaint on ${dateWords(received)}.`
        : `${council} has received your complaint.`,
    ),
    ...(intake.received.how === 'spoken'
      ? [
          paragraph(
            'You told us about it in person or by telephone. We have written down what you said, and a copy comes with this letter. Please tell us if anything in it is not right.',
          ),
        ]
      : []),
    ...(whom
      ? [
          paragraph([
            { kind: 'text', text: 'You complain on behalf of ' },
            ...whom,
            { kind: 'text', text: '.' },
          ]),
        ]
      : []),
    ...(capacity ? [paragraph(`We have noted in what capacity you complain: ${capacity}.`)] : []),
  ];
}

function offer(context: ReportContext): Block[] {
  const offered = context.caseFile.matter.events['adult-discussion-offered'];
  const date = reportDate(context);
  const before = offered && date && offered < date ? `We offered this on ${dateWords(offered)}. ` : '';
  return [
    paragraph(
      'We would like to talk with you about how we will handle your complaint, and about how long looking into it and answering it are likely to take.',
    ),
    paragraph(
      `${before}Please tell us when and how would suit you best. If you would rather not talk about it, we will decide how long we need and write to tell you.`,
    ),
  ];
}

function help(context: ReportContext): Block[] {
  const { advocacy, adjustments } = context.caseFile.matter;
  const advocate = advocacy.advocatePersonId;
  return [
    paragraph(
      'If anything about this procedure is not clear, ask us. We will explain it, or tell you where to get help.',
    ),
    ...bullets([
      advocate
        ? [
            { kind: 'text', text: 'Your advocate is ' },
            personInline(context, advocate),
            { kind: 'text', text: '.' },
          ]
        : [
            advocacy.offeredOn ? `We offered you an advocate on ${dateWords(advocacy.offeredOn)}.` : '',
            advocacy.outcome ? `What we have noted about this: ${advocacy.outcome}` : '',
          ]
            .filter(Boolean)
            .join(' '),
      adjustments ? `What we have noted about your needs: ${adjustments}` : null,
    ]),
    ...signposts(context, 'adult-acknowledgement'),
  ];
}

function next(context: ReportContext): Block[] {
  const day = letterDay(context);
  const end = day ? adultTimes(context.caseFile, day, context.calendar).response?.unextendedDueOn : null;
  return [
    paragraph('We will look into your complaint, keep you informed, and answer you in writing.'),
    ...(end
      ? [
          paragraph(
            `The Regulations give us six months for this, beginning with the day we received your complaint. They end on ${dateWords(end)}${cited('adult.response')}. A longer period counts only if we agree it with you before then.`,
          ),
        ]
      : []),
  ];
}
