import type { PlainDate } from '../../lib/plain-date';
import type { ProcedureEventId } from '../../procedure/events';
import { workingDaysBetween } from '../../procedure/working-days';
import { numbered, paragraph, paragraphsOf, row, table } from '../blocks';
import { dateWords } from '../date-words';
import type { Block } from '../document-model';
import { fromRichText } from '../from-rich-text';
import type { ReportContext } from '../report-context';
import { reportDate } from '../report-date';

/** The starts a reader may count from. Sources differ on which is the right one, so each is shown. */
const STARTS: readonly (readonly [ProcedureEventId, string])[] = [
  ['stage-2-requested', 'The request for Stage 2'],
  ['council-stated-start', 'The start the Council stated'],
  ['statement-agreed', 'The statement of complaint was agreed'],
  ['adult-received', 'The Council received the complaint'],
  ['adult-plan-agreed', 'The complaint plan was agreed'],
];

const BASIS_WORDS = {
  request: 'The time is counted here from the request for Stage 2.',
  'statement-agreed': 'The time is counted here from the day the statement of complaint was agreed.',
  'council-stated': 'The time is counted here from the start the Council stated.',
} as const;

/** How many working days the investigation took, from each start, with the extension and its reasons. */
export function timeTaken(context: ReportContext): Block[] {
  const { matter, investigation } = context.caseFile;
  const end = reportDate(context);
  const { headline, reason } = matter.clockBasis;
  return [
    ...(end ? counts(context, end) : []),
    ...(headline !== 'stricter' && reason !== '' ? [numbered(`${BASIS_WORDS[headline]} ${reason}`)] : []),
    ...extension(context),
    ...fromRichText(investigation.timescale, context, { numbered: true, under: 2 }),
  ];
}

function counts(context: ReportContext, end: PlainDate): Block[] {
  const { events, procedure } = context.caseFile.matter;
  const rows = STARTS.flatMap(([id, label]) => {
    const start = events[id];
    if (!start || start > end || id.startsWith('adult-') !== (procedure === 'adult')) return [];
    const days = workingDaysBetween(start, end, context.calendar);
    return [row([label, dateWords(start), `${days} working day${days === 1 ? '' : 's'}`])];
  });
  if (rows.length === 0) return [];
  return [
    table({
      description: 'Working days from each start to the date of this report',
      columns: [
        ['Counted from', 48],
        ['Date', 26],
        [`To ${dateWords(end)}`, 26],
      ],
      rows,
    }),
    paragraph(
      'Working days leave out Saturdays, Sundays and bank holidays in England. The day counted from is not itself counted.',
      'small',
    ),
  ];
}

function extension(context: ReportContext): Block[] {
  const { matter } = context.caseFile;
  const sent = matter.events['extension-letter-sent'];
  const { newDate, reasons } = matter.extension;
  if (!sent && !newDate && reasons === '') return [];
  const by = sent
    ? `The Council wrote on ${dateWords(sent)} to say that more time was needed`
    : 'More time was needed';
  const until = newDate ? `, until ${dateWords(newDate)}` : '';
  return [numbered(`${by}${until}.`), ...paragraphsOf(reasons)];
}
