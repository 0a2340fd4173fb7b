import { inOrder } from '../../domain/case-file';
import type { EvidenceDocument } from '../../domain/evidence-document';
import { documentLabel } from '../../domain/labels';
import { row, table } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Section } from '../document-model';
import { personAtStart, pointInlines } from '../references';
import type { ReportContext } from '../report-context';
import { section } from '../section-parts';

/**
 * The evidence index, where every bracketed reference of a document leads. Written last, since it also holds
 * whatever the text refers to that first came in at another stage.
 */
export function documentsSeen(context: ReportContext): Section | null {
  const shown = inOrder(context.caseFile.documents).filter(
    (document) => document.obtainedFor === 'stage-2' || context.cited.documents.has(document.id),
  );
  if (shown.length === 0) return null;
  return section('appendix_documents', 'Documents seen', [documentsTable(context, shown)], {
    numbering: 'appendix',
    newPage: true,
  });
}

/** The same for a short report: only what it refers to. */
export function evidenceReferredTo(context: ReportContext): Section | null {
  const documents = inOrder(context.caseFile.documents).filter((document) =>
    context.cited.documents.has(document.id),
  );
  const interviews = inOrder(context.caseFile.interviews).filter((interview) =>
    context.cited.interviews.has(interview.id),
  );
  if (documents.length === 0 && interviews.length === 0) return null;
  return section(
    'appendix_documents',
    'Evidence referred to',
    [
      ...(documents.length > 0 ? [documentsTable(context, documents)] : []),
      ...(interviews.length > 0
        ? [
            table({
              description: 'Interviews referred to',
              columns: [
                ['No', 12],
                ['Interview with', 58],
                ['Date', 30],
              ],
              rows: interviews.map((each) =>
                row(
                  [
                    each.reference || '–',
                    each.personId ? [personAtStart(context, each.personId)] : 'Not recorded',
                    dateWords(each.on),
                  ],
                  context.bookmark('interviews', each.id),
                ),
              ),
            }),
          ]
        : []),
    ],
    { numbering: 'appendix' },
  );
}

function documentsTable(context: ReportContext, documents: readonly EvidenceDocument[]): Block {
  return table({
    description: 'Evidence index: each document with its reference, date, kind, length and points',
    columns: [
      ['No', 10],
      ['Date', 22],
      ['Document', 46],
      ['Pages', 9],
      ['Points', 13],
    ],
    rows: documents.map((document) =>
      row(
        [
          documentLabel(context.caseFile, document) || '–',
          dateWords(document.date, 'Undated'),
          documentWords(document),
          document.pages === null ? '–' : String(document.pages),
          document.allPoints ? 'All' : pointInlines(context, document.pointIds),
        ],
        context.bookmark('documents', document.id),
      ),
    ),
  });
}

/**
 * Title and kind only. Author, recipient and description name people, and stay in the case: a copy that shows
 * labels may not give names away in its index.
 */
function documentWords(document: EvidenceDocument): string {
  const title = document.title || 'Untitled';
  return document.kind && !title.toLowerCase().includes(document.kind.toLowerCase())
    ? `${title} (${document.kind.charAt(0).toLowerCase()}${document.kind.slice(1)})`
    : title;
}
