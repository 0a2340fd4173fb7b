import type { CaseFile } from '../../domain/case-file';
import type { AdultLetter } from '../../domain/case-log';
import type { Matter } from '../../domain/matter';
import type { Person } from '../../domain/person';
import { ruleInCase } from '../../domain/rule-change';
import { printableCitation } from '../../procedure/rule';
import { missing, paragraph, type Words } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Inline, Section } from '../document-model';
import { personInline } from '../references';
import type { ReportContext } from '../report-context';
import { reportDate } from '../report-date';
import { section } from '../section-parts';
import { letterCapacity, letterSigner } from './letter-signer';

/** A part of a letter under a heading of its own, without numbers. */
export function letterSection(bookmark: string, title: Words, blocks: readonly Block[]): Section {
  return section(bookmark, title, blocks, { numbering: 'none' });
}

const AS_SHIPPED: Pick<Matter, 'ruleChanges'> = { ruleChanges: {} };

/**
 * Where a rule may be cited, as a sentence ends: " (SI 2009/309, regulation 14(3))"; nothing where it may not.
 * @param matter the case, where the rule can be one that was changed for it: no source says what a user changed
 */
export function cited(ruleId: string, matter: Pick<Matter, 'ruleChanges'> = AS_SHIPPED): string {
  const rule = ruleInCase(matter, ruleId);
  const citation = rule ? printableCitation(rule) : null;
  return citation === null ? '' : ` (${citation})`;
}

/** Whom the letter is written to: the representative, unless there is none or they were refused. */
export function addressee(caseFile: CaseFile): Person | undefined {
  const { representative } = caseFile.adultComplaint;
  const acts = representative.because !== 'no-representative' && representative.refusedOn === null;
  const acting = acts ? caseFile.people.find((person) => person.id === representative.personId) : undefined;
  return acting ?? caseFile.people.find((person) => person.role === 'complainant');
}

/** The person the complaint is about, where somebody else writes for them. */
export function onBehalfOf(context: ReportContext): readonly Inline[] | null {
  const { statement } = context.caseFile;
  const to = addressee(context.caseFile);
  const complainant = context.personIn('complainant');
  if (complainant && to && complainant.id !== to.id) return [personInline(context, complainant.id)];
  return statement.onBehalfOf ? [{ kind: 'text', text: statement.onBehalfOf }] : null;
}

/** "Dear Mr R," */
export function salutation(context: ReportContext): Block {
  const to = addressee(context.caseFile);
  if (!to) return missing('Whom this letter is to.');
  return paragraph([
    { kind: 'text', text: 'Dear ' },
    personInline(context, to.id),
    { kind: 'text', text: ',' },
  ]);
}

/** Where an organisation's letter is signed: the person's own name and post, and the day once it is signed. */
export function letterSignature(context: ReportContext, letter: AdultLetter): Section {
  const person = letterSigner(context.caseFile, letter);
  const capacity = letterCapacity(letter);
  const signed = context.caseFile.signOffs
    .filter((each) => each.report === letter && each.personId === person?.id)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
  return letterSection('signature', 'Signature', [
    person
      ? {
          kind: 'signature',
          name: person.name || person.label,
          capacity: person.position || capacity,
          signedOn: signed ? dateWords(signed.on) : '',
        }
      : missing(`The name of the ${capacity.toLowerCase()}.`),
  ]);
}

/** The day the letter goes, for counting; before it has one, the day the complaint came. */
export function letterDay(context: ReportContext): string | null {
  return reportDate(context) ?? context.caseFile.matter.events['adult-received'] ?? null;
}
