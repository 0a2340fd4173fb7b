import type { AdultComplaint } from '../../domain/adult-complaint';
import { RESOLUTION_METHODS } from '../../procedure/register-lists';
import { gradeOf, LIKELIHOOD_WORDS, RISK_GRADE_WORDS, SERIOUSNESS_LABELS } from '../../procedure/risk-grid';
import { facts, missing, paragraph, type Words } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Section } from '../document-model';
import { fromRichText } from '../from-rich-text';
import { letterSection, letterSignature } from '../letters/letter-parts';
import { signposts } from '../letters/signposts';
import { authorName, personAtStart } from '../references';
import type { ReportContext } from '../report-context';
import { otherBodies, pointsTable, wantedTable } from './shared-sections';

const plain = { numbered: false, under: 2 };

/**
 * The complaint plan: what was agreed about the handling. The Regulations ask for the talk, not for a plan. The risk
 * grade stands in the council's copy only.
 */
export function complaintPlan(context: ReportContext): Section[] {
  const { outcomes, adultComplaint } = context.caseFile;
  return [
    letterSection('about', 'What we will look into', [
      paragraph(
        context.caseFile.matter.events['adult-plan-agreed']
          ? 'This is what we agreed with you about how we handle your complaint.'
          : 'This is how we propose to handle your complaint.',
      ),
      ...pointsTable(context),
    ]),
    letterSection(
      'wanted',
      'What you would like to happen',
      outcomes.length > 0 ? wantedTable(context) : [missing('What the complainant would like to happen.')],
    ),
    letterSection('how', 'How we will do it', how(context)),
    letterSection('when', 'By when', when(context)),
    ...otherBodies(context),
    letterSection('help', 'Support', [...support(context), ...signposts(context, 'adult-plan')]),
    letterSignature(context, 'adult-plan'),
    ...(context.reader === 'council' ? risk(adultComplaint) : []),
  ];
}

function how(context: ReportContext): Block[] {
  const { plan } = context.caseFile.adultComplaint;
  const method = RESOLUTION_METHODS.find((each) => each.id === plan.method)?.label ?? plan.method;
  const investigator = context.personIn('investigating-officer');
  const known = facts('How the complaint will be handled, and by whom', [
    ['How', method || null],
    ['Who looks into it', investigator ? authorName(context, investigator) : null],
    ['Who to speak to', plan.contactPersonId ? [personAtStart(context, plan.contactPersonId)] : null],
  ] satisfies (readonly [string, Words | null])[]);
  return [
    ...(method ? [] : [missing('How the complaint will be handled.')]),
    ...(known.rows.length > 0 ? [known] : []),
    ...fromRichText(plan.words, context, plain),
  ];
}

function when(context: ReportContext): Block[] {
  const { matter, adultComplaint } = context.caseFile;
  const { plan } = adultComplaint;
  const agreed = matter.events['adult-plan-agreed'];
  return [
    plan.respondBy
      ? paragraph(`We will answer you by ${dateWords(plan.respondBy)}.`)
      : missing('By when the complaint will be answered.'),
    ...(plan.reviewDates.length > 0
      ? [
          paragraph(
            `We will tell you how it is going on ${listed(plan.reviewDates.map((date) => dateWords(date)))}.`,
          ),
        ]
      : []),
    ...(plan.discussedOn
      ? [paragraph(`We talked about this with you on ${dateWords(plan.discussedOn)}.`)]
      : []),
    ...(agreed ? [paragraph(`You agreed this plan on ${dateWords(agreed)}.`)] : []),
    ...(plan.discussion === 'declined'
      ? [
          paragraph(
            'You chose not to discuss the handling of your complaint, so we have set the time ourselves.',
          ),
        ]
      : []),
  ];
}

/** "21 February 2025, 7 March 2025 and 21 March 2025". */
const listed = (items: readonly string[]): string =>
  [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' and ');

function support(context: ReportContext): Block[] {
  const { advocacy, adjustments, consent } = context.caseFile.matter;
  const known = facts('Support, adjustments and consent', [
    ['Advocate', advocacy.advocatePersonId ? [personAtStart(context, advocacy.advocatePersonId)] : null],
    ['Advocacy', advocacy.outcome || null],
    ['Adjustments', adjustments || null],
    ['Consent', consent || null],
  ] satisfies (readonly [string, Words | null])[]);
  return known.rows.length > 0 ? [known] : [paragraph('No particular support has been asked for.')];
}

function risk({ risk: given }: AdultComplaint): Section[] {
  const byGrid = gradeOf(given.seriousness, given.likelihood, given.ownGrid ?? undefined);
  const grade = given.grade ?? byGrid;
  if (grade === null) return [];
  return [
    letterSection('risk', 'Risk grade (the council’s copy only)', [
      facts('How the complaint was graded', [
        ['Grade', RISK_GRADE_WORDS[grade]],
        ['Seriousness', given.seriousness ? SERIOUSNESS_LABELS[given.seriousness] : null],
        ['Likelihood of happening again', given.likelihood ? LIKELIHOOD_WORDS[given.likelihood] : null],
        ['The grid gives', grade !== byGrid && byGrid ? RISK_GRADE_WORDS[byGrid] : null],
        [
          'Grid',
          given.ownGrid ? given.ownGridFrom || 'The council’s own' : 'As shipped; local policy may differ',
        ],
        ['Why it is graded otherwise', grade === byGrid ? null : given.overrideReason || null],
      ]),
    ]),
  ];
}
