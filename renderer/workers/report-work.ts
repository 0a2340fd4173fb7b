import { estimatePages } from '@shared/docx/estimate-pages';
import { packDocx } from '@shared/docx/pack-docx';
import { assertNever } from '@shared/lib/assert-never';
import { annualReport, annualReportFileName } from '@shared/register/annual-report';
import { readEntries } from '@shared/register/register';
import { buildReport, isDraft } from '@shared/reports/build-report';
import { documentFileName } from '@shared/reports/document-file-name';
import { fingerprint } from '@shared/reports/fingerprint';
import { UnknownTextNode } from '@shared/reports/from-rich-text';
import { countWords } from '@shared/reports/model-text';
import type { ReportAnswer, ReportRequest, ReportTask, ReportWork } from './report-messages';

async function work(request: ReportRequest): Promise<ReportWork[ReportTask]['answer']> {
  switch (request.task) {
    case 'build': {
      const { caseFile, report, aboutId, reader } = request.given;
      const built = buildReport(caseFile, report, { reader, aboutId });
      const { begins, count } = estimatePages(built.model);
      return { ...built, report, begins, pages: count, words: countWords(built.model) };
    }
    case 'pack': {
      const { caseFile, report, aboutId, reader, madeOn } = request.given;
      const { model, standing } = buildReport(caseFile, report, { reader, aboutId });
      const bytes = await packDocx(model, { madeOn });
      const name = documentFileName(caseFile, report, isDraft(report, standing), reader, aboutId);
      return { name, bytes: bytes as Uint8Array<ArrayBuffer> };
    }
    case 'packModel': {
      const { model, madeOn } = request.given;
      return (await packDocx(model, { madeOn })) as Uint8Array<ArrayBuffer>;
    }
    case 'annual-report': {
      const { cases, selection, options, withCases } = request.given;
      const model = annualReport({ all: readEntries(cases, options), selection, options, withCases });
      const bytes = await packDocx(model, { madeOn: options.today });
      return { name: annualReportFileName(selection), bytes: bytes as Uint8Array<ArrayBuffer> };
    }
    case 'fingerprint': {
      const { caseFile, report } = request.given;
      return fingerprint(buildReport(caseFile, report).model);
    }
    default:
      return assertNever(request);
  }
}

/** Does one request; never throws. */
export async function answerReport(request: ReportRequest): Promise<ReportAnswer> {
  const { id } = request;
  try {
    return { id, ok: true, value: await work(request) };
  } catch (error) {
    // Any other error's own words could hold text of the case, so only its kind goes on.
    return error instanceof UnknownTextNode
      ? { id, ok: false, code: 'unprintable', message: error.message }
      : {
          id,
          ok: false,
          code: 'failed',
          message: 'The document could not be made. Nothing has been changed.',
        };
  }
}
