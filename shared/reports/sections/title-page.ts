import type { DocumentKind } from '../../domain/letter-kind';
import { complaintAgreedOn } from '../../domain/matter';
import { facts, type Words } from '../blocks';
import { dateWords } from '../date-words';
import type { TitlePage } from '../document-model';
import { authorName, personAtStart } from '../references';
import type { ReportContext } from '../report-context';
import { reportDate } from '../report-date';
import { procedureWords, reportTitle } from '../report-words';

const LAYOUT: Partial<Record<DocumentKind, TitlePage['layout']>> = { 'stage-2-report': 'page' };

/** The head of a document: what it is, about which complaint, by whom and when. */
export function titlePage(context: ReportContext): TitlePage {
  const { matter } = context.caseFile;
  return {
    layout: LAYOUT[context.report] ?? 'block',
    council: matter.council.name,
    title: reportTitle(context),
    subtitle: procedureWords(context),
    facts: facts('Key facts of the complaint', keyFacts(context)),
    remarks: [
      ...(context.reader === 'council'
        ? ['This copy is for the council only: it names people. Everyone else gets the copy with labels.']
        : []),
      ...(matter.fictional
        ? ['This is a sample case. Every person, place, organisation and event in it is made up.']
        : []),
    ],
  };
}

function keyFacts(context: ReportContext): (readonly [string, Words | null])[] {
  const { matter } = context.caseFile;
  const named = (role: 'investigating-officer' | 'independent-person'): Words | null => {
    const person = context.personIn(role);
    return person ? authorName(context, person) : null;
  };
  const complainant = context.personIn('complainant');
  const date = reportDate(context);
  const agreed = complaintAgreedOn(matter);
  return [
    ['Complainant', complainant ? [personAtStart(context, complainant.id)] : null],
    ['Department', matter.council.department || null],
    ['Reference', matter.council.reference || null],
    [context.adult ? 'Investigator' : 'Investigating Officer', named('investigating-officer')],
    ['Independent Person', context.adult ? null : named('independent-person')],
    ...(context.report === 'panel-report'
      ? ([['Date of the panel', dateOrNull(matter.events['panel-held'])]] as const)
      : ([
          [context.adult ? 'Complaint agreed' : 'Statement of complaint agreed', dateOrNull(agreed)],
        ] as const)),
    [context.report === 'panel-report' ? 'Date sent' : 'Date of this report', dateOrNull(date)],
  ];
}

function dateOrNull(date: string | null | undefined): string | null {
  return date ? dateWords(date) : null;
}
