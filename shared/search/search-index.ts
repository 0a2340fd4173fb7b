import { assertNever } from '../lib/assert-never';
import type { Findable, FoundPlace, PageFacts, SearchGroup, SearchRequest } from './findable';
import { type Entry, SearchEntries, textOf } from './search-entries';
import { type SearchMarks, type SnippetPart, searchMarks, snippet } from './search-marks';
import { parseSearch, type SearchLeaf, type SearchNode, wantedLeaves } from './search-query';
import { inOrderOfUse, type Ranked } from './search-ranking';
import { searchLine, searchTokens } from './search-tokens';

/** One result, ready to be shown. */
export type Found = {
  readonly key: string;
  readonly group: SearchGroup;
  readonly place: FoundPlace;
  readonly title: readonly SnippetPart[];
  readonly parts: readonly SnippetPart[];
  /** What to look for where it is opened: the words as typed, or as they are spelt there. */
  readonly search: string;
  readonly used: boolean;
  /** Only another spelling of a word is there. */
  readonly near: boolean;
};

export type SearchAnswer = {
  readonly found: readonly Found[];
  /** How many fit, also beyond those given, in all and by group; not narrowed by group. */
  readonly total: number;
  readonly byGroup: Readonly<Partial<Record<SearchGroup, number>>>;
  /** Of the groups asked for, how many are there only by a near spelling. */
  readonly near: number;
  /** Nothing holds all of the words; these hold some. */
  readonly onlySome: boolean;
};

export const NOTHING_FOUND: SearchAnswer = { found: [], total: 0, byGroup: {}, near: 0, onlySome: false };

/** How well a word is matched: not, nearly spelt so, as a beginning, as typed. */
const NEAR = 1;
const BEGUN = 2;
const EXACT = 3;

const NO_FACTS: PageFacts = { used: false, pointIds: [] };

type Candidate = Ranked & { readonly at: number; readonly group: SearchGroup; readonly nearOnly: boolean };

/** A leaf's matches over all entries, and the spellings it was found by. */
type Matched = { readonly levels: Uint8Array; readonly near: ReadonlySet<string> };

/** The words of one case, to be searched. */
export class SearchIndex extends SearchEntries {
  /**
   * Finds what fits, in the order of use. A page's document counts with it, so that "photograph opened" finds
   * the page that says "opened" in the log called "Photograph upload log"; but a page must hold one of the
   * words itself. Where nothing holds all loose words, what holds some is given instead, and said so.
   */
  search(request: SearchRequest): SearchAnswer {
    const query = parseSearch(request.typed);
    if (!query) return NOTHING_FOUND;
    const leaves = wantedLeaves(query);
    const matched = new Map<SearchNode, Matched>();
    let candidates = this.#candidates(query, leaves, matched, request);
    const loose = leaves.length > 1 && leaves.every((leaf) => leaf.kind !== 'phrase');
    const onlySome = candidates.length === 0 && loose && query.kind === 'and';
    if (onlySome && query.kind === 'and') {
      const nots = query.of.filter((node) => node.kind === 'not');
      const some: SearchNode = { kind: 'and', of: [{ kind: 'or', of: leaves }, ...nots] };
      candidates = this.#candidates(some, leaves, matched, request);
    }
    const byGroup: Partial<Record<SearchGroup, number>> = {};
    for (const { group } of candidates) byGroup[group] = (byGroup[group] ?? 0) + 1;
    const wanted = request.groups ?? [];
    const narrowed =
      wanted.length === 0 ? candidates : candidates.filter(({ group }) => wanted.includes(group));
    narrowed.sort(inOrderOfUse);
    const given = this.#given(narrowed, request);
    return {
      found: given.map((candidate) => this.#shown(candidate, leaves, matched, request.typed)),
      total: narrowed.length,
      byGroup,
      near: narrowed.filter(({ nearOnly }) => nearOnly).length,
      onlySome: onlySome && narrowed.length > 0,
    };
  }

  #given(candidates: readonly Candidate[], { limit, perGroup }: SearchRequest): Candidate[] {
    if (perGroup === undefined) return candidates.slice(0, limit);
    const given: Candidate[] = [];
    const counts = new Map<SearchGroup, number>();
    for (const candidate of candidates) {
      if (given.length >= limit) break;
      const count = counts.get(candidate.group) ?? 0;
      if (count >= perGroup) continue;
      counts.set(candidate.group, count + 1);
      given.push(candidate);
    }
    return given;
  }

