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
 * Names typed into a text instead of the person being named there: they print as they stand in every copy, also in
 * those that are to show labels. A surname may be an ordinary word, so this only asks to look.
 */
export function nameRules({ caseFile }: CaseFacts): Gap[] {
  const byName = new Map<string, Person>();
  for (const person of caseFile.people) {
    // The authors stand by their reports under their own names.
    if (person.side === 'independent' || person.label.trim() === '') continue;
    const parts = person.name.split(/\s+/).filter((part) => part !== '' && !TITLES.test(part));
    const surname = parts.at(-1) ?? '';
    if (parts.length < 2 || surname.length < SHORTEST || person.label.includes(surname)) continue;
    byName.set(surname, person);
  }
  if (byName.size === 0) return [];
  const names = new RegExp(
    `(?<![\\p{L}-])(?:${[...byName.keys()].map(escaped).join('|')})(?![\\p{L}-])`,
    'gu',
  );
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
