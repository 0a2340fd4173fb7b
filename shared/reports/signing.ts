import type { CaseFile } from '../domain/case-file';
import { isAdultLetter, type ReportKind, type SignOff } from '../domain/case-log';
import { type Change, put } from '../domain/change';
import { letterCapacity } from '../domain/letter-signer';
import { signerOf } from './build-report';
import { datingEvent } from './report-date';
import { reportName } from './report-words';

/** Who signs what, when; `contentSha256` is `null` for a signature given on paper. */
export type Signing = Omit<SignOff, 'report'> & { readonly report: ReportKind };

/** The panel's report is dated by its sending, a complaint plan by the complainant's agreement. */
const NOT_DATED_BY_SIGNING: readonly ReportKind[] = ['panel-report', 'adult-plan'];

/**
 * What signing a document does to a case: the signature is recorded, and the day on which a report or a letter is
 * signed becomes the day it is dated, unless it has one.
 */
export function signingChange(caseFile: CaseFile, signing: Signing): Change {
  const event = datingEvent(caseFile, signing.report);
  const dated = NOT_DATED_BY_SIGNING.includes(signing.report) || caseFile.matter.events[event] !== undefined;
  const events = { ...caseFile.matter.events, [event]: signing.on };
  return {
    label: `Sign: ${reportName(caseFile, signing.report)}`,
    steps: [
      put('signOffs', { ...signing }),
      ...(dated ? [] : [put('matter', { ...caseFile.matter, events })]),
    ],
  };
}

/** Everyone who signs a document: its one author, or the panel with its chair first. */
export function signersOf(
  caseFile: CaseFile,
  report: ReportKind,
): { readonly personId: string; readonly capacity: string }[] {
  if (report === 'panel-report') {
    return [...caseFile.reviewPanel.members]
      .sort((a, b) => Number(b.chairs) - Number(a.chairs))
      .map((member) => ({
        personId: member.personId,
        capacity: member.chairs ? 'Chair of the panel' : 'Panel member',
      }));
  }
  const person = signerOf(caseFile, report);
  if (!person) return [];
  if (isAdultLetter(report)) {
    return [{ personId: person.id, capacity: person.position || letterCapacity(caseFile, report) }];
  }
  const officer = caseFile.matter.procedure === 'adult' ? 'Investigator' : 'Investigating Officer';
  return [{ personId: person.id, capacity: report === 'stage-2-report' ? officer : 'Independent Person' }];
}

/** The latest signature of a person under a document. */
export function signatureOf(caseFile: CaseFile, report: ReportKind, personId: string): SignOff | undefined {
  return caseFile.signOffs
    .filter((each) => each.report === report && each.personId === personId)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .at(-1);
}