  /** Every entry that fits, with what orders it; documents whose pages fit are left to their pages. */
  #candidates(
    query: SearchNode,
    leaves: readonly SearchLeaf[],
    matched: Map<SearchNode, Matched>,
    request: SearchRequest,
  ): Candidate[] {
    const heads = new Map(leaves.map((leaf) => [leaf, this.#fromHeads(this.#matchOf(leaf, matched).levels)]));
    const own = leaves.map((leaf) => this.#matchOf(leaf, matched).levels);
    const alone = this.#evaluate(query, matched, (leaf) => this.#matchOf(leaf, matched).levels);
    const all = this.#evaluate(
      query,
      matched,
      (leaf) => heads.get(leaf) ?? this.#matchOf(leaf, matched).levels,
    );
    const together = besides(query);
    const found: Candidate[] = [];
    const withPages = new Set<string>();
    for (let at = 0; at < all.length; at += 1) {
      const entry = this.all[at];
      if (!entry || all[at] === 0 || (alone[at] === 0 && own.every((levels) => levels[at] === 0))) continue;
      const about = this.aboutOf(entry);
      if (!about || !this.#fits(entry, about, request)) continue;
      const counts = [0, 0, 0, 0];
      let phrase = holds(entry.line, together);
      for (const leaf of leaves) {
        const level = (heads.get(leaf) as Uint8Array)[at] as number;
        counts[level] = (counts[level] as number) + 1;
        if (leaf.kind === 'phrase' && level === EXACT) phrase = true;
      }
      const page = entry.of !== null;
      if (page) withPages.add(entry.of as string);
      found.push({
        at,
        group: about.group,
        nearOnly: all[at] === NEAR,
        phrase,
        exact: counts[EXACT] as number,
        begun: counts[BEGUN] as number,
        near: counts[NEAR] as number,
        used: page ? (about.pages[entry.page]?.used ?? false) : about.used,
        date: about.date,
        order: at,
      });
    }
    return found.filter(({ at }) => !withPages.has(this.all[at]?.key ?? ''));
  }

  #fits(entry: Entry, about: Findable, { from, until, person, pointId }: SearchRequest): boolean {
    if ((from || until) && about.date === null) return false;
    if (from && (about.date as string) < from) return false;
    if (until && (about.date as string) > until) return false;
    const facts = about.pages[entry.page] ?? NO_FACTS;
    if (pointId && !about.allPoints && !about.pointIds.includes(pointId) && !facts.pointIds.includes(pointId))
      return false;
    if (!person || about.personIds.includes(person.id)) return true;
    return person.names.some((name) => {
      const line = searchLine(searchTokens(name));
      return line !== ' ' && entry.line.includes(line);
    });
  }

  #matchOf(leaf: SearchLeaf, matched: Map<SearchNode, Matched>): Matched {
    const known = matched.get(leaf);
    if (known) return known;
    const fresh = this.#match(leaf);
    matched.set(leaf, fresh);
    return fresh;
  }

  /** How well each entry matches one leaf by its own words. */
  #match(leaf: SearchLeaf): Matched {
    const levels = new Uint8Array(this.all.length);
    const near = new Set<string>();
    const raise = (word: number, level: number) => {
      for (const at of this.postings.entriesOf(word)) if ((levels[at] as number) < level) levels[at] = level;
    };
    switch (leaf.kind) {
      case 'word': {
        const words = this.postings.matching(leaf.word);
        if (words.exact !== null) raise(words.exact, EXACT);
        for (const word of words.begun) raise(word, BEGUN);
        for (const word of words.near) {
          near.add(this.postings.wordOf(word));
          raise(word, NEAR);
        }
        break;
      }
      case 'prefix':
        for (const word of this.postings.beginning(leaf.word)) raise(word, EXACT);
        break;
      case 'phrase':
        this.#matchPhrase(leaf, levels);
        break;
      default:
        assertNever(leaf);
    }
    return { levels, near };
  }

  #matchPhrase({ ways, open }: Extract<SearchLeaf, { kind: 'phrase' }>, levels: Uint8Array): void {
    for (const way of ways) {
      const line = ` ${way.join(' ')}`;
      for (const at of this.#holdingAll(open ? way.slice(0, -1) : way)) {
        const entry = this.all[at];
        if (!entry) continue;
        if (entry.line.includes(`${line} `)) levels[at] = EXACT;
        else if (open && levels[at] === 0 && entry.line.includes(line)) levels[at] = BEGUN;
      }
    }
  }

  /** The entries that hold every one of these words, by the rarest of them; all entries when there are none. */
  #holdingAll(words: readonly string[]): Iterable<number> {
    if (words.length === 0) return this.all.keys();
    let least: readonly number[] | null = null;
    for (const word of words) {
      const number = this.postings.numberOf(word);
      const entries = number === null ? [] : this.postings.entriesOf(number);
      if (least === null || entries.length < least.length) least = entries;
    }
    return least ?? [];
  }

  /** Each entry's level, or its document's where that matches better: what the paper is called is not what a page says. */
  #fromHeads(levels: Uint8Array | undefined): Uint8Array {
    const raised = Uint8Array.from(levels ?? []);
    const heads = new Map<string, number>();
    for (const [key, at] of this.documents()) {
      const level = raised[at] as number;
      if (level > 0) heads.set(key, level);
    }
    if (heads.size === 0) return raised;
    for (let at = 0; at < raised.length; at += 1) {
      const of = this.all[at]?.of;
      const level = of ? (heads.get(of) ?? 0) : 0;
      if (level > 0 && raised[at] === 0) raised[at] = Math.min(level, BEGUN);
    }
    return raised;
  }

  #evaluate(
    node: SearchNode,
    matched: Map<SearchNode, Matched>,
    levelsOf: (leaf: SearchLeaf) => Uint8Array,
  ): Uint8Array {
    switch (node.kind) {
      case 'not': {
        // Only what is there as typed is kept out; and only by the entry's own words.
        const inside = this.#evaluate(node.of, matched, (leaf) => this.#matchOf(leaf, matched).levels);
        return inside.map((level) => (level === EXACT ? 0 : EXACT));
      }
      case 'and':
      case 'or': {
        const [first, ...rest] = node.of.map((each) => this.#evaluate(each, matched, levelsOf));
        const all = Uint8Array.from(first ?? []);
        for (const levels of rest) {
          for (let at = 0; at < all.length; at += 1) {
            const one = all[at] as number;
            const other = levels[at] as number;
            all[at] = node.kind === 'and' ? Math.min(one, other) : Math.max(one, other);
          }
        }
        return all;
      }
      default:
        return levelsOf(node);
    }
  }

  #shown(
    candidate: Candidate,
    leaves: readonly SearchLeaf[],
    matched: ReadonlyMap<SearchNode, Matched>,
    typed: string,
  ): Found {
    const entry = this.all[candidate.at] as Entry;
    const about = this.aboutOf(entry) as Findable;
    const text = textOf(entry);
    const words = new Set(candidate.near > 0 ? entry.line.split(' ') : []);
    const here = (leaf: SearchLeaf) =>
      [...(matched.get(leaf) as Matched).near].filter((word) => words.has(word));
    const isNear = (leaf: SearchLeaf) => (matched.get(leaf) as Matched).levels[candidate.at] === NEAR;
    const nearLeaves = candidate.near > 0 ? leaves.filter(isNear) : [];
    const marks: SearchMarks = { leaves, near: new Set(nearLeaves.flatMap(here)) };
    const title = searchMarks(about.title, marks);
    return {
      key: entry.key,
      group: candidate.group,
      place:
        entry.of === null
          ? about.place
          : { kind: 'page', documentId: entry.of.slice('document/'.length), page: entry.page },
      title: snippet(about.title, title, 200),
      parts: text === '' ? [] : snippet(text, searchMarks(text, marks)),
      search: nearLeaves.length === 0 ? typed : leaves.map((leaf) => asTyped(leaf, here(leaf)[0])).join(' '),
      used: candidate.used,
      near: candidate.nearOnly,
    };
  }
}

/** A leaf as it could be typed; a word by the spelling it was found by. */
function asTyped(leaf: SearchLeaf, spelling: string | undefined): string {
  if (leaf.kind === 'phrase') return `"${leaf.ways[0]?.join(' ')}"`;
  return leaf.kind === 'prefix' ? `${leaf.word}*` : (spelling ?? leaf.word);
}

/** The loose words of a search that stand beside each other in it, to be looked for as they stand. */
function besides(query: SearchNode): string | null {
  if (query.kind !== 'and' || !query.of.every((node) => node.kind === 'word')) return null;
  return ` ${query.of.map((node) => (node.kind === 'word' ? node.word : '')).join(' ')}`;
}

const holds = (line: string, words: string | null) => words !== null && line.includes(words);
