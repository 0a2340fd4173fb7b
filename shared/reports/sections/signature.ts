import type { CaseFile } from '../../domain/case-file';
import type { Person, PersonRole } from '../../domain/person';
import { missing } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Section } from '../document-model';
import { authorName } from '../references';
import type { ReportContext } from '../report-context';
import { section } from '../section-parts';

/** Where one person signs a document, with the date when they have. */
export function signatureBlock(context: ReportContext, person: Person, capacity: string): Block {
  const signed = latestSignOff(context.caseFile, context.report, person.id);
  return {
    kind: 'signature',
    name: authorName(context, person),
    capacity,
    signedOn: signed ? dateWords(signed.on) : '',
  };
}

function latestSignOff(caseFile: CaseFile, report: ReportContext['report'], personId: string) {
  return caseFile.signOffs
    .filter((each) => each.report === report && each.personId === personId)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
}

/** The signature section of a document with one author. */
export function signature(context: ReportContext, role: PersonRole, capacity: string): Section {
  const person = context.personIn(role);
  return section('signature', 'Signature', [
    person ? signatureBlock(context, person, capacity) : missing(`The name of the ${capacity}.`),
  ]);
}
