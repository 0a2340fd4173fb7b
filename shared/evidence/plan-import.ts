import type { EvidenceDocument } from '../domain/evidence-document';
import type { Id, NewId } from '../domain/id';
import type { Stage } from '../domain/matter';
import type { PlainDate } from '../lib/plain-date';
import type { FileKind } from './file-kind';
import { distinctName, keptName } from './file-name';
import { type GuessInput, guessEntry } from './guess-document';
import { type ImportNote, type ImportOutcome, noteSentence } from './import-outcome';
import { attachedReference, nextReference, referenceInName } from './reference';
import { brokenPromise } from './refused-file';

/** A file that has been stored and read, on its way into the register. */
export type IncomingFile = {
  /** As it came; may be anything. */
  readonly name: string;
  readonly kind: FileKind;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  /** The words of its first page, for guessing. */
  readonly opening: string;
  readonly pageCount: number | null;
  readonly says: GuessInput['says'];
  readonly notes: readonly ImportNote[];
  readonly attachments: readonly IncomingFile[];
};

/** What an import will do to the register. */
export type ImportPlan = {
  /** New documents, in register order. */
  readonly added: readonly EvidenceDocument[];
  /** Documents already here that are now known to be attached to a new e-mail. */
  readonly linked: readonly EvidenceDocument[];
  /** One for each file given, in order, then one for each new attachment. */
  readonly outcomes: readonly ImportOutcome[];
};

type Entry = {
  readonly id: Id;
  file: IncomingFile;
  parent: Entry | null;
  /** Its place among the files given, or that of the e-mail it came with. */
  place: number;
  top: boolean;
  readonly notes: ImportNote[];
  reference: string;
};

/** Notes worth keeping with the document; the others are seen when it is opened. */
const KEPT_NOTES = new Set<ImportNote['kind']>([
  'locked',
  'damaged',
  'incomplete',
  'renamed',
  'other-kind',
  'attachments-refused',
  'too-large-picture',
  'not-unpacked',
  'unpacked-from',
]);

class Planner {
  readonly entries: Entry[] = [];
  readonly linked = new Map<Id, EvidenceDocument>();
  readonly settle: (() => ImportOutcome)[] = [];
  readonly #known: Map<string, EvidenceDocument>;
  readonly #pending = new Map<string, Entry>();

  constructor(
    readonly register: readonly EvidenceDocument[],
    readonly newId: NewId,
  ) {
    this.#known = new Map(
      register.flatMap((document) => (document.file ? [[document.file.sha256, document]] : [])),
    );
  }

  referenceOf(id: Id | null): string | null {
    if (id === null) return null;
    const entry = this.entries.find((one) => one.id === id);
    return entry?.reference ?? this.register.find((one) => one.id === id)?.reference ?? null;
  }

  take(file: IncomingFile, parent: Entry | null, place: number): void {
    const top = parent === null;
    const known = this.#known.get(file.sha256);
    if (known) {
      if (top) this.#alreadyHere(file.name, () => this.linked.get(known.id) ?? known);
      else this.#link(known, parent);
      return;
    }
    const pending = this.#pending.get(file.sha256);
    if (pending) {
      if (top && pending.top)
        this.#alreadyHere(file.name, () => ({
          id: pending.id,
          reference: pending.reference,
          parentId: pending.parent?.id ?? null,
        }));
      else if (top) this.#promote(pending, file, place);
      else if (pending.parent === null && !this.#within(parent, pending)) pending.parent = parent;
      return;
    }
    const entry: Entry = {
      id: this.newId(),
      file,
      parent,
      place,
      top,
      notes: [...file.notes],
      reference: '',
    };
    this.entries.push(entry);
    this.#pending.set(file.sha256, entry);
    if (top) this.settle.push(() => this.#added(entry));
    for (const attachment of file.attachments) this.take(attachment, entry, place);
  }

  outcomes(): ImportOutcome[] {
    const given = this.settle.map((outcome) => outcome());
    return [...given, ...this.entries.filter(({ top }) => !top).map((entry) => this.#added(entry))];
  }

  #added(entry: Entry): ImportOutcome {
    return {
      kind: 'added',
      name: keptName(entry.file.name).name,
      documentId: entry.id,
      reference: entry.reference,
      attachedTo: entry.parent?.reference ?? null,
      notes: entry.notes,
    };
  }

  #alreadyHere(name: string, where: () => { id: Id; reference: string; parentId: Id | null }): void {
    this.settle.push(() => {
      const { id, reference, parentId } = where();
      return {
        kind: 'already-here',
        name: keptName(name).name,
        documentId: id,
        reference,
        attachedTo: this.referenceOf(parentId),
      };
    });
  }

  /** The separate file of something attached: it gives the name, the e-mail stays where it came from. */
  #promote(pending: Entry, file: IncomingFile, place: number): void {
    pending.file = { ...file, attachments: [] };
    pending.place = place;
    pending.top = true;
    this.settle.push(() => this.#added(pending));
  }

  #link(known: EvidenceDocument, parent: Entry | null): void {
    if (!parent || known.parentId !== null || this.linked.has(known.id)) return;
    this.linked.set(known.id, { ...known, parentId: parent.id });
    parent.notes.push({ kind: 'attachment-known', reference: known.reference });
  }

  /** Whether `entry` lies inside `outer`; a mail inside itself would have no top. */
  #within(entry: Entry | null, outer: Entry): boolean {
    for (let at = entry; at !== null; at = at.parent) if (at === outer) return true;
    return false;
  }
}

