import { facts, type Words } from '../blocks';
import { dateWords } from '../date-words';
import type { TitlePage } from '../document-model';
import { personAtStart } from '../references';
import type { ReportContext } from '../report-context';
import { reportDate } from '../report-date';
import { procedureWords, reportTitle } from '../report-words';
import { addressee, onBehalfOf } from './letter-parts';

/** The head of a letter: to whom, for whom, about what and when. Addresses are for the envelope and never printed. */
export function letterHead(context: ReportContext): TitlePage {
  const { matter } = context.caseFile;
  const to = addressee(context.caseFile);
  const received = matter.events['adult-received'];
  const date = reportDate(context);
  const rows: (readonly [string, Words | null])[] = [
    ['To', to ? [personAtStart(context, to.id)] : null],
    ['For', onBehalfOf(context)],
    ['From', [matter.council.department, matter.council.name].filter(Boolean).join(', ') || null],
    ['Our reference', matter.council.reference || null],
    ['Complaint received', received ? dateWords(received) : null],
    ['Date', date ? dateWords(date) : null],
  ];
  return {
    layout: 'block',
    council: matter.council.name,
    title: reportTitle(context),
    subtitle: procedureWords(context),
    facts: facts('Who the letter is to, and about which complaint', rows),
    remarks: matter.fictional
      ? ['This is a sample case. Every person, place, organisation and event in it is made up.']
      : [],
  };
}
