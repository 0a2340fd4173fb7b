import type { LetterKind } from '../../domain/letter-kind';
import { letterCapacity, letterSigner } from '../../domain/letter-signer';
import { complainantOrRepresentative, type LetterAbout } from '../../domain/letters-of-case';
import type { Matter } from '../../domain/matter';
import { ruleInCase } from '../../domain/rule-change';
import { printableCitation } from '../../procedure/rule';
import { findRule } from '../../procedure/rules';
import { bulletList, missing, paragraph, type Words } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Inline, Section } from '../document-model';
import { fromRichText } from '../from-rich-text';
import { personInline } from '../references';
import type { ReportContext } from '../report-context';
import { councilWords } from '../report-words';
import { section } from '../section-parts';
import { fullName } from './letter-names';

/** A part of a letter, without numbers. One without a title stands under the subject itself. */
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

/** The same, but only where it is the law: a letter to a family is no place for lists of decisions and pages. */
export function citedLaw(ruleId: string): string {
  return findRule(ruleId)?.printing === 'as-law' ? cited(ruleId) : '';
}

/** To whom and about what this letter is. */
export function aboutOf(context: ReportContext): LetterAbout {
  if (!context.about) throw new Error('A report is not about anybody as a letter is');
  return context.about;
}

/** Whether the reader is the complainant, or whoever acts for them. */
export function isToComplainant(context: ReportContext): boolean {
  const { to } = aboutOf(context);
  return to !== undefined && to.id === complainantOrRepresentative(context.caseFile)?.id;
}

/** The person the complaint is about, where somebody else writes for them. */
export function onBehalfOf(context: ReportContext): readonly Inline[] | null {
  const { statement } = context.caseFile;
  const to = complainantOrRepresentative(context.caseFile);
  const complainant = context.personIn('complainant');
  if (complainant && to && complainant.id !== to.id) return [personInline(context, complainant.id)];
  return statement.onBehalfOf ? [{ kind: 'text', text: statement.onBehalfOf }] : null;
}

/** What the writer added in their own words. */
export function ownWords(context: ReportContext): Block[] {
  return fromRichText(aboutOf(context).draft?.words ?? null, context, { numbered: false, under: 2 });
}

export const text = (words: string): Inline => ({ kind: 'text', text: words });

/** Short points one under the other. */
export function points(items: readonly Words[]): Block {
  return bulletList(items.map((item) => [paragraph(item)]));
}

/** "Please tell me by 4 March 2025", or without the day while none is chosen. */
export function byWhen(context: ReportContext): string {
  const { draft } = aboutOf(context);
  return draft?.replyBy ? ` by ${dateWords(draft.replyBy)}` : '';
}

/** How a letter ends: the writer's own name and post, and the day where a version has been signed. */
export function letterSignature(context: ReportContext, letter: LetterKind): Section {
  const { caseFile } = context;
  const person = letterSigner(caseFile, letter);
  const capacity = letterCapacity(caseFile, letter);
  const signed = caseFile.signOffs
    .filter((each) => each.report === letter && each.personId === person?.id)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
  const post = person?.position || capacity;
  return letterSection('signature', '', [
    person
      ? {
          kind: 'signature',
          name: fullName(person),
          capacity: person.side === 'council' ? `${post}, ${councilWords(caseFile)}` : post,
          signedOn: signed ? dateWords(signed.on) : '',
          closing: 'Yours sincerely,',
        }
      : missing(`The name of whoever signs as ${capacity}.`),
  ]);
}