function allotReferences(entries: readonly Entry[], register: readonly EvidenceDocument[]): void {
  const inUse = new Set(register.map(({ reference }) => reference));
  const wanted = new Map<Entry, string>();
  for (const entry of entries) {
    const named = entry.top
      ? referenceInName(keptName(entry.file.name).name.replace(/\.[A-Za-z0-9]{1,8}$/, ''))
      : null;
    if (!named) continue;
    if (inUse.has(named.reference)) entry.notes.push({ kind: 'reference-taken', wanted: named.reference });
    else {
      wanted.set(entry, named.reference);
      inUse.add(named.reference);
    }
  }
  const give = (entry: Entry, reference: string) => {
    entry.reference = reference;
    inUse.add(reference);
  };
  for (const entry of entries) {
    const own = wanted.get(entry);
    if (own) entry.reference = own;
    else if (entry.top || !entry.parent) give(entry, nextReference(inUse));
  }
  // Parents come before what is attached to them, so theirs are settled by now.
  for (const entry of entries) {
    if (entry.reference === '') give(entry, attachedReference(entry.parent?.reference ?? 'E', inUse));
  }
}

function documentOf(
  entry: Entry,
  order: number,
  name: string,
  today: PlainDate,
  stage: Stage,
): EvidenceDocument {
  const { file, parent } = entry;
  const says = parent
    ? { from: parent.file.says.from, to: parent.file.says.to, date: parent.file.says.date, ...file.says }
    : file.says;
  const guess = guessEntry({ fileKind: file.kind, name, opening: file.opening, says, today });
  const kept = entry.notes.filter(({ kind }) => KEPT_NOTES.has(kind)).map(noteSentence);
  return {
    id: entry.id,
    reference: entry.reference,
    order,
    title: guess.title,
    kind: guess.kind,
    date: guess.date,
    author: guess.author,
    recipient: guess.recipient,
    description: '',
    pointIds: [],
    allPoints: false,
    parentId: parent?.id ?? null,
    file: { name, mediaType: file.mediaType, size: file.size, sha256: file.sha256 },
    pages: file.pageCount,
    obtainedFor: stage,
    withheldFrom: '',
    note: kept.join(' '),
    notAnEvent: false,
    guessed: [...guess.guessed],
  };
}

/**
 * Plans how read files enter the register: the same bytes once, an attachment and its separate copy as
 * one document, references from names where free, names told apart, the rest guessed and marked so.
 * @param register the documents already here
 * @param files in the order the register should list them
 * @param context today's date, the stage the papers come in at, and a maker of ids
 */
export function planImport(
  register: readonly EvidenceDocument[],
  files: readonly IncomingFile[],
  context: { readonly today: PlainDate; readonly stage: Stage; readonly newId: NewId },
): ImportPlan {
  const planner = new Planner(register, context.newId);
  files.forEach((file, place) => {
    planner.take(file, null, place);
  });
  const entries = planner.entries.sort((a, b) => a.place - b.place || Number(b.top) - Number(a.top));
  const names = new Set(register.flatMap(({ file }) => (file ? [file.name.toLowerCase()] : [])));
  let order = register.reduce((highest, document) => Math.max(highest, document.order), 0);
  allotReferences(entries, register);
  const added = entries.map((entry) => {
    const { name: wanted, cameAs } = keptName(entry.file.name);
    const name = distinctName(wanted, names);
    names.add(name.toLowerCase());
    if (cameAs !== null) entry.notes.push({ kind: 'renamed', cameAs });
    if (name !== wanted) entry.notes.push({ kind: 'same-name', as: name });
    const promised = brokenPromise(wanted, entry.file.kind);
    if (promised) entry.notes.push({ kind: 'other-kind', promised, found: entry.file.kind });
    order += 1;
    return documentOf(entry, order, name, context.today, context.stage);
  });
  return { added, linked: [...planner.linked.values()], outcomes: planner.outcomes() };
}
