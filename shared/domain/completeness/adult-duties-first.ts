import { inOrder } from '../case-file';
import { shortened } from './complaint-rules';
import type { CaseFacts } from './gap';
import type { LetterDuty } from './letter-duty';

const INTAKE = (id: string) => ({ screen: 'intake', id }) as const;
const RESPONSE = (id: string) => ({ screen: 'adult-response', id }) as const;

const wordless = (text: string) => text.trim() === '';

function pointsMissing({ points }: CaseFacts): string | null {
  if (points.length === 0) return 'Nothing is written down of what the complaint is about.';
  const bare = points.find((point) => wordless(point.agreed.wording) && wordless(point.ownWords));
  return bare ? `Point ${bare.number || bare.title} has no words yet.` : null;
}

function notTold({ caseFile }: CaseFacts): string | null {
  const applied = caseFile.intake.exclusions.filter((each) => each.applies === 'yes');
  return applied.some((each) => wordless(each.reasons))
    ? 'A part of the complaint is not dealt with, and no reason is written for the complainant.'
    : null;
}

/** Who signs the letters that are not the response: the complaints manager. */
function noComplaintsManager({ caseFile }: CaseFacts): string | null {
  return caseFile.people.some((person) => person.role === 'complaints-manager')
    ? null
    : 'No one in the list of people is the complaints manager, who signs this letter.';
}

/** Another body's name and its part, so that the complainant knows who answers what. */
export function bodiesMissing({ caseFile }: CaseFacts): string | null {
  const { jointBodies } = caseFile.adultComplaint;
  if (jointBodies.some((each) => wordless(each.body)))
    return 'Another body that answers part of it has no name.';
  if (jointBodies.filter((each) => each.leads).length > 1) return 'More than one body is said to lead.';
  const empty = jointBodies.find((each) => each.pointIds.length === 0);
  return empty ? `No point is given to ${shortened(empty.body)}.` : null;
}

const hasJointBodies = ({ caseFile }: CaseFacts) => caseFile.adultComplaint.jointBodies.length > 0;

/** What the acknowledgement does. */
export const ACKNOWLEDGEMENT_DUTIES: readonly LetterDuty[] = [
  {
    code: 'ack-receipt',
    does: 'Says that the complaint was received, and when',
    ruleId: 'adult.acknowledge',
    section: 'received',
    severity: 'must',
    place: INTAKE('received'),
    lacks: ({ caseFile }) =>
      caseFile.matter.events['adult-received'] ? null : 'The day the complaint was received is not recorded.',
  },
  {
    code: 'ack-offer',
    does: 'Offers to discuss how the complaint will be handled and how long it will take',
    ruleId: 'adult.offer-discussion',
    section: 'offer',
    severity: 'must',
    place: RESPONSE('acknowledgement'),
    lacks: () => null,
  },
  {
    code: 'ack-spoken-record',
    does: 'Comes with a copy of what was written down, as the complaint was spoken',
    ruleId: 'adult.spoken-record',
    section: 'received',
    severity: 'must',
    place: INTAKE('received'),
    asked: ({ caseFile }) => caseFile.intake.received.how === 'spoken',
    lacks: ({ caseFile }) =>
      caseFile.intake.received.recordCopySentOn
        ? null
        : 'The day on which the written record of the spoken complaint goes to the complainant is not recorded.',
  },
  {
    code: 'ack-points',
    does: 'Says what the complaint is understood to be about',
    ruleId: null,
    section: 'about',
    severity: 'must',
    place: { screen: 'complaint' },
    lacks: pointsMissing,
  },
  {
    code: 'ack-not-dealt-with',
    does: 'Says which part is not dealt with, and why',
    ruleId: 'adult.not-required',
    section: 'not_dealt_with',
    severity: 'must',
    place: INTAKE('exclusions'),
    asked: ({ caseFile }) => caseFile.intake.exclusions.some((each) => each.applies === 'yes'),
    lacks: notTold,
  },
  {
    code: 'ack-joint',
    does: 'Says which other body answers which part, who leads and who will be in touch',
    ruleId: 'adult.coordinate',
    section: 'others',
    severity: 'must',
    place: INTAKE('joint'),
    asked: hasJointBodies,
    lacks: bodiesMissing,
  },
  {
    code: 'ack-help',
    does: 'Says where to get help with the complaint',
    ruleId: 'adult.help',
    section: 'help',
    severity: 'check',
    place: INTAKE('support'),
    lacks: ({ caseFile }) =>
      caseFile.matter.advocacy.offeredOn ||
      caseFile.matter.advocacy.advocatePersonId ||
      !wordless(caseFile.matter.advocacy.outcome)
        ? null
        : 'Whether an advocate was offered is not recorded.',
  },
  {
    code: 'ack-signer',
    does: 'Is signed',
    ruleId: null,
    section: 'signature',
    severity: 'must',
    place: { screen: 'people' },
    lacks: noComplaintsManager,
  },
];

