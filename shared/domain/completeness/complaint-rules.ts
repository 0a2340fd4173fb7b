import { complaintAgreedOn } from '../matter';
import type { CaseFacts, Gap } from './gap';

const STAGE_2 = ['stage-2-report'] as const;

/** The statement of complaint: every point worded and agreed, every point left out with its reason. */
export function complaintRules({ caseFile, points, accepted, adult }: CaseFacts): Gap[] {
  const gaps: Gap[] = [];
  const place = { screen: 'complaint' } as const;
  if (accepted.length === 0) {
    gaps.push({
      code: 'no-points',
      severity: 'must',
      message: 'There is no complaint point to investigate yet.',
      reports: ['stage-2-report', 'independent-report'],
      place,
    });
  }
  for (const point of accepted) {
    if (point.agreed.wording.trim() === '') {
      gaps.push({
        code: 'point-not-worded',
        severity: 'must',
        message: `Point ${point.number} has no agreed wording.`,
        reports: STAGE_2,
        place: { ...place, pointId: point.id },
      });
    }
    if (point.number.trim() === '') {
      gaps.push({
        code: 'point-not-numbered',
        severity: 'check',
        message: `A point (${point.title || 'untitled'}) has no number.`,
        reports: STAGE_2,
        place: { ...place, pointId: point.id },
      });
    }
  }
  for (const point of points) {
    const { status, reason } = point.scope;
    if (status !== 'accepted' && status !== 'withdrawn' && reason.trim() === '') {
      gaps.push({
        code: 'left-out-without-reason',
        severity: 'must',
        message: `Point ${point.number} is not looked into, and no reason is given.`,
        reports: STAGE_2,
        place: { ...place, pointId: point.id },
      });
    }
  }
  for (const item of caseFile.statement.notIncluded) {
    if (item.reason.trim() !== '') continue;
    gaps.push({
      code: 'left-out-without-reason',
      severity: 'must',
      message: `"${shortened(item.matter)}" is left out of the investigation, and no reason is given.`,
      reports: STAGE_2,
      place: { ...place, id: 'statement' },
    });
  }
  const declined = adult && caseFile.adultComplaint.plan.discussion === 'declined';
  if (!complaintAgreedOn(caseFile.matter) && !declined) {
    gaps.push({
      code: 'statement-not-agreed',
      severity: 'must',
      message: adult
        ? 'The date on which the complaint was agreed is not recorded.'
        : 'The date on which the statement of complaint was agreed is not recorded.',
      reports: STAGE_2,
      place: { ...place, id: 'statement' },
    });
  }
  return gaps;
}

/** Every outcome the complainant wanted is answered, whether or not it can be given. */
export function outcomeRules({ caseFile }: CaseFacts): Gap[] {
  const place = { screen: 'complaint', id: 'outcomes' } as const;
  if (caseFile.outcomes.length === 0) {
    return [
      {
        code: 'no-desired-outcomes',
        severity: 'check',
        message: 'No outcome the complainant wants is recorded.',
        reports: STAGE_2,
        place,
      },
    ];
  }
  return caseFile.outcomes.flatMap((outcome): Gap[] => {
    const name = `Outcome ${outcome.number}`.trim();
    if (outcome.answer === 'not-answered') {
      return [
        {
          code: 'outcome-not-answered',
          severity: 'must',
          message: `${name} wanted by the complainant has no answer.`,
          reports: STAGE_2,
          place,
        },
      ];
    }
    if (outcome.answer !== 'met' && outcome.answerReason.trim() === '') {
      return [
        {
          code: 'outcome-without-reason',
          severity: 'check',
          message: `${name} is not met in full, and no reason is given.`,
          reports: STAGE_2,
          place,
        },
      ];
    }
    return [];
  });
}

/** At most a few words of a longer text, for a message. */
export function shortened(text: string, length = 60): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > length ? `${flat.slice(0, length - 1).trimEnd()}…` : flat;
}
