import { type Rule, rule } from './rule';

const duty = (
  given: Pick<Rule, 'id' | 'name' | 'statutoryTerm' | 'sources' | 'stage'> & Partial<Rule>,
): Rule =>
  rule({
    procedure: 'children',
    unit: 'information',
    duty: 'council',
    confidence: 'high',
    legalStatus: 'regulation',
    printing: 'as-law',
    stopsWhenFrozen: false,
    ...given,
  });

/** What the children's procedure asks besides time: no clock counts from these, letters answer to them. */
export const CHILDRENS_CONTENT_RULES: readonly Rule[] = [
  duty({
    id: 'ch-ip-appointed',
    name: 'An Independent Person takes part',
    statutoryTerm: 'Independent person',
    stage: 'stage-2',
    sources: [
      {
        cite: 'SI 2006/1738, regulation 17(2)',
        kind: 'legislation',
        supports: 'that the authority appoints one for Stage 2 (named in regulation 19(3))',
      },
    ],
    conflicts: ['One council offers an Independent Person only for services to a child.'],
  }),
  duty({
    id: 'ch-ip-independence',
    name: 'Who is independent',
    statutoryTerm: 'Independent person',
    stage: 'stage-2',
    sources: [
      {
        cite: 'SI 2006/1738, regulation 2',
        kind: 'legislation',
        supports:
          'neither a member nor an officer of the council, nor married to or the civil partner of one',
      },
    ],
    conflicts: [
      'One council also asks for three years since somebody last worked for it; the Regulations do not.',
    ],
  }),
  duty({
    id: 'ch-interviews',
    name: 'Interviews and their records',
    statutoryTerm: 'No rule found',
    stage: 'stage-2',
    duty: 'investigating-officer-and-independent-person',
    sources: [
      {
        cite: 'Avocet, page on Stage 2 investigations',
        kind: 'secondary',
        supports: 'a written account of each interview, agreed and signed by the person interviewed',
      },
      {
        cite: 'Hackney Council, role of the Independent Person (2017)',
        kind: 'secondary',
        supports: 'the Independent Person takes part in all interviews and sees the same files',
      },
    ],
    confidence: 'medium',
    legalStatus: 'practice',
    printing: 'with-source',
  }),
  duty({
    id: 'ch-supporter-at-interview',
    name: 'Someone to support the person interviewed',
    statutoryTerm: 'No rule found',
    stage: 'stage-2',
    duty: 'investigating-officer-and-independent-person',
    sources: [
      {
        cite: 'Getting the Best from Complaints (statutory guidance)',
        kind: 'unconfirmed',
        supports: 'a friend or union representative, not the line manager; the paragraph was not read',
      },
    ],
    confidence: 'low',
    legalStatus: 'guidance',
    printing: 'never',
  }),
  duty({
    id: 'ch-keep-informed',
    name: 'Keeping the complainant informed',
    statutoryTerm: 'No rule found',
    stage: 'stage-2',
    duty: 'investigating-officer-and-independent-person',
    sources: [
      {
        cite: 'LGSCO decision 23 015 464',
        kind: 'ombudsman',
        supports: 'a complaint that nobody said when the outcome was to be expected; no interval',
      },
    ],
    confidence: 'medium',
    legalStatus: 'practice',
    printing: 'with-source',
  }),
  duty({
    id: 'ch-advocacy',
    name: 'Advocacy',
    statutoryTerm: 'Advocacy services',
    stage: 'stage-2',
    sources: [
      {
        cite: 'RR Consultancy, guidance for complainants',
        kind: 'secondary',
        supports: 'help and an advocate for a child or care leaver who complains',
      },
      { cite: 'Children Act 1989, section 26A', kind: 'unconfirmed', supports: 'its wording was not read' },
    ],
    confidence: 'medium',
    legalStatus: 'statute',
    printing: 'with-source',
  }),
  duty({
    id: 'ch-adjudication-letter',
    name: 'What the adjudication letter says',
    statutoryTerm: 'Adjudication',
    stage: 'stage-2',
    sources: [
      {
        cite: "Middlesbrough Council, children's complaints page",
        kind: 'secondary',
        supports: 'a response, a decision, actions and their dates; sent with the report',
      },
      {
        cite: 'Getting the Best from Complaints (statutory guidance)',
        kind: 'unconfirmed',
        supports: 'both reports enclosed, a decision on each point; the paragraphs were not read',
      },
    ],
    confidence: 'medium',
    legalStatus: 'guidance',
    printing: 'with-source',
    mustContain: [
      'A decision on each point',
      'Reasons wherever it differs from a finding',
      'Actions, each with who does it and by when',
      'Both reports',
      'The right to a review panel, by when and to whom',
    ],
  }),
  duty({
    id: 'ch-reasons-for-departing',
    name: 'Reasons for not following a finding or a recommendation',
    statutoryTerm: 'Due regard',
    stage: 'stage-2',
    sources: [
      {
        cite: 'LGSCO decision 24 016 124',
        kind: 'ombudsman',
        supports: 'fault in not explaining why findings of a panel were rejected',
      },
      {
        cite: 'Family Rights Group, Stage 3 of the complaints procedure',
        kind: 'secondary',
        supports: 'reasons in writing where a recommendation is not followed',
      },
    ],
    legalStatus: 'practice',
    printing: 'with-source',
  }),
  duty({
    id: 'ch-early-referral',
    name: 'To the Ombudsman without a panel',
    statutoryTerm: 'Early referral',
    stage: 'stage-2',
    sources: [
      {
        cite: 'LGSCO decision 21 007 738',
        kind: 'ombudsman',
        supports: 'that the way exists, that its criteria are strict, and that not meeting them is fault',
      },
      {
        cite: 'Getting the Best from Complaints (statutory guidance)',
        kind: 'unconfirmed',
        supports: 'the criteria themselves; the paragraph was not read',
      },
    ],
    confidence: 'medium',
    legalStatus: 'guidance',
    printing: 'never',
    conflicts: ['The Ombudsman otherwise expects a panel first (25 001 573), and may send a case back.'],
    advice: [
      'Never say that a panel is not open because nothing more can be achieved: refusing one has been found to be fault (19 001 383, 21 018 463).',
    ],
  }),
  duty({
    id: 'ch-panel-composition',
    name: 'Who sits on the panel',
    statutoryTerm: 'Review panel',
    stage: 'stage-3',
    sources: [
      {
        cite: 'SI 2006/1738, regulation 19',
        kind: 'legislation',
        supports: 'three independent persons, one of whom chairs; not the Independent Person of Stage 2',
      },
    ],
  }),
  duty({
    id: 'ch-panel-companions',
    name: 'Who may come with the complainant',
    statutoryTerm: 'Attendance at the panel',
    stage: 'stage-3',
    sources: [
      {
        cite: 'SI 2006/1738, regulation 19(6)',
        kind: 'legislation',
        supports: 'an advocate and another person; either may be nominated to speak',
      },
    ],
  }),
  duty({
    id: 'ch-panel-submissions',
    name: 'What the panel hears',
    statutoryTerm: 'Oral or written submissions',
    stage: 'stage-3',
    sources: [
      {
        cite: 'SI 2006/1738, regulation 19(5)',
        kind: 'legislation',
        supports:
          'submissions of the complainant, the council, others with sufficient interest, and the Independent Person who wishes to make them',
      },
    ],
  }),
  duty({
    id: 'ch-panel-availability',
    name: 'When the panel suits the complainant',
    statutoryTerm: 'No rule found',
    stage: 'stage-3',
    sources: [
      {
        cite: 'LGSCO decision 24 001 160',
        kind: 'ombudsman',
        supports: "due regard to the complainant's availability; the date given in writing",
      },
    ],
    confidence: 'medium',
    legalStatus: 'practice',
    printing: 'with-source',
  }),
];