/** What a complaint plan does. None of it is asked for by law but the talk that leads to it. */
export const PLAN_DUTIES: readonly LetterDuty[] = [
  {
    code: 'plan-points',
    does: 'Says what will be looked into',
    ruleId: 'adult.plan',
    section: 'about',
    severity: 'must',
    place: { screen: 'complaint' },
    lacks: pointsMissing,
  },
  {
    code: 'plan-outcomes',
    does: 'Says what the complainant wants to come of it',
    ruleId: 'adult.plan',
    section: 'wanted',
    severity: 'check',
    place: { screen: 'complaint', id: 'outcomes' },
    lacks: ({ caseFile }) =>
      caseFile.outcomes.length > 0 ? null : 'No outcome the complainant wants is recorded.',
  },
  {
    code: 'plan-method',
    does: 'Says how the complaint will be handled',
    ruleId: 'adult.offer-discussion',
    section: 'how',
    severity: 'must',
    place: RESPONSE('plan'),
    lacks: ({ caseFile }) =>
      caseFile.adultComplaint.plan.method ? null : 'How the complaint will be handled is not chosen.',
  },
  {
    code: 'plan-who',
    does: 'Says who is responsible',
    ruleId: 'adult.plan',
    section: 'how',
    severity: 'check',
    place: RESPONSE('plan'),
    lacks: ({ caseFile }) =>
      caseFile.adultComplaint.plan.contactPersonId ||
      inOrder(caseFile.people).some((person) => person.role === 'investigating-officer')
        ? null
        : 'Neither an investigator nor a contact is named.',
  },
  {
    code: 'plan-when',
    does: 'Says by when the complaint will be answered',
    ruleId: 'adult.agreed-period',
    section: 'when',
    severity: 'must',
    place: RESPONSE('plan'),
    lacks: ({ caseFile }) => {
      const { respondBy } = caseFile.adultComplaint.plan;
      if (!respondBy) return 'No date is agreed for the response.';
      return respondBy < (caseFile.matter.events['adult-received'] ?? respondBy)
        ? 'The date agreed for the response is before the complaint was received.'
        : null;
    },
  },
  {
    code: 'plan-agreed',
    does: 'Says when it was agreed, or that the council set it because the talk was declined',
    ruleId: 'adult.agreed-period',
    section: 'when',
    severity: 'check',
    place: RESPONSE('plan'),
    lacks: ({ caseFile }) =>
      caseFile.matter.events['adult-plan-agreed'] || caseFile.adultComplaint.plan.discussion === 'declined'
        ? null
        : 'The day the plan was agreed is not recorded.',
  },
  {
    code: 'plan-joint',
    does: 'Says which other body answers which part, who leads and who will be in touch',
    ruleId: 'adult.coordinate',
    section: 'others',
    severity: 'must',
    place: INTAKE('joint'),
    asked: hasJointBodies,
    lacks: bodiesMissing,
  },
  {
    code: 'plan-signer',
    does: 'Is signed',
    ruleId: null,
    section: 'signature',
    severity: 'must',
    place: { screen: 'people' },
    lacks: noComplaintsManager,
  },
];
