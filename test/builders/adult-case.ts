import { type CaseFile, caseFileSchema } from '@shared/domain/case-file';
import { newCase } from '@shared/domain/new-case';
import { countingIds } from './case-builder';

const say = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** An adult case nobody has begun to work on. */
export function emptyAdultCase(): CaseFile {
  return newCase(
    {
      title: 'Mrs P',
      procedure: 'adult',
      userRole: 'adult-investigator',
      councilName: 'Harrowfield Council',
      reference: 'HC-ASC-0417',
    },
    countingIds('single'),
    '2025-01-10',
  );
}

/** A whole adult case of a made-up council, answered late with a letter that said why, in two parts with an NHS trust. */
export function adultCase(): CaseFile {
  const empty = emptyAdultCase();
  return caseFileSchema.parse({
    ...empty,
    matter: {
      ...empty.matter,
      council: {
        name: 'Harrowfield Council',
        shortName: 'Harrowfield Council',
        department: 'Adult Social Care',
        reference: 'HC-ASC-0417',
      },
      serviceArea: 'hospital',
      complainantType: 'relative-family',
      subjects: ['discharge-transition', 'communication'],
      events: {
        'adult-matter-arose': '2024-11-18',
        'adult-received': '2025-01-10',
        'adult-acknowledged': '2025-01-15',
        'adult-discussion-offered': '2025-01-15',
        'adult-plan-agreed': '2025-01-24',
        'adult-investigation-finished': '2025-07-14',
        'adult-delay-letter-sent': '2025-07-10',
        'adult-response-sent': '2025-07-25',
        'ombudsman-notice': '2024-11-18',
      },
      advocacy: { offeredOn: '2025-01-15', outcome: 'Declined for now.' },
      adjustments: 'Letters in large print.',
      consent: 'Mr P gave written consent on 12 January 2025.',
      fictional: true,
    },
    intake: {
      id: 'intake',
      procedureReason: 'It is about how the Council arranged care for an adult leaving hospital.',
      received: { how: 'spoken', recordCopySentOn: '2025-01-15' },
      capacity: 'His wife, with his consent',
      rightToComplain: 'for-another',
      inTime: 'yes',
      otherProceduresAsked: true,
      exclusions: [
        {
          id: 'x1',
          ground: 'freedom-of-information',
          applies: 'yes',
          reasons: 'The unanswered request for records is for the Information Commissioner.',
          toldOn: '2025-01-15',
        },
      ],
      adjustmentsAsked: 'asked-recorded',
      outcome: {
        decision: 'accepted-in-part',
        reasons: 'All but the request for records, which another procedure answers.',
        decidedOn: '2025-01-13',
        toldOn: '2025-01-15',
      },
    },
    people: [
      { id: 'mr-p', name: 'Cyril Pennant', label: 'Mr P', role: 'complainant', side: 'family', order: 1 },
      { id: 'mrs-p', name: 'Edna Pennant', label: 'Mrs P', role: 'family-member', side: 'family', order: 2 },
      {
        id: 'manager',
        name: 'Ifor Lacey',
        label: 'the Complaints Manager',
        role: 'complaints-manager',
        position: 'Complaints Manager',
        side: 'council',
        order: 3,
      },
      {
        id: 'chief',
        name: 'Dilys Marrow',
        label: 'the Director',
        role: 'director',
        position: 'Director of Adult Social Care',
        side: 'council',
        order: 4,
      },
      {
        id: 'investigator',
        name: 'Tamsin Oake',
        label: 'the Investigator',
        role: 'investigating-officer',
        side: 'independent',
        order: 5,
      },
    ],
    points: [
      {
        id: 'p1',
        number: '1',
        order: 1,
        title: 'Discharge without a care plan',
        ownWords: 'He was sent home with nobody coming.',
        agreed: {
          wording: 'did not arrange care at home before Mr P left hospital on 18 November 2024',
          agreedOn: '2025-01-24',
        },
      },
      {
        id: 'p2',
        number: '2',
        order: 2,
        title: 'Nobody called back',
        agreed: {
          wording: 'did not answer five telephone messages between 19 and 29 November 2024',
          agreedOn: '2025-01-24',
        },
      },
      {
        id: 'p3',
        number: '3',
        order: 3,
        title: 'Ward staff',
        agreed: { wording: 'ward staff did not tell Mrs P the time of discharge', agreedOn: '2025-01-24' },
      },
    ],
    outcomes: [
      {
        id: 'o1',
        number: '1',
        order: 1,
        wording: 'An apology from somebody senior',
        type: 'apology',
        canBeGiven: 'yes',
        answer: 'met',
        answerReason: 'The Director has apologised in this letter.',
      },
      {
        id: 'o2',
        number: '2',
        order: 2,
        wording: 'The nurse reported to the regulator',
        type: 'professional-regulator',
        canBeGiven: 'no',
        explained: 'Mrs P was told how to do this herself.',
        answer: 'not-met',
        answerReason: 'This is for Mrs P to do if she wishes.',
      },
    ],
    findings: [
      {
        id: 'f1',
        author: 'investigating-officer',
        stage: 'stage-2',
        pointId: 'p1',
        analysis: say('The referral was never opened.'),
        outcome: 'upheld',
      },
      {
        id: 'f2',
        author: 'investigating-officer',
        stage: 'stage-2',
        pointId: 'p2',
        analysis: say('Three of five were logged.'),
        outcome: 'partially-upheld',
        reason: say('Three of the five messages are logged; none was answered.'),
      },
      {
        id: 'f3',
        author: 'investigating-officer',
        stage: 'stage-2',
        pointId: 'p3',
        analysis: say('The trust answers this.'),
        outcome: 'not-upheld',
      },
    ],
    recommendations: [
      {
        id: 'r1',
        reference: 'R1',
        order: 1,
        stage: 'stage-2',
        pointIds: ['p1'],
        action: 'Check every open hospital referral each morning',
        responsible: 'Team Manager, Hospital Social Work',
        due: { unit: 'month', amount: 1, from: 'council-response' },
        remedy: { kind: 'procedure', label: 'Procedure' },
      },
    ],
    recommendationResponses: [
      {
        id: 'rr1',
        recommendationId: 'r1',
        stage: 'stage-2',
        decision: 'accepts',
        words: 'A daily check began on 1 July.',
        owner: 'Team Manager',
        doneOn: '2025-07-01',
      },
    ],
    adultComplaint: {
      id: 'adult-complaint',
      representative: {
        personId: 'mrs-p',
        because: 'asked',
        basis: 'consent',
        consentOn: '2025-01-12',
        substantialDifficulty: 'no',
      },
      jointBodies: [
        {
          id: 'b1',
          body: 'Harrowfield Hospitals NHS Trust',
          kind: 'nhs',
          pointIds: ['p3'],
          ombudsman: 'phso',
          answeredOn: '2025-07-07',
        },
      ],
      coordination: 'The Trust sends its part to the Council, which writes the answer.',
      acknowledgement: { words: say('We are sorry that you have had to come to us.') },
      plan: {
        method: 'formal',
        discussion: 'accepted',
        discussedOn: '2025-01-22',
        respondBy: '2025-04-30',
        reviewDates: ['2025-02-21', '2025-03-21'],
        contactPersonId: 'manager',
        words: say('The investigator reads the referral log, then speaks to the ward and the team.'),
      },
      risk: {
        seriousness: 'medium',
        likelihood: 'possible',
        grade: 'extreme',
        overrideReason: 'He was at home alone for two nights.',
      },
      response: {
        howConsidered: say('The investigator read the referral log and spoke to four people.'),
        conclusions: say('The referral was made and never opened. That should not have happened.'),
        action: say('The daily check must stay in place, and the messages must be logged.'),
        satisfied: say(
          'We are satisfied that the check is in place. The logging will be in place by 1 September 2025.',
        ),
        signedByPersonId: 'chief',
      },
      delayReasons: 'The Trust sent its part on 7 July 2025.\n\nThe team manager was away until 1 July.',
      expectedBy: '2025-07-31',
      localReview: {
        offered: true,
        policy: 'Harrowfield complaints policy 2023',
        askBy: '2025-08-22',
        words: say('Write to the Complaints Manager and say what you would like looked at.'),
      },
    },
  });
}
