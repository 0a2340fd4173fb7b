import type { ReportKind } from '../case-log';
import type { Person } from '../person';
import { plainFromRichText } from '../rich-text';
import type { CaseFacts, Gap, Place } from './gap';
import { forEachPrintedText } from './printed-texts';

/** Titles that stand before a name and are none themselves. */
const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|cllr)\.?$/i;

/** Shorter than this, a surname is too often a word. */
const SHORTEST = 4;

/**
 * The surnames that a copy with labels may not show, as one pattern, and whose each is. Independent people stand by what
 * they write under their own names.
 * @param shared full names whose surname is not counted: the reader's own family may share it
 */
export function surnames(
  people: readonly Person[],
  shared: readonly string[] = [],
): { readonly names: RegExp | null; readonly personOf: ReadonlyMap<string, Person> } {
  const personOf = new Map<string, Person>();
  const known = new Set(shared.map((name) => name.split(/\s+/).at(-1) ?? ''));
  for (const person of people) {
    if (person.side === 'independent' || person.label.trim() === '') continue;
    const parts = person.name.split(/\s+/).filter((part) => part !== '' && !TITLES.test(part));
    const surname = parts.at(-1) ?? '';
    if (parts.length < 2 || surname.length < SHORTEST || person.label.includes(surname)) continue;
    if (!known.has(surname)) personOf.set(surname, person);
  }
  const names =
    personOf.size === 0
      ? null
      : new RegExp(`(?<![\\p{L}-])(?:${[...personOf.keys()].map(escaped).join('|')})(?![\\p{L}-])`, 'gu');
  return { names, personOf };
}

/**
 * Names typed into a text instead of the person being named there: they print as they stand in every copy, also in
 * those that are to show labels. A surname may be an ordinary word, so this only asks to look.
 */
export function nameRules({ caseFile }: CaseFacts): Gap[] {
  const { names, personOf: byName } = surnames(caseFile.people);
  if (!names) return [];
  const gaps = new Map<string, Gap>();
  const look = (text: string, reports: readonly ReportKind[], place: Place) => {
    for (const [name] of text.matchAll(names)) {
      const person = byName.get(name);
      const key = [name, place.screen, place.pointId, place.id].join('/');
      if (!person || gaps.has(key)) continue;
      gaps.set(key, {
        code: 'name-in-text',
        severity: 'check',
        message: `The name "${name}" is typed into a text; ${person.label} would be printed if the person were named there.`,
        reports,
        place,
      });
    }
  };
  forEachPrintedText(caseFile, (text, reports, place) => look(plainFromRichText(text), reports, place));
  for (const each of caseFile.recommendations) {
    const report: ReportKind = each.stage === 'stage-2' ? 'stage-2-report' : 'panel-report';
    look(each.action, [report], { screen: 'recommendations', id: each.id });
  }
  for (const entry of caseFile.chronology) {
    if (entry.inReport) look(entry.event, ['stage-2-report'], { screen: 'chronology', id: entry.id });
  }
  return [...gaps.values()];
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
