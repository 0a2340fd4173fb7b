import type { CaseFile } from '../domain/case-file';
import type { Findable } from './findable';
import { citationsInFindings, type SourceFacts, sourceFacts } from './finding-uses';
import type { FindableReader } from './make-findable';
import { partFindables } from './part-findables';
import { RECORD_FINDABLES } from './record-findables';

/** What became findable, or otherwise findable, and what is no longer there. */
export type FindableChanges = { readonly put: readonly Findable[]; readonly removed: readonly string[] };

type Kind = keyof typeof RECORD_FINDABLES;
const KINDS = Object.keys(RECORD_FINDABLES) as Kind[];

/**
 * Everything of a case that can be found besides the pages of its papers, and what has changed of it since it was
 * last asked. A record whose words stand as they stood is not read again, so that following a case while it is
 * written in costs little.
 */
export class CaseFindables {
  #case: CaseFile | null = null;
  #used: ReadonlySet<string> = new Set();
  #facts: ReadonlyMap<string, SourceFacts> = new Map();
  #ofRecord = new WeakMap<object, readonly Findable[]>();
  #known = new Map<string, Findable>();

  /** What has changed between the case as it was last given and as it is now. */
  follow(caseFile: CaseFile): FindableChanges {
    const before = this.#case;
    if (before === caseFile) return { put: [], removed: [] };
    // These are written into others' words: a person's label, a point's number, what a paper is to the findings.
    const same = before !== null && before.people === caseFile.people && before.points === caseFile.points;
    const used =
      before?.findings === caseFile.findings
        ? this.#used
        : this.#sameUsed(citationsInFindings(caseFile.findings));
    const sameFacts = same && used === this.#used && before?.citations === caseFile.citations;
    if (!sameFacts) {
      this.#facts = sourceFacts(caseFile.citations, used);
      this.#ofRecord = new WeakMap();
    }
    this.#used = used;
    this.#case = caseFile;
    const reader: FindableReader = { caseFile, facts: this.#facts, used };
    const now = new Map<string, Findable>();
    const put: Findable[] = [];
    const take = (findable: Findable) => {
      now.set(findable.key, findable);
      if (!isSame(this.#known.get(findable.key), findable)) put.push(findable);
    };
    for (const kind of KINDS) {
      for (const record of caseFile[kind]) for (const each of this.#read(kind, record, reader)) take(each);
    }
    for (const findable of partFindables(reader)) take(findable);
    const removed = [...this.#known.keys()].filter((key) => !now.has(key));
    this.#known = now;
    return { put, removed };
  }

  #read(kind: Kind, record: object, reader: FindableReader): readonly Findable[] {
    const known = this.#ofRecord.get(record);
    if (known) return known;
    const read = RECORD_FINDABLES[kind] as (record: object, reader: FindableReader) => Findable[];
    const fresh = read(record, reader);
    this.#ofRecord.set(record, fresh);
    return fresh;
  }

  #sameUsed(used: ReadonlySet<string>): ReadonlySet<string> {
    return used.size === this.#used.size && [...used].every((id) => this.#used.has(id)) ? this.#used : used;
  }
}

function isSame(one: Findable | undefined, other: Findable): boolean {
  if (one === other) return true;
  if (!one || one.text !== other.text || one.title !== other.title) return false;
  return JSON.stringify({ ...one, text: '' }) === JSON.stringify({ ...other, text: '' });
}
