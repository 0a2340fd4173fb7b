import type { Bundle, BundleEntry, BundleSection } from '../domain/bundle';
import { bundleSchema } from '../domain/bundle';
import { type CaseFile, inOrder } from '../domain/case-file';
import type { NewId } from '../domain/id';
import { unplacedDocuments } from './bundle-parts';
import { NUMBERING_RULES } from './numbering-rules';

/** Sections that a bundle of a complaint usually has, by what its papers are called. The last takes the rest. */
const USUAL: readonly { readonly title: string; readonly kinds: RegExp }[] = [
  { title: 'Complaint and responses', kinds: /complaint|stage ?[123]|response|adjudication|reply/i },
  { title: 'Correspondence', kinds: /e-?mail|letter|correspond/i },
  { title: 'Records', kinds: /note|record|minutes|log|assessment|plan|report|notice|photo|supervision/i },
  { title: 'Policy and procedure', kinds: /policy|procedure|guidance|statement/i },
  { title: 'Other papers', kinds: /./ },
];

const entry = (newId: NewId, documentId: string, section: string | null): BundleEntry => ({
  id: newId(),
  documentId,
  section,
  fromPage: null,
  toPage: null,
});

/** A new bundle with every document of the register, sorted into the usual sections, in the order of their dates. */
export function newBundle(caseFile: CaseFile, newId: NewId): Bundle {
  const documents = inOrder(caseFile.documents);
  const byDate = documents.toSorted((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
  const sections: BundleSection[] = [];
  const entries: BundleEntry[] = [];
  const taken = new Set<string>();
  for (const { title, kinds } of USUAL) {
    const members = byDate.filter((each) => !taken.has(each.id) && kinds.test(`${each.title} ${each.kind} `));
    if (members.length === 0) continue;
    const id = newId();
    sections.push({ id, title });
    for (const member of members) {
      taken.add(member.id);
      entries.push(entry(newId, member.id, id));
    }
  }
  const number = caseFile.bundles.length + 1;
  return bundleSchema.parse({
    id: newId(),
    order: caseFile.bundles.reduce((highest, { order }) => Math.max(highest, order), 0) + 1,
    title: number === 1 ? 'Bundle' : `Bundle ${number}`,
    sections,
    entries,
  });
}

/** Puts documents in, at the end of a section, and takes them off the list of what is left out. */
export function addDocuments(
  bundle: Bundle,
  documentIds: readonly string[],
  section: string | null,
  newId: NewId,
): Bundle {
  const added = new Set(documentIds);
  return {
    ...bundle,
    entries: [...bundle.entries, ...documentIds.map((id) => entry(newId, id, section))],
    exclusions: bundle.exclusions.filter(({ documentId }) => documentId === null || !added.has(documentId)),
  };
}

/** Takes an entry out; the document is then neither in nor left out, and pre-flight says so. */
export function removeEntries(bundle: Bundle, entryIds: ReadonlySet<string>): Bundle {
  return { ...bundle, entries: bundle.entries.filter(({ id }) => !entryIds.has(id)) };
}

/** Leaves documents out with a reason, taking them out of the bundle where they are in it. */
export function leaveOut(bundle: Bundle, documentIds: readonly string[], reason: string): Bundle {
  const gone = new Set<string | null>(documentIds);
  return {
    ...bundle,
    entries: bundle.entries.filter(({ documentId }) => documentId === null || !gone.has(documentId)),
    exclusions: [
      ...bundle.exclusions.filter(({ documentId }) => !gone.has(documentId)),
      ...documentIds.map((documentId) => ({ documentId, reason })),
    ],
  };
}

/** Leaves out everything of the register that the bundle does not hold. */
export function leaveOutTheRest(caseFile: CaseFile, bundle: Bundle, reason: string): Bundle {
  return leaveOut(
    bundle,
    unplacedDocuments(caseFile, bundle).map(({ id }) => id),
    reason,
  );
}

/**
 * Moves an entry to stand before another, or at the end of a section.
 * @param before the entry it goes before; null: the end of `section`
 */
export function moveEntry(bundle: Bundle, id: string, section: string | null, before: string | null): Bundle {
  const moved = bundle.entries.find((each) => each.id === id);
  if (!moved || before === id) return bundle;
  const others = bundle.entries.filter((each) => each.id !== id);
  const at = before === null ? others.length : others.findIndex((each) => each.id === before);
  return { ...bundle, entries: others.toSpliced(at < 0 ? others.length : at, 0, { ...moved, section }) };
}

/** Moves an entry one place up or down; past the edge of its section it goes into the next. */
export function stepEntry(bundle: Bundle, id: string, by: -1 | 1): Bundle {
  const moved = bundle.entries.find((each) => each.id === id);
  if (!moved) return bundle;
  const order: (string | null)[] = [...bundle.sections.map((section) => section.id), null];
  const known = (section: string | null) => (order.includes(section) ? section : null);
  const here = known(moved.section);
  const members = bundle.entries.filter((each) => known(each.section) === here);
  const at = members.indexOf(moved);
  const neighbour = members[at + by];
  if (neighbour) {
    return by < 0
      ? moveEntry(bundle, id, here, neighbour.id)
      : moveEntry(bundle, id, here, members[at + 2]?.id ?? null);
  }
  const place = order.indexOf(here) + by;
  const next = order[place];
  if (place < 0 || place >= order.length || next === undefined) return bundle;
  if (next === null && bundle.sections.length > 0) return bundle;
  const first = bundle.entries.find((each) => known(each.section) === next);
  return moveEntry(bundle, id, next, by > 0 ? (first?.id ?? null) : null);
}

/** Moves a section one place up or down; its papers go with it. */
export function stepSection(bundle: Bundle, id: string, by: -1 | 1): Bundle {
  const at = bundle.sections.findIndex((section) => section.id === id);
  const to = at + by;
  const section = bundle.sections[at];
  if (!section || to < 0 || to >= bundle.sections.length) return bundle;
  return { ...bundle, sections: bundle.sections.toSpliced(at, 1).toSpliced(to, 0, section) };
}

/** Removes a section; its papers stay in the bundle, in the section before it or in none. */
export function removeSection(bundle: Bundle, id: string): Bundle {
  const at = bundle.sections.findIndex((section) => section.id === id);
  const into = bundle.sections[at - 1]?.id ?? bundle.sections[at + 1]?.id ?? null;
  return {
    ...bundle,
    sections: bundle.sections.filter((section) => section.id !== id),
    entries: bundle.entries.map((each) => (each.section === id ? { ...each, section: into } : each)),
  };
}

/** Sets a bundle up by a numbering rule. What the rule does not speak of stays. */
export function setUpBy(bundle: Bundle, ruleId: string): Bundle {
  const rule = NUMBERING_RULES.find(({ id }) => id === ruleId);
  return rule ? { ...bundle, ...rule.sets, scheme: rule.id } : { ...bundle, scheme: ruleId };
}
