import { type CaseFile, COLLECTION_KINDS, type RecordKind, SINGLE_KINDS } from '@shared/domain/case-file';
import { forEachReference } from '@shared/domain/references';

/** How often a person is referred to, by the part of the case it is in. */
export type Uses = ReadonlyMap<RecordKind, number>;

const NONE: Uses = new Map();

/** Every reference to every person, counted in one walk through the case. */
export function usesOfPeople(caseFile: CaseFile): ReadonlyMap<string, Uses> {
  const found = new Map<string, Map<RecordKind, number>>();
  for (const kind of [...SINGLE_KINDS, ...COLLECTION_KINDS]) {
    if (kind === 'people') continue;
    forEachReference(caseFile[kind], (_path, target, id) => {
      if (target !== 'people') return;
      const uses = found.get(id) ?? new Map<RecordKind, number>();
      uses.set(kind, (uses.get(kind) ?? 0) + 1);
      found.set(id, uses);
    });
  }
  return found;
}

export function usesOf(all: ReadonlyMap<string, Uses>, personId: string): Uses {
  return all.get(personId) ?? NONE;
}

export function countOf(uses: Uses): number {
  return [...uses.values()].reduce((sum, n) => sum + n, 0);
}

const PLACES: Partial<Record<RecordKind, string>> = {
  matter: 'the case details',
  statement: 'the statement of complaint',
  investigation: 'the investigation chapters',
  independentReport: 'the Independent Person’s report',
  adjudication: 'the adjudication',
  reviewPanel: 'Stage 3',
  adultComplaint: 'the adult complaint',
  chronology: 'the chronology',
  interviews: 'interviews',
  notInterviewed: 'people not interviewed',
  findings: 'findings',
  injustices: 'injustice',
  recommendations: 'recommendations',
  accuracyComments: 'accuracy comments',
  decisions: 'decisions',
  letters: 'letters',
  signOffs: 'signatures',
};

/** "findings (3), interviews and the chronology (2)": where a person is referred to. */
export function usesInWords(uses: Uses): string {
  const parts = [...uses].map(([kind, n]) => `${PLACES[kind] ?? 'the case'}${n > 1 ? ` (${n})` : ''}`);
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
