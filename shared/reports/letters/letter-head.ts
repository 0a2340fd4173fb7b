import { isAdultLetter } from '../../domain/case-log';
import type { LetterKind } from '../../domain/letter-kind';
import { letterCapacity, letterPaper, letterSigner } from '../../domain/letter-signer';
import { facts, type Words } from '../blocks';
import { dateWords } from '../date-words';
import type { LetterFront, TitlePage } from '../document-model';
import { inlineText } from '../model-text';
import type { ReportContext } from '../report-context';
import { reportDate } from '../report-date';
import { councilWords } from '../report-words';
import { addressLines, fullName, greetingOf } from './letter-names';
import { onBehalfOf } from './letter-parts';
import { subjectOf } from './letter-subject';

/** The head of a letter: whose paper it is on, to whom, when and under which reference, and about what. */
export function letterHead(context: ReportContext, letter: LetterKind): TitlePage {
  const { matter } = context.caseFile;
  const date = reportDate(context);
  const forWhom = isAdultLetter(letter) ? onBehalfOf(context) : null;
  const received = matter.events['adult-received'];
  const rows: (readonly [string, Words | null])[] = [
    ['Date', date ? dateWords(date) : null],
    ['Our reference', matter.council.reference || null],
    ['For', forWhom ? inlineText(forWhom) : null],
    ['Complaint received', isAdultLetter(letter) && received ? dateWords(received) : null],
  ];
  return {
    layout: 'letter',
    council: paperName(context, letter),
    title: subjectOf(context, letter),
    subtitle: '',
    facts: facts('The date of the letter and its references', rows),
    remarks: matter.fictional
      ? ['This is a sample case. Every person, place, organisation and event in it is made up.']
      : [],
    letter: { from: from(context, letter), to: addressBlock(context), salutation: salutation(context) },
  };
}

function paperName(context: ReportContext, letter: LetterKind): string {
  const writer = letterSigner(context.caseFile, letter);
  if (letterPaper(letter) === 'own' && writer) return fullName(writer);
  return context.caseFile.matter.council.name || councilWords(context.caseFile);
}

function from(context: ReportContext, letter: LetterKind): string[] {
  const { caseFile } = context;
  const { council } = caseFile.matter;
  const writer = letterSigner(caseFile, letter);
  if (letterPaper(letter) === 'own' && writer) {
    const capacity = letterCapacity(caseFile, letter);
    return [`${capacity}, appointed by ${councilWords(caseFile)}`, ...addressLines(writer.letters.address)];
  }
  return [council.department, ...addressLines(council.address)].filter(Boolean);
}

/** Name, post and organisation of an official; the name and address of anyone else. */
function addressBlock({ about, caseFile }: ReportContext): string[] {
  if (!about) return [];
  const { to, toWords } = about;
  if (!to) return toWords ? [toWords] : [];
  const official = to.side === 'council' ? [to.position, caseFile.matter.council.name] : [];
  return [fullName(to), ...official.filter(Boolean), ...addressLines(to.letters.address)];
}

function salutation({ about }: ReportContext): LetterFront['salutation'] {
  return about?.to ? `Dear ${greetingOf(about.to)},` : 'Dear Sir or Madam,';
}
