import type { Gap } from '../../domain/completeness/gap';
import { surnames } from '../../domain/completeness/name-rules';
import { letterSigner } from '../../domain/letter-signer';
import { letterKey } from '../../domain/letters-of-case';
import type { DocumentModel } from '../document-model';
import { modelText } from '../model-text';
import type { ReportContext } from '../report-context';
import { aboutOf } from './letter-parts';

/**
 * Names of others that stand in a letter as somebody typed them. A letter goes to one person; whoever else is in it is
 * named by label. The addressee's own name, and those who write in their own, are no slip.
 */
export function typedNames(context: ReportContext, model: DocumentModel): Gap[] {
  const { ref, to } = aboutOf(context);
  const own = new Set([to?.id, letterSigner(context.caseFile, ref.letter)?.id]);
  const { names, personOf } = surnames(
    context.caseFile.people.filter((person) => !own.has(person.id)),
    to ? [to.name] : [],
  );
  if (!names) return [];
  const found = new Set(modelText(model).match(names) ?? []);
  return [...found].map((name) => ({
    code: 'name-in-letter',
    severity: 'check',
    message: `The name "${name}" stands in this letter; ${personOf.get(name)?.label ?? 'a label'} would be printed if the person were named there.`,
    reports: [ref.letter],
    place: { screen: 'documents', id: letterKey(ref) },
  }));
}
