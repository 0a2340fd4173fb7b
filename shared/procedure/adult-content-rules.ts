import { type Rule, type RuleSource, rule } from './rule';

const GUIDE = 'LGSCO, Adult social care complaints, reviews and appeals: a good practice guide';
const DLS = 'Disability Law Service, English social services complaints procedure';

const mirrored = (paragraph: string, supports: string): RuleSource => ({
  cite: `SI 2009/309, regulation ${paragraph}`,
  kind: 'identical-legislation',
  supports: `${supports}; read in the same words in SI 2012/3094, regulation ${paragraph.replace('14', '29')}`,
});

const duty = (given: Pick<Rule, 'id' | 'name' | 'statutoryTerm' | 'sources'> & Partial<Rule>): Rule =>
  rule({
    procedure: 'adult',
    stage: 'response',
    unit: 'information',
    duty: 'council',
    confidence: 'high',
    legalStatus: 'regulation',
    printing: 'as-law',
    ...given,
  });

/** What the adult procedure asks of the council besides time: no clock counts from these, letters answer to them. */
export const ADULT_CONTENT_RULES: readonly Rule[] = [
  duty({
    id: 'adult.help',
    name: 'Help to understand the procedure',
    statutoryTerm: 'Arrangements for the handling of complaints',
    sources: [
      {
        cite: 'SI 2009/309, regulation 3',
        kind: 'legislation',
        supports: 'help to understand the procedure, or advice on where to get it; respect and courtesy',
      },
    ],
  }),
  duty({
    id: 'adult.not-required',
    name: 'Complaints that need not be dealt with',
    statutoryTerm: 'Complaints not required to be dealt with',
    stage: 'before',
    sources: [{ cite: 'SI 2009/309, regulation 8', kind: 'legislation', supports: 'the grounds' }],
    advice: [
      'Tell the complainant in writing, with the reason (the opening words of paragraph 2 were read; not for a spoken complaint settled at once).',
    ],
  }),
  duty({
    id: 'adult.coordinate',
    name: 'One answer from several bodies',
    statutoryTerm: 'Duty to co-operate',
    sources: [
      {
        cite: 'SI 2009/309, regulation 9',
        kind: 'legislation',
        supports: 'bodies agree who leads and who speaks to the complainant, and give one answer',
      },
    ],
  }),
  duty({
    id: 'adult.spoken-record',
    name: 'A spoken complaint is written down',
    statutoryTerm: 'Written record of an oral complaint',
    sources: [
      { cite: DLS, kind: 'secondary', supports: 'it is written down and the person gets a copy' },
      { cite: 'SI 2009/309, regulation 13', kind: 'unconfirmed', supports: 'its wording was not read' },
    ],
    confidence: 'medium',
    printing: 'with-source',
  }),
  duty({
    id: 'adult.representative',
    name: 'Someone who acts for the person',
    statutoryTerm: 'Representative',
    stage: 'before',
    sources: [
      {
        cite: 'Gloucestershire County Council, adult complaints policy',
        kind: 'secondary',
        supports:
          "who may act, that they must act in the person's best interests, written reasons for a refusal",
      },
      {
        cite: GUIDE,
        kind: 'ombudsman',
        supports: 'consent, or another lawful basis such as a power of attorney',
      },
      { cite: 'SI 2009/309, regulation 5', kind: 'unconfirmed', supports: 'its wording was not read' },
    ],
    confidence: 'medium',
    printing: 'with-source',
  }),
  duty({
    id: 'adult.plan',
    name: 'Complaint plan',
    statutoryTerm: 'No plan is required by law',
    sources: [
      {
        cite: 'The Advocacy People, complaints page',
        kind: 'secondary',
        supports: 'what a plan holds: details, the outcome wanted, who is responsible, by when',
      },
    ],
    confidence: 'medium',
    legalStatus: 'practice',
    printing: 'with-source',
  }),
  duty({
    id: 'adult.keep-informed',
    name: 'Investigating, and keeping the person informed',
    statutoryTerm: 'Investigation',
    sources: [
      mirrored(
        '14(1)',
        'investigated speedily and efficiently, the person kept informed as far as practicable',
      ),
    ],
  }),
  duty({
    id: 'adult.response-contents',
    name: 'What the response says',
    statutoryTerm: 'Contents of the response',
    sources: [mirrored('14(2)', 'the contents, and that the responsible person signs it')],
    mustContain: [
      'How the complaint was considered',
      'The conclusions, with any matter that needs remedial action',
      'Whether the council is satisfied that the action needed has been or will be taken',
      'The right to go to the Ombudsman',
      'The signature of the responsible person',
    ],
  }),
];
