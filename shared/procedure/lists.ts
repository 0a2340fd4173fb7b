import type { Procedure } from './events';

/**
 * One entry of a list the user chooses from. Ids are stored in cases and never change; labels are ours and a
 * council may use its own words beside them.
 */
export interface ListEntry {
  readonly id: string;
  readonly label: string;
  readonly procedure: Procedure | 'both';
  /** What to know before choosing it. */
  readonly hint: string | null;
  /** Where the entry comes from; "grouped by us" where no source names it. */
  readonly source: string;
}

/** What a complainant may want, and what the procedure can give. */
interface DesiredOutcomeType extends ListEntry {
  readonly canBeGiven: 'yes' | 'partly' | 'no';
}

const CITIZENS_ADVICE = 'Citizens Advice, outcomes of a complaint';
const ANNUAL_REPORT = "One county council's annual report, 2017-18";
const RRC = 'RR Consultancy, guidance for complainants';
const OURS = 'Grouped by us';

type Row = readonly [id: string, label: string, source: string, hint?: string];

const entries = (procedure: Procedure | 'both', rows: readonly Row[]): readonly ListEntry[] =>
  rows.map(([id, label, source, hint]) => ({ id, label, procedure, source, hint: hint ?? null }));

type OutcomeRow = readonly [
  id: string,
  label: string,
  canBeGiven: DesiredOutcomeType['canBeGiven'],
  source: string,
  hint?: string,
  procedure?: Procedure,
];

const OUTCOME_ROWS: readonly OutcomeRow[] = [
  ['service-needed', 'The service I am entitled to', 'yes', CITIZENS_ADVICE],
  ['procedures-improve', 'Better practice, so that it does not happen to others', 'yes', CITIZENS_ADVICE],
  ['staff-training', 'Training for staff', 'yes', CITIZENS_ADVICE],
  ['explanation', 'An explanation of what went wrong', 'yes', CITIZENS_ADVICE],
  ['apology', 'An apology', 'yes', CITIZENS_ADVICE],
  ['action-put-right', 'Something done to put it right', 'yes', RRC],
  ['review-decision', 'A decision looked at again', 'yes', OURS],
  ['correct-records', 'Records corrected, or a note added', 'yes', 'LGSCO, Compliance manual, Appendix 1'],
  [
    'compensation',
    'A payment',
    'partly',
    CITIZENS_ADVICE,
    'A payment can be recommended; whether to make it is for the council to decide. It acknowledges injustice and is not damages; accepting one may bear on a legal claim, so suggest advice first.',
  ],
  [
    'professional-regulator',
    "A report to the worker's professional regulator",
    'partly',
    CITIZENS_ADVICE,
    'Tell the complainant how to do it; the procedure does not do it for them.',
  ],
  [
    'regulator-told',
    'The Care Quality Commission, the commissioner or Healthwatch told',
    'partly',
    CITIZENS_ADVICE,
    'Tell the complainant whom to write to.',
    'adult',
  ],
  [
    'discipline',
    'Someone disciplined',
    'no',
    CITIZENS_ADVICE,
    'Discipline is a separate process between the council and its staff. It may follow, but nobody can promise it or report on it.',
  ],
  [
    'prosecution',
    'Someone prosecuted, or reported to the police',
    'no',
    CITIZENS_ADVICE,
    'Outside the procedure. If a crime may have been committed, say how to report it.',
  ],
  ['other', 'Something else', 'partly', OURS],
];

/** Types of desired outcome, with what the procedure can and cannot give. */
export const DESIRED_OUTCOME_TYPES: readonly DesiredOutcomeType[] = OUTCOME_ROWS.map(
  ([id, label, canBeGiven, source, hint, procedure]) => ({
    id,
    label,
    canBeGiven,
    source,
    hint: hint ?? null,
    procedure: procedure ?? 'both',
  }),
);

/** What a complaint is about, as an annual report counts it. */
export const COMPLAINT_SUBJECTS: readonly ListEntry[] = [
  ...entries('both', [
    ['service-quality', 'Quality of the service', ANNUAL_REPORT],
    ['standard-of-service', 'Service below the standard expected', RRC],
    ['failure-to-provide', 'Service not provided, or withdrawn', 'Trafford Council, complaints procedures'],
    ['delay', 'Delay in a service or a decision', RRC],
    ['decision', 'A decision, or how it was made', ANNUAL_REPORT],
    ['assessment-eligibility', 'Assessment, eligibility or care plan', ANNUAL_REPORT],
    ['procedures-not-followed', 'Procedure or policy not followed', RRC],
    ['staff-attitude', 'Attitude or behaviour of staff', ANNUAL_REPORT],
    ['communication', 'Communication with the family', ANNUAL_REPORT],
    ['recording-accuracy', 'Inaccurate recording', ANNUAL_REPORT],
    ['confidentiality', 'Confidentiality: told to others without consent', ANNUAL_REPORT],
    ['safeguarding', 'A safeguarding concern', RRC, 'A present concern goes to safeguarding first.'],
    ['discharge-transition', 'Leaving hospital, leaving care, or moving between services', ANNUAL_REPORT],
    ['contracted-provider', "A commissioned provider's service", ANNUAL_REPORT],
  ]),
  ...entries('children', [['bias', 'Bias or unfair treatment', ANNUAL_REPORT]]),
  ...entries('adult', [
    ['charging-finance', 'Charges, financial assessment or direct payment account', ANNUAL_REPORT],
  ]),
];

