import type { CaseFile } from '@shared/domain/case-file';
import type { ReportKind } from '@shared/domain/case-log';
import type { Gap } from '@shared/domain/completeness/gap';
import type { DocumentKind } from '@shared/domain/letter-kind';
import type { Selection } from '@shared/register/selection';
import type { RegisterCase, RegisterOptions } from '@shared/register/stage-entry';
import type { Standing } from '@shared/reports/build-report';
import type { DocumentModel } from '@shared/reports/document-model';
import type { Reader } from '@shared/reports/report-context';

/** Which document: a report, or a letter and what it is about where there may be several of its kind. */
export type DocumentAsk = { readonly report: DocumentKind; readonly aboutId: string | null };

/** A document as the preview shows it, with how far it has come. */
export type ReadyReport = {
  readonly report: DocumentKind;
  readonly model: DocumentModel;
  readonly standing: Standing;
  readonly gaps: readonly Gap[];
  /** The page each section begins on, by bookmark, and how many there are. */
  readonly begins: ReadonlyMap<string, number>;
  readonly pages: number;
  readonly words: number;
};

/** A document as a Word file, with the name it is offered under. */
type PackedReport = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** What the report worker does, by name: what it is given and what it answers. */
export type ReportWork = {
  build: { given: DocumentAsk & { caseFile: CaseFile; reader: Reader }; answer: ReadyReport };
  pack: {
    given: DocumentAsk & { caseFile: CaseFile; reader: Reader; madeOn: string };
    answer: PackedReport;
  };
  /** A document that is ready as it is, as a Word file. */
  packModel: { given: { model: DocumentModel; madeOn: string }; answer: Uint8Array<ArrayBuffer> };
  /** The report over many cases, as a Word file. */
  'annual-report': {
    given: {
      cases: readonly RegisterCase[];
      selection: Selection;
      options: RegisterOptions;
      withCases: boolean;
    };
    answer: PackedReport;
  };
  /** SHA-256 of what would be signed. */
  fingerprint: { given: { caseFile: CaseFile; report: ReportKind }; answer: string };
};

export type ReportTask = keyof ReportWork;

export type ReportRequest = {
  [Task in ReportTask]: {
    readonly id: number;
    readonly task: Task;
    readonly given: ReportWork[Task]['given'];
  };
}[ReportTask];

/** `unprintable` carries the sentence of the text that could not be printed; it names a kind of node, never words. */
export type ReportAnswer =
  | { readonly id: number; readonly ok: true; readonly value: ReportWork[ReportTask]['answer'] }
  | {
      readonly id: number;
      readonly ok: false;
      readonly code: 'unprintable' | 'failed';
      readonly message: string;
    };
