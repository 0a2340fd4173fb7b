import { byId, type CaseFile } from '@shared/domain/case-file';
import type { Gap } from '@shared/domain/completeness/gap';
import { personLabel } from '@shared/domain/labels';
import { sentOn } from '@shared/domain/letter-date';
import { type LetterRef, letterAbout } from '@shared/domain/letters-of-case';
import { formatLong, formatShort } from '@shared/lib/plain-date';
import { reportName } from '@shared/reports/report-words';

/** To whom a letter goes, by label: "to Mr R"; for an interview with its number. */
export function toWhom(caseFile: CaseFile, ref: LetterRef): string {
  const { to, toWords, interview } = letterAbout(caseFile, ref);
  const who = to ? personLabel(caseFile, to.id) : toWords;
  const number = interview?.reference ? `, ${interview.reference}` : '';
  return who ? `to ${who}${number}` : 'to nobody yet';
}

/** "Interview letter to the Team Manager". */
export function letterTitle(caseFile: CaseFile, ref: LetterRef): string {
  const { to, toWords } = letterAbout(caseFile, ref);
  const who = to ? personLabel(caseFile, to.id) : toWords;
  return who ? `${reportName(caseFile, ref.letter)} to ${who}` : reportName(caseFile, ref.letter);
}

/** Where a letter stands, in a few words for its row. */
export function letterState(
  caseFile: CaseFile,
  ref: LetterRef,
  gaps: readonly Gap[],
): { readonly words: string; readonly tone: 'plain' | 'amber' | 'green' | 'accent' } {
  const sent = sentOn(caseFile, ref);
  if (sent) return { words: `sent ${formatShort(sent).slice(4)}`, tone: 'green' };
  const musts = gaps.filter((gap) => gap.severity === 'must').length;
  return musts > 0 ? { words: `${musts} to mend`, tone: 'amber' } : { words: 'ready', tone: 'accent' };
}

/** The heading while a letter is shown: what is next for it. */
export function nextForLetter(caseFile: CaseFile, ref: LetterRef, gaps: readonly Gap[]): string {
  const title = letterTitle(caseFile, ref);
  const sent = sentOn(caseFile, ref);
  if (sent) return `${title}: sent on ${formatLong(sent)}`;
  const musts = gaps.filter((gap) => gap.severity === 'must').length;
  if (musts === 0) return `${title}: complete, and ready to be sent`;
  return `${title}: ${musts === 1 ? '1 thing' : `${musts} things`} to mend before it can be sent`;
}

/** Letters whose kind or addressee has these words; names count too, though rows show labels. */
export function lettersWith(
  caseFile: CaseFile,
  refs: readonly LetterRef[],
  words: string,
): readonly LetterRef[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return refs;
  return refs.filter((ref) => {
    const { to } = letterAbout(caseFile, ref);
    const name = byId(caseFile.people, to?.id)?.name ?? '';
    return `${reportName(caseFile, ref.letter)} ${toWhom(caseFile, ref)} ${name}`
      .toLowerCase()
      .includes(wanted);
  });
}