/** Teams complained about. The names are one council's: each council edits its own list. */
export const SERVICE_AREAS: readonly ListEntry[] = [
  ...entries('children', [
    ['area-social-work', 'Area social work', ANNUAL_REPORT],
    ['through-care', 'Through care and leaving care', ANNUAL_REPORT],
    ['disabled-children', "Disabled children's team", ANNUAL_REPORT],
    ['first-response', 'First response', ANNUAL_REPORT],
    ['early-help', 'Early help', ANNUAL_REPORT],
    ['fostering-adoption', 'Fostering and adoption', ANNUAL_REPORT],
  ]),
  ...entries('adult', [
    ['area-services', 'Area services', ANNUAL_REPORT],
    ['finance', 'Finance', ANNUAL_REPORT],
    ['hospital', 'Hospital social work', ANNUAL_REPORT],
    ['care-direct', 'First contact and referrals', ANNUAL_REPORT],
    ['independent-living', 'Independent living', ANNUAL_REPORT],
    ['intermediate-care', 'Intermediate care', ANNUAL_REPORT],
    ['sensory', 'Sensory support', ANNUAL_REPORT],
    ['mental-health', 'Mental health', ANNUAL_REPORT],
    ['immediate-response', 'Immediate response', ANNUAL_REPORT],
    ['safeguarding', 'Safeguarding adults', ANNUAL_REPORT],
  ]),
];

const REG_5 = 'SI 2009/309, regulation 5 (its wording was not read)';

/** Who complains, in what capacity. */
export const COMPLAINANT_TYPES: readonly ListEntry[] = [
  ...entries('children', [
    ['child-looked-after', 'Child looked after by the council', RRC],
    ['child-in-need', 'Child in need, not looked after', RRC],
    ['parent', 'Parent', RRC],
    ['parental-responsibility', 'Someone else with parental responsibility', RRC],
    ['foster-parent', "The council's foster carer", RRC],
    ['care-leaver', 'Care leaver', RRC],
    ['special-guardian', 'Special guardian', RRC],
    ['sgo-child', 'Child under a special guardianship order', RRC],
    ['sgo-applicant', 'Someone who applied for a special guardianship assessment (section 14F)', RRC],
    ['adoption-child', 'Child who may be adopted, or their parent or guardian', RRC],
    ['prospective-adopter', 'Someone who wishes to adopt', RRC],
    ['adoption-support', 'Someone to whom adoption support extends', RRC],
    ['adopted-person', 'Adopted person, adoptive or birth parent, or former guardian', RRC],
    [
      'sufficient-interest',
      "Someone else with sufficient interest in the child's welfare",
      RRC,
      'The council decides, as soon as possible, taking account of the views of the child where appropriate (SI 2006/1738, regulation 12).',
    ],
    [
      'grandparent',
      'Grandparent or other relative',
      ANNUAL_REPORT,
      'Comes in through sufficient interest unless another entry fits.',
    ],
  ]),
  ...entries('adult', [
    ['service-user', 'Person who receives or received services', REG_5],
    ['affected-person', 'Person affected by what was done, left undone or decided', REG_5],
    ['carer', 'Carer', 'Gloucestershire County Council, adult complaints policy'],
    ['relative-family', 'Relative or family', ANNUAL_REPORT],
    ['representative-requested', 'Representative whom the person asked', REG_5],
    ['attorney-deputy', 'Attorney or deputy', 'LGSCO, adult complaints guide, Part 3'],
    ['executor', 'Executor or personal representative', ANNUAL_REPORT],
    ['advocate', 'Advocate', ANNUAL_REPORT],
    [
      'transition-young-person',
      'Young person moving to adult care',
      'Gloucestershire County Council, adult complaints policy',
    ],
  ]),
];

/** Why a matter is outside the procedure. Each needs reasons; none refuses by itself. */
export const OUTSIDE_PROCEDURE_REASONS: readonly ListEntry[] = entries('both', [
  [
    'court',
    'Court proceedings about the same issues',
    ANNUAL_REPORT,
    'Only where considering it might prejudice them, wholly or partly, and with the right to come back.',
  ],
  [
    'over-one-year',
    'More than a year ago',
    ANNUAL_REPORT,
    'Weigh both limbs, point by point: could it reasonably have been made in time, and can it still be considered effectively and fairly?',
  ],
  [
    'insufficient-interest',
    'No sufficient interest in the child or person',
    ANNUAL_REPORT,
    'Tell the person of the decision.',
  ],
  [
    'no-consent',
    'No consent from the child or person',
    ANNUAL_REPORT,
    'Someone with a right of their own needs no consent to complain.',
  ],
  ['separate-appeal', 'A separate right of appeal', ANNUAL_REPORT],
  ['insurance', 'An insurance claim', ANNUAL_REPORT],
  ['whistleblowing', 'Whistleblowing by staff', ANNUAL_REPORT],
  ['contract', 'A contract matter', ANNUAL_REPORT],
  ['other-agency', 'About another organisation', ANNUAL_REPORT],
]);

/** The entries of a list that belong to a procedure. */
export function forProcedure<Entry extends ListEntry>(
  list: readonly Entry[],
  procedure: Procedure,
): readonly Entry[] {
  return list.filter((entry) => entry.procedure === procedure || entry.procedure === 'both');
}

/** An entry's label; an id this program does not know (a council's own) is shown as it is. */
export function listLabel(list: readonly ListEntry[], id: string): string {
  return list.find((entry) => entry.id === id)?.label ?? id;
}
