import type { Section, Subheading } from '../reports/document-model';

/** The ids of the Word styles a report uses. Named in full in `house-styles.ts`. */
export const STYLE = {
  title: 'Title',
  subtitle: 'Subtitle',
  council: 'CouncilName',
  draft: 'DraftMark',
  contentsHeading: 'ContentsHeading',
  appendixHeading: 'AppendixHeading',
  plainHeading: 'PlainHeading',
  body: 'BodyText',
  wording: 'AgreedWording',
  small: 'SmallPrint',
  quotation: 'Quotation',
  listItem: 'ListItem',
  missing: 'NotYetWritten',
  note: 'ReportNote',
  finding: 'FindingLine',
  caption: 'Caption',
  cell: 'TableText',
  cellKept: 'TableTextKept',
  cellHead: 'TableHead',
  cellListItem: 'TableListItem',
  cellMissing: 'TableNotYetWritten',
  citation: 'Citation',
  reference: 'CrossReference',
  letterPaper: 'LetterPaper',
  letterFrom: 'LetterFrom',
  letterLine: 'LetterLine',
  letterGreeting: 'LetterGreeting',
  letterSubject: 'LetterSubject',
  letterHeading: 'LetterHeading',
  letterSubheading: 'LetterSubheading',
} as const;

/** Numbered headings of sections by their level. */
export const HEADING_STYLES: Record<Section['level'], string> = {
  1: 'Heading1',
  2: 'Heading2',
  3: 'Heading3',
};

/** Numbered paragraphs by the level of the section they stand in. */
export const NUMBERED_STYLES: Record<Section['level'], string> = {
  1: 'Numbered1',
  2: 'Numbered2',
  3: 'Numbered3',
};

/** Headings inside a section, not numbered and not in the contents. */
export const PART_STYLES: Record<Subheading['level'], string> = {
  2: 'PartHeading2',
  3: 'PartHeading3',
  4: 'PartHeading4',
  5: 'PartHeading5',
  6: 'PartHeading6',
};
