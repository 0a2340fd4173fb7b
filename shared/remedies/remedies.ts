import { PAYMENTS } from './payments';
import { PUTTING_RIGHT } from './putting-right';
import type { RemedyArea, RemedyKind } from './remedy-kind';
import { RULES_OF_REMEDY } from './rules-of-remedy';

/** Every kind of remedy and rule about them, in the order in which remedies are considered. */
export const REMEDY_KINDS: readonly RemedyKind[] = [...PUTTING_RIGHT, ...PAYMENTS, ...RULES_OF_REMEDY];

/** A kind by its id; undefined for an id this program does not know. */
export function findRemedyKind(kindId: string): RemedyKind | undefined {
  return REMEDY_KINDS.find((kind) => kind.id === kindId);
}

/** The kinds a recommendation can have: everything but rules and exclusions. */
export function choosableRemedies(area: RemedyArea = 'all'): readonly RemedyKind[] {
  return REMEDY_KINDS.filter(
    (kind) =>
      kind.category !== 'rule' &&
      kind.category !== 'exclusion' &&
      (area === 'all' || kind.appliesTo.includes('all') || kind.appliesTo.includes(area)),
  );
}

/** A principle of the guidance, in our words, to have in sight while choosing. */
interface RemedyPrinciple {
  readonly id: string;
  readonly words: string;
  readonly place: string;
}

/** How the guidance goes about it (Part 1, section 1.1; Part 2, section 2.1). */
export const REMEDY_PRINCIPLES: readonly RemedyPrinciple[] = [
  {
    id: 'chain',
    words: 'Fault, then the injustice that this fault caused, then the remedy for it. Each link is shown.',
    place: 'Part 1, section 1.1 and Part 2, section 2.1',
  },
  {
    id: 'aim',
    words: 'Aim to put the person where they would be had the fault not happened.',
    place: 'Part 1, section 1.1 and Part 2, section 2.1',
  },
  {
    id: 'order',
    words:
      'Consider each kind in turn, and go on only while significant injustice is left. A service improvement is considered whenever others could be affected.',
    place: 'Part 1, section 1.1 and Part 2, section 2.1',
  },
  {
    id: 'modest',
    words: 'Payments acknowledge; they are modest and mostly symbolic.',
    place: 'Part 1, section 1.1 and Part 2, section 2.1',
  },
  {
    id: 'weight',
    words:
      "Vulnerability and long failure to act weigh for more; the complainant's own part in the problem for less.",
    place: 'Part 1, section 1.1 and Part 2, section 2.1',
  },
  {
    id: 'recommend',
    words:
      'An investigation or a panel recommends; the council decides. Say that the sum follows the guidance, and give the factors.',
    place: "This program's advice",
  },
];
