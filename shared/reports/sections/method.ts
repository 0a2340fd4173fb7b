import { hasWords } from '../../domain/rich-text';
import { PROCEDURE_EVENTS, type ProcedureEventId } from '../../procedure/events';
import { facts, missing, paragraphsOf, row, table } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Section } from '../document-model';
import { fromRichText } from '../from-rich-text';
import type { ReportContext } from '../report-context';
import { beforeReport, reportDate } from '../report-date';
import { part, section } from '../section-parts';
import { evidenceAskedFor } from './evidence-asked-for';
import { interviewsTable, peopleNotSeen } from './interviews';
import { timeTaken } from './time-taken';

const under2 = { numbered: true, under: 2 };

/** Section 3: how the investigation was done, so that a reader can judge how far it reaches. */
export function method(context: ReportContext): Section {
  const { investigation, adultComplaint } = context.caseFile;
  return section('method', 'How the investigation was done', [
    ...(hasWords(investigation.method)
      ? fromRichText(investigation.method, context)
      : [missing('How the investigation was done.')]),
    ...(context.adult
      ? part('The complaint plan', 2, fromRichText(adultComplaint.plan.words, context, under2))
      : []),
    ...part('Key dates', 2, keyDates(context)),
    ...part('Files and records read', 2, fromRichText(investigation.filesRead, context, under2)),
    ...part('Interviews', 2, interviewsTable(context)),
    ...part('People not seen', 2, peopleNotSeen(context)),
    ...part('Evidence asked for', 2, evidenceAskedFor(context)),
    ...part('Limits of the investigation', 2, fromRichText(investigation.limits, context, under2)),
    ...part('Time taken', 2, timeTaken(context)),
    ...part('Advocacy and adjustments', 2, support(context)),
  ]);
}

/** Events that come after the report, whatever date somebody gives them. */
const LATER: readonly ProcedureEventId[] = [
  'ip-report-signed',
  'reports-received',
  'adjudication-sent',
  'adjudication-received',
  'adult-response-sent',
];

function keyDates(context: ReportContext): Block[] {
  const { events } = context.caseFile.matter;
  const rows = PROCEDURE_EVENTS.filter(
    (event) =>
      event.stage !== 'stage-3' &&
      event.stage !== 'after' &&
      !LATER.includes(event.id) &&
      (event.procedure === 'both' || event.procedure === context.caseFile.matter.procedure),
  )
    .flatMap(({ id, label }) => {
      const on = events[id];
      return on && beforeReport(context, on) ? [{ on, label }] : [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (rows.length === 0) return [];
  return [
    table({
      description: 'The dates of the complaint and the investigation',
      columns: [
        ['Date', 28],
        ['Event', 72],
      ],
      rows: rows.map(({ on, label }) => row([dateWords(on), label])),
    }),
  ];
}

function support(context: ReportContext): Block[] {
  const { advocacy, adjustments } = context.caseFile.matter;
  const offered = advocacy.offeredOn && (reportDate(context) ?? advocacy.offeredOn) >= advocacy.offeredOn;
  if (!offered && advocacy.outcome === '') return paragraphsOf(adjustments);
  return [
    facts('Advocacy', [
      [
        'Advocacy',
        [offered ? `Offered on ${dateWords(advocacy.offeredOn)}.` : '', advocacy.outcome]
          .filter(Boolean)
          .join(' ') || null,
      ],
      ['Adjustments and communication', adjustments || null],
    ]),
  ];
}
