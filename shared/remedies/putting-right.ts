import { in2023, in2025, inComplianceManual, kind, type RemedyKind, range } from './remedy-kind';

/** Apology, practical action, records, money actually lost, and changes for others. */
export const PUTTING_RIGHT: readonly RemedyKind[] = [
  kind({
    id: 'apology',
    title: 'Apology',
    description:
      'Accepts what went wrong, recognises its effect, says sorry, and where it fits says what was learned. Considered first, almost always.',
    category: 'apology',
    status: 'confirmed',
    places: [in2025('Part 2', 'section 2.2'), in2023('Chapter 3', 'section 3.2')],
    questions: [
      'What exactly is it for, point by point?',
      'Who is senior enough to give it, and answers for putting things right?',
      'Has there been an apology already, and did it accept fault? "Sorry you felt you had to complain" does not count.',
      'How should it reach the person: letter, meeting, easy read?',
    ],
    factors: ['How clearly the fault has been accepted so far', 'What the council has learned'],
    examples: [
      'It accepts what went wrong',
      'It recognises the effect on the person',
      'It says sorry',
      'Where relevant, it says what was learned and what will stop it happening again',
      'It comes from someone senior enough',
      "It is in the organisation's own words: recommend what it is for, not its text",
      'It goes directly to the person in plain language',
    ],
    cautions: [
      'That it should be prompt, specific and in a suitable format was read in a second-hand summary only.',
    ],
  }),
  kind({
    id: 'specific-action',
    title: 'Action to put it right',
    description:
      'Something done that restores what was denied: provide, assess, review, reconsider, carry out. Considered before money.',
    category: 'action',
    status: 'confirmed',
    places: [in2025('Part 2', null), in2023('Chapters 4 and 6', 'corrective action')],
    questions: [
      'What would put the person where they would have been?',
      'Who does it, and by when?',
      'Does trust call for someone from another team?',
      'How will anyone know that it was done?',
    ],
    examples: [
      'A fresh or reviewed assessment, by another worker where trust is broken',
      'A decision taken again, by a fresh panel',
      'Provision put in place',
      'Actions already agreed at an earlier stage carried out',
      'A stalled stage of the complaint completed',
      'Support or training for a foster carer',
    ],
    decisions: ['23 004 285', '22 000 114', '24 012 589'],
  }),
  kind({
    id: 'records',
    title: 'Records corrected or added to',
    description:
      'A note, a correction or a copy of the report on the file. Records are added to; history is not deleted.',
    category: 'action',
    status: 'confirmed',
    places: [inComplianceManual('Appendix 1', '"Add or correct records"')],
    questions: [
      'Is the record wrong in fact, or disputed?',
      'Which records, and where else did it go?',
      'Who needs to be told?',
    ],
    examples: [
      'A correction or note beside the entry',
      'The decision or report put on the file',
      'A cover page that warns a reader',
      'A letter to whoever relied on it',
    ],
    cautions: ['The Ombudsman does not recommend deleting or rewriting history.'],
  }),
  kind({
    id: 'quantifiable-loss',
    title: 'Money actually lost',
    description: 'A sum that can be worked out and shown, and that the fault caused.',
    category: 'financial-quantifiable',
    status: 'confirmed',
    places: [in2025('Part 2', null, 'unconfirmed'), in2023('Chapters 4 and 6', 'quantifiable loss')],
    ranges: [range(null, null, 'actual-sum', 'confirmed', 'The actual loss, on evidence')],
    questions: [
      'Which receipts, statements or rates show it?',
      'Did the fault cause it, or would it have been spent anyway?',
      'Without an assessment, can anyone say what was lost? If not, assess first.',
    ],
    examples: [
      'Allowances recalculated and backdated',
      'Care charges wrongly made, refunded',
      'Care the family bought, repaid',
    ],
    decisions: ['21 015 060', '22 009 683'],
  }),
  kind({
    id: 'service-improvement',
    title: 'Service improvement',
    description:
      'A change so that others are not affected. Always considered when the fault could harm others, even when the personal remedy is complete.',
    category: 'service-improvement',
    status: 'confirmed',
    places: [in2025('Part 2', 'section 2.1'), in2025('Part 1', null), in2023('Chapter 2', 'section 2.1')],
    questions: [
      'Could the same fault touch others?',
      'Is it specific, measurable, realistic and dated?',
      'Who will check that it was done, and what will show it?',
    ],
    examples: [
      'A policy or procedure changed',
      'Training, a reminder or a briefing',
      'An audit of similar cases',
      'An action plan with targets, reported to a committee',
    ],
    cautions: ['Keep personal details out of it: such improvements may be published.'],
  }),
  kind({
    id: 'others-affected',
    title: 'Others affected by the same fault',
    description: 'Named others, or a group, whom the same fault touched, though they did not complain.',
    category: 'service-improvement',
    status: 'confirmed',
    places: [in2023('Chapter 2', 'section 2.1')],
    questions: ['Who else may have been affected, and how would the council find them?'],
    examples: ['Other families written to', 'Similar cases reviewed and remedied'],
    decisions: ['22 000 114', '19 019 593'],
    cautions: [
      'The Ombudsman can require it; an investigation or panel can recommend that the council look.',
    ],
  }),
];
