/** A published decision of the Ombudsman that shows how a remedy was used. Its facts are public; the words are ours. */
interface OmbudsmanDecision {
  readonly reference: string;
  readonly council: string;
  /** In words, since some pages show no date: "18 May 2023", "2025, date not shown". */
  readonly date: string;
  readonly shows: string;
  /** Page on lgo.org.uk; null where only another publisher's copy was read. */
  readonly url: string | null;
}

const LGO = 'https://www.lgo.org.uk/decisions/';

type Row = readonly [reference: string, council: string, date: string, path: string | null, shows: string];

const ROWS: readonly Row[] = [
  [
    '16 019 168',
    'Bradford',
    '29 August 2018',
    'children-s-care-services/adoption/16-019-168',
    'An apology, £2,100 for distress and, exceptionally, legal fees, after a long failure to plan for a child.',
  ],
  [
    '19 011 371',
    'Hertfordshire',
    '15 September 2020',
    'education/alternative-provision/19-011-371',
    '£7,500 for lost education, £500 for distress, £100 for time and trouble and £100 for a lost opportunity, under older heads.',
  ],
  [
    '19 019 593',
    'Suffolk',
    '4 November 2021',
    'education/special-educational-needs/19-019-593',
    "£5,400 for the child's benefit after two years without education, £1,000 to the child for distress, £500 to the parents; other children's cases audited.",
  ],
  [
    '20 007 060',
    'Leeds',
    '26 August 2021',
    'children-s-care-services/other/20-007-060',
    'Stage 2 and 3 findings left alone, but £500 added because the remedy for personal injustice was too small.',
  ],
  [
    '21 015 060',
    'Kent',
    '16 December 2022',
    'education/covid-19/21-015-060',
    'Reasonable spending repaid that direct payments would have covered, on evidence from the parent.',
  ],
  [
    '22 000 114',
    'Liverpool',
    '13 December 2022',
    'children-s-care-services/disabled-children/22-000-114',
    'Missed short breaks and no parent carer assessment: apology, payment, assessment, letters to other families, a change of practice.',
  ],
  [
    '22 009 514',
    'Liverpool',
    '11 April 2023',
    'children-s-care-services/disabled-children/22-009-514',
    'Direct payments for short breaks wrongly refused: payments backdated, and £600 for frustration and time and trouble.',
  ],
  [
    '22 009 683',
    'Surrey',
    '17 March 2023',
    'children-s-care-services/disabled-children/22-009-683',
    'Respite and direct payments delayed: backdated for care the parent paid for, a payment for the impact, staff reminded.',
  ],
  [
    '22 017 116',
    'Sutton',
    '18 May 2023',
    'children-s-care-services/other/22-017-116',
    'An agreed remedy (finish Stage 2 and £100) carried out late: an apology and a further £150.',
  ],
  [
    '23 004 285',
    'Lambeth',
    '8 January 2024',
    'children-s-care-services/looked-after-children/23-004-285',
    'Wrong procedure, delay and an agreed remedy not carried out: a proper Stage 2, an apology, £500 and a review of the procedure.',
  ],
  [
    '24 002 803',
    'Suffolk',
    '13 August 2024',
    'education/alternative-provision/24-002-803',
    "The council's own payment already matched the guidance, so the Ombudsman did not investigate.",
  ],
  [
    '24 004 450',
    'Cumberland',
    '2024',
    null,
    'Stage 2 unanswered about five months after it started: an apology, the response, and £150 for distress within one month.',
  ],
  [
    '24 010 129',
    'Croydon',
    '2025, date not shown',
    'education/alternative-provision/24-010-129',
    '£1,800 for three months of lost education.',
  ],
  [
    '24 012 589',
    'Hampshire',
    '29 September 2025',
    'education/alternative-provision/24-012-589',
    "Missed provision made up by extra provision later instead of money; a symbolic payment for the parent's distress only.",
  ],
  [
    '24 015 110',
    'Lancashire',
    '2025, date not shown',
    'education/special-educational-needs/24-015-110',
    '£500 for uncertainty from a review ten months late, £3,000 for two full terms of lost education, £100 for eleven weeks of delay with the complaint.',
  ],
  [
    '24 015 493',
    'Somerset',
    '19 June 2025',
    'education/special-educational-needs/24-015-493',
    '£1,950 in all for eight weeks of missed provision, eight weeks of delay and complaint handling.',
  ],
  [
    '24 018 419',
    'West Sussex',
    '2025, date not shown',
    'children-s-care-services/other/24-018-419',
    "Two months' delay at Stage 2: an apology and £50 a month, £100 in all, within four weeks.",
  ],
];

/** The decisions that the kinds of remedy refer to, by reference. */
export const OMBUDSMAN_DECISIONS: readonly OmbudsmanDecision[] = ROWS.map(
  ([reference, council, date, path, shows]) => ({
    reference,
    council,
    date,
    shows,
    url: path === null ? null : `${LGO}${path}`,
  }),
);

/** A decision by its reference; undefined for one that is not here. */
export function findDecision(reference: string): OmbudsmanDecision | undefined {
  return OMBUDSMAN_DECISIONS.find((decision) => decision.reference === reference);
}

/** "LGSCO decision 24 018 419 (West Sussex)": how a report cites one. */
export function citeDecision(decision: OmbudsmanDecision): string {
  return `LGSCO decision ${decision.reference} (${decision.council})`;
}
