import type { Bundle } from '../domain/bundle';

/** A dated rule of numbering that a bundle can be set up by, and how sure we are of it. */
type NumberingRule = {
  readonly id: string;
  readonly name: string;
  /** What it asks for, in a sentence. */
  readonly says: string;
  readonly source: string;
  /** false: our source did not show the rule itself; the screen says so. */
  readonly confirmed: boolean;
  readonly sets: Partial<Pick<Bundle, 'numbering' | 'suffix' | 'cover' | 'dividers' | 'bookmarks'>>;
};

/**
 * None of these binds a Stage 3 panel as far as our sources show: a panel is not a court. They are offered because
 * councils and advocates know them, each under the name and date of its rule.
 */
export const NUMBERING_RULES: readonly NumberingRule[] = [
  {
    id: 'courts-2021',
    name: 'Courts’ general guidance, November 2021',
    says: '1, 2, 3 from the first page of the bundle, index included, to the end: printed number and PDF page are one. Late pages go at the end.',
    source: 'Courts and Tribunals Judiciary, General guidance on electronic court bundles, November 2021',
    confirmed: true,
    sets: { numbering: 'through', bookmarks: 'title-and-page' },
  },
  {
    id: 'pd27a-2026',
    name: 'Family Practice Direction 27A, 2 March 2026: children’s cases',
    says: 'A1, A2, B1: a letter for each section, numbered afresh in each.',
    source: 'PD 27A in force 2 March 2026; read at second hand, its paragraphs after 1.2 were not seen by us',
    confirmed: false,
    sets: { numbering: 'by-section', bookmarks: 'title-and-page' },
  },
  {
    id: 'tribunals-custom',
    name: 'Employment tribunal practice',
    says: 'Never numbered afresh; late pages in their place of time as 71a, 71b.',
    source: 'Practitioners’ advice (etclaims.co.uk), not a rule',
    confirmed: false,
    sets: { numbering: 'through', suffix: 'letters' },
  },
];

/** The rule a bundle was set up by, or undefined when it was set by hand. */
export function numberingRule(bundle: Pick<Bundle, 'scheme'>): NumberingRule | undefined {
  return NUMBERING_RULES.find(({ id }) => id === bundle.scheme);
}
