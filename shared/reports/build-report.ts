import { adultReports } from '../domain/adult-times';
import type { CaseFile } from '../domain/case-file';
import type { ReportKind, SignOff } from '../domain/case-log';
import { findGaps, gapsOf } from '../domain/completeness/find-gaps';
import type { Gap } from '../domain/completeness/gap';
import { letterGaps } from '../domain/completeness/letter-duties';
import { type DocumentKind, isCaseLetter, isLetter } from '../domain/letter-kind';
import { letterSigner } from '../domain/letter-signer';
import { hasWords } from '../domain/rich-text';
import type { DocumentModel, Section } from './document-model';
import { fingerprint } from './fingerprint';
import { independentReport } from './independent-report';
import { dutiesMet } from './letters/duties-met';
import { letterHead } from './letters/letter-head';
import { letterSections } from './letters/letters';
import { typedNames } from './letters/typed-names';
import { numberSections } from './numbering';
import { panelReport } from './panel-report';
import { authorName } from './references';
import { type ReportContext, type ReportOptions, reportContext } from './report-context';
import { reportTitle } from './report-words';
import { titlePage } from './sections/title-page';
import { stage2Report } from './stage-2-report';

const REPORT_SECTIONS = {
  'stage-2-report': stage2Report,
  'independent-report': independentReport,
  'panel-report': panelReport,
} as const;

function sectionsOf(document: DocumentKind): (context: ReportContext) => Section[] {
  return isLetter(document) ? letterSections(document) : REPORT_SECTIONS[document];
}

/** How far a document has come. */
export type Standing =
  /** Something that must be there is missing. */
  | { readonly kind: 'incomplete' }
  /** Nothing that must be there is missing; not signed yet. */
  | { readonly kind: 'complete' }
  /** Signed, and the words are still those that were signed. */
  | { readonly kind: 'signed'; readonly signOff: SignOff }
  /** The words have changed since they were signed. */
  | { readonly kind: 'changed-since-signed'; readonly signOff: SignOff };

type BuiltReport = {
  readonly model: DocumentModel;
  readonly standing: Standing;
  readonly gaps: readonly Gap[];
};

/**
 * Makes a document from a case, with its standing and what it still lacks. It is marked DRAFT until nothing that
 * must be there is missing and its author has signed the words it holds now; a letter that nobody signs a version of,
 * until nothing that must be there is missing. A draft of a letter ends with what it has to do and what of it is missing.
 * @throws UnknownTextNode when a text holds something no document can print
 */
export function buildReport(
  caseFile: CaseFile,
  report: DocumentKind,
  options: ReportOptions = {},
): BuiltReport {
  const context = reportContext(caseFile, report, options);
  // Written first: a text that cannot be printed is named before anything else is asked of it.
  const unsigned = modelOf(context);
  const gaps = isCaseLetter(report)
    ? [
        ...letterGaps(caseFile, { letter: report, aboutId: options.aboutId ?? null }),
        ...typedNames(context, unsigned),
      ]
    : gapsOf(findGaps(caseFile), report);
  const standing = standingOf(caseFile, report, unsigned, gaps);
  const rounds = signingRounds(caseFile, report).length;
  const draft = isDraft(report, standing);
  const model: DocumentModel = {
    ...unsigned,
    sections:
      draft && isLetter(report)
        ? [...unsigned.sections, ...numberSections([dutiesMet(context, unsigned.sections)])]
        : unsigned.sections,
    properties: {
      ...unsigned.properties,
      draft,
      version: Math.max(1, standing.kind === 'changed-since-signed' ? rounds + 1 : rounds),
    },
  };
  return { model, standing, gaps };
}

/** Whether a document is still marked as a draft. */
export function isDraft(document: DocumentKind, standing: Standing): boolean {
  return isCaseLetter(document) ? standing.kind === 'incomplete' : standing.kind !== 'signed';
}

function modelOf(context: ReportContext): DocumentModel {
  const { matter } = context.caseFile;
  const sections = numberSections(sectionsOf(context.report)(context));
  const author = signerOf(context.caseFile, context.report);
  const title = reportTitle(context);
  return {
    model: 1,
    report: context.report,
    properties: {
      title,
      subject: [matter.council.reference, matter.council.name].filter(Boolean).join(', '),
      classification: matter.classification,
      reference: matter.council.reference,
      council: matter.council.name,
      author: author ? authorName(context, author) : '',
      draft: true,
      version: 1,
    },
    titlePage: isLetter(context.report) ? letterHead(context, context.report) : titlePage(context),
    contents: context.report === 'stage-2-report',
    sections,
  };
}

/** Whose signature makes a document final: its one author, or the chair of the panel. */
export function signerOf(caseFile: CaseFile, report: DocumentKind) {
  if (isLetter(report)) return letterSigner(caseFile, report);
  if (report === 'panel-report') {
    const chair = caseFile.reviewPanel.members.find((member) => member.chairs);
    return caseFile.people.find((person) => person.id === chair?.personId);
  }
  const role = report === 'stage-2-report' ? 'investigating-officer' : 'independent-person';
  return caseFile.people.find((person) => person.role === role);
}

/** The signer's own signatures, the latest last. Each after the first is a new version. */
function signingRounds(caseFile: CaseFile, report: DocumentKind): SignOff[] {
  const signer = signerOf(caseFile, report);
  return caseFile.signOffs
    .filter((each) => each.report === report && each.personId === signer?.id)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function standingOf(
  caseFile: CaseFile,
  report: DocumentKind,
  model: DocumentModel,
  gaps: readonly Gap[],
): Standing {
  if (gaps.some((gap) => gap.severity === 'must')) return { kind: 'incomplete' };
  const signOff = signingRounds(caseFile, report).at(-1);
  if (!signOff) return { kind: 'complete' };
  // Signed on paper, elsewhere: there is no fingerprint to compare with.
  const same = signOff.contentSha256 === null || signOff.contentSha256 === fingerprint(model);
  return { kind: same ? 'signed' : 'changed-since-signed', signOff };
}

/** The documents that a case has come to and that are signed: those with something of their own in them. */
export function reportsOf(caseFile: CaseFile): ReportKind[] {
  if (caseFile.matter.procedure === 'adult') return adultReports(caseFile);
  const reports: ReportKind[] = ['stage-2-report'];
  const { independentReport: own, reviewPanel, matter, findings, points } = caseFile;
  const written = [
    own.independence,
    own.attendance,
    own.fairness,
    own.viewsHeard,
    own.childsVoice,
    own.accuracy,
    own.recommendations,
    own.unfairness,
    own.other,
  ].some(hasWords);
  if (written || findings.some((finding) => finding.author === 'independent-person')) {
    reports.push('independent-report');
  }
  if (
    matter.stage === 'stage-3' ||
    reviewPanel.members.length > 0 ||
    points.some((point) => point.stage3.underReview)
  ) {
    reports.push('panel-report');
  }
  return reports;
}
