import type { z } from 'zod';
import type { EvidenceDocument, evidenceRequestSchema } from '../../domain/evidence-document';
import { row, table } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Inline } from '../document-model';
import { documentInline } from '../references';
import type { ReportContext } from '../report-context';
import { beforeReport } from '../report-date';

type EvidenceRequest = z.infer<typeof evidenceRequestSchema>;

const STATUS = {
  asked: 'No answer yet',
  received: 'Received',
  refused: 'Refused',
  'not-held': 'Not held',
} as const satisfies Record<EvidenceRequest['status'], string>;

/**
 * What was asked of the council and others, and what came. Requests made after the document's date are not in it;
 * the panel's report shows only those made for Stage 3.
 */
export function evidenceAskedFor(context: ReportContext): Block[] {
  const from =
    context.report === 'panel-report' ? (context.caseFile.matter.events['stage-3-requested'] ?? null) : null;
  const requests = context.caseFile.evidenceRequests.filter(
    (request) =>
      beforeReport(context, request.askedOn) &&
      (context.report !== 'panel-report' ||
        (from !== null && request.askedOn !== null && request.askedOn >= from)),
  );
  if (requests.length === 0) return [];
  return [
    table({
      description: 'Evidence asked for, of whom, when, and what came of it',
      columns: [
        ['What', 38],
        ['Asked of', 22],
        ['Asked', 18],
        ['Result', 22],
      ],
      rows: requests.map((request) =>
        row([request.what, request.askedOf || '–', askedWords(request), result(context, request)]),
      ),
    }),
  ];
}

function askedWords(request: EvidenceRequest): string {
  const chased = request.chasedOn.map((date) => dateWords(date));
  const asked = dateWords(request.askedOn);
  return chased.length > 0 ? `${asked}; chased ${chased.join(', ')}` : asked;
}

function result(context: ReportContext, request: EvidenceRequest): Inline[] {
  const answered = request.answeredOn ? ` ${dateWords(request.answeredOn)}` : '';
  const reason = request.reason ? `. ${request.reason}` : '';
  const known = request.documentIds
    .map((id) => context.documents.get(id))
    .filter((document): document is EvidenceDocument => document !== undefined);
  return [
    { kind: 'text', text: `${STATUS[request.status]}${answered}${reason}` },
    ...known.flatMap((document): Inline[] => [
      { kind: 'text', text: ' ' },
      documentInline(context, document.id),
    ]),
  ];
}
