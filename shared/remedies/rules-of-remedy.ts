import { in2021, in2023, in2025, kind, type RemedyKind } from './remedy-kind';

/** What to know when choosing a remedy: rules about payment, and what is not a remedy at all. */
export const RULES_OF_REMEDY: readonly RemedyKind[] = [
  kind({
    id: 'who-is-paid',
    title: 'Who is paid',
    description:
      'Each sum names its payee and purpose: the child (or held for the child), a parent, a carer.',
    category: 'rule',
    status: 'decision',
    questions: ['Whose injustice does each sum acknowledge?'],
    decisions: ['19 019 593'],
  }),
  kind({
    id: 'more-than-guidance',
    title: 'A council may offer more',
    description: 'The Ombudsman does not talk an organisation down from a larger offer.',
    category: 'rule',
    status: 'confirmed',
    places: [in2021('Table of versions, June 2015', 'confirmed')],
    questions: ['Has the council already offered more?'],
  }),
  kind({
    id: 'offset',
    title: 'Setting a payment against a debt',
    description: 'Whether a sum may be set against money the person owes the council.',
    category: 'rule',
    status: 'unconfirmed',
    questions: ['Does the person agree?', 'Is the debt part of the same matter?'],
    cautions: [
      'Not confirmed: money lost may be set against a linked debt; a symbolic payment should normally reach the person.',
    ],
  }),
  kind({
    id: 'interest',
    title: 'Interest',
    description: 'Whether something is added for money withheld for a long time.',
    category: 'rule',
    status: 'unconfirmed',
    questions: ['How long was how much withheld?'],
    cautions: ['Not confirmed; no rate was checked.'],
  }),
  kind({
    id: 'deceased',
    title: 'The person affected has died',
    description: "What can still be remedied: money lost, and the relatives' own injustice.",
    category: 'rule',
    appliesTo: ['adult-social-care', 'all'],
    status: 'unconfirmed',
    places: [in2021('Section 3', 'unconfirmed')],
    questions: ["Is it the person's loss, or the relatives' own?"],
    cautions: ['That the guidance has such a section is confirmed; what it says is not.'],
  }),
  kind({
    id: 'not-damages',
    title: 'Not damages, punishment or a fine',
    description:
      'A remedy is for injustice that a fault caused. Sums are modest and mostly symbolic; fault alone is not remedied.',
    category: 'exclusion',
    status: 'confirmed',
    places: [in2025('Part 1', 'section 1.1'), in2023('Introduction', null)],
    questions: ['What injustice did the fault cause?'],
  }),
  kind({
    id: 'legal-costs',
    title: 'Legal costs',
    description: 'Normally not repaid, since no lawyer is needed to complain; there are exceptions.',
    category: 'exclusion',
    status: 'unconfirmed',
    questions: ["Did the council's fault force the person to take legal advice?"],
    decisions: ['16 019 168'],
    cautions: ['The rule is not confirmed; the exception is, in one decision.'],
  }),
  kind({
    id: 'staff-discipline',
    title: 'Not discipline or prosecution',
    description:
      "Discipline is the employer's own process; a crime is for the police; fitness to practise is for the regulator.",
    category: 'exclusion',
    status: 'unconfirmed',
    cautions: ["From Citizens Advice, not from the Ombudsman's guidance."],
    questions: ['Should the person be told how to reach the regulator or the police?'],
  }),
];
