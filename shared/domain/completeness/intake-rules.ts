import type { ReportKind } from '../case-log';
import { needsInterest } from '../intake-questions';
import { inTimeByDates, isReasoned, lateDecisionFor } from '../intake-time';
import { shortened } from './complaint-rules';
import type { CaseFacts, Gap } from './gap';

const wordless = (text: string) => text.trim() === '';

type MakeGap = (id: string, code: string, severity: Gap['severity'], message: string) => Gap;

/**
 * What the Ombudsman has found councils to leave out when a complaint comes in: the procedure and why, who complains,
 * lateness weighed point by point, freezes with their reasons, adjustments and advocacy.
 */
export function intakeRules(facts: CaseFacts): Gap[] {
  const reports: readonly ReportKind[] = facts.adult
    ? ['stage-2-report', 'adult-response']
    : ['stage-2-report'];
  const gap: MakeGap = (id, code, severity, message) => ({
    code,
    severity,
    message,
    reports,
    place: { screen: 'intake', id },
  });
  return [
    ...procedureGaps(facts, gap),
    ...complainantGaps(facts, gap),
    ...timeGaps(facts, gap),
    ...freezeGaps(facts, gap),
    ...supportGaps(facts, gap),
    ...decisionGaps(facts, gap),
  ];
}

/** A council has to be clear which procedure it uses and why. */
function procedureGaps({ caseFile }: CaseFacts, gap: MakeGap): Gap[] {
  return wordless(caseFile.intake.procedureReason)
    ? [gap('procedure', 'procedure-without-reason', 'must', 'Why this procedure is used is not recorded.')]
    : [];
}

function complainantGaps({ caseFile }: CaseFacts, gap: MakeGap): Gap[] {
  const { matter, intake } = caseFile;
  if (wordless(matter.complainantType)) {
    return [
      gap(
        'complainant',
        'no-complainant-type',
        'must',
        'Who complains, and in what capacity, is not recorded.',
      ),
    ];
  }
  if (!needsInterest(caseFile)) return [];
  const { decision, childsViews } = intake.sufficientInterest;
  const gaps: Gap[] = [];
  if (decision === null || !matter.events['sufficient-interest-decided']) {
    gaps.push(
      gap(
        'complainant',
        'interest-not-decided',
        'must',
        'The decision on sufficient interest, or its date, is not recorded (SI 2006/1738 regulation 12).',
      ),
    );
  }
  if (wordless(childsViews)) {
    gaps.push(
      gap(
        'complainant',
        'interest-without-childs-views',
        'must',
        "The child's views on the complainant's interest, or why it was not right to ask, are not recorded.",
      ),
    );
  }
  return gaps;
}

/** Lateness is weighed for each point, on both limbs, and never by a rule of thumb. */
function timeGaps(facts: CaseFacts, gap: MakeGap): Gap[] {
  const { intake } = facts.caseFile;
  const byDates = inTimeByDates(facts.caseFile);
  const gaps: Gap[] = [];
  if (byDates?.late && intake.inTime === 'not-said') {
    gaps.push(
      gap(
        'time',
        'lateness-not-decided',
        'must',
        'By its dates the complaint was made late, and nothing is decided about that.',
      ),
    );
  }
  if (byDates?.late && intake.inTime === 'yes') {
    gaps.push(
      gap(
        'time',
        'in-time-against-dates',
        'check',
        'The complaint is said to be in time; by its dates it was late.',
      ),
    );
  }
  for (const late of intake.late) {
    if (isReasoned(late)) continue;
    gaps.push(
      gap(
        'time',
        'late-without-reasons',
        'must',
        'A decision on lateness lacks the decision itself, or one of its two reasons.',
      ),
    );
  }
  if (intake.inTime === 'partly' && intake.late.length === 0) {
    gaps.push(
      gap(
        'time',
        'lateness-not-decided',
        'must',
        'Part of the complaint was made late, and nothing is decided about it.',
      ),
    );
  }
  if (intake.inTime === 'no') {
    for (const point of facts.points.filter((each) => !lateDecisionFor(intake, each.id))) {
      gaps.push(
        gap(
          'time',
          'late-point-not-decided',
          'must',
          `Point ${point.number} was made late, and nothing is decided about that.`,
        ),
      );
    }
  }
  return gaps;
}

/** A freeze names the proceedings, says what they might suffer, and that the complaint can come back (reg 8). */
function freezeGaps({ caseFile, points, adult }: CaseFacts, gap: MakeGap): Gap[] {
  if (adult) return [];
  const { freezes } = caseFile.matter;
  const gaps = freezes.flatMap((freeze): Gap[] => {
    const name = freeze.proceedings ? `"${shortened(freeze.proceedings, 40)}"` : 'a freeze';
    const found: Gap[] = [];
    if (wordless(freeze.proceedings)) {
      found.push(
        gap(
          'proceedings',
          'freeze-without-proceedings',
          'must',
          'A freeze does not name the other proceedings.',
        ),
      );
    }
    if (wordless(freeze.prejudice)) {
      found.push(
        gap(
          'proceedings',
          'freeze-without-reason',
          'must',
          `How considering the complaint might prejudice ${name} is not recorded.`,
        ),
      );
    }
    if (!freeze.rightToReturnTold) {
      found.push(
        gap(
          'proceedings',
          'freeze-without-return',
          'must',
          `Whether the complainant was told that the complaint can be put in again after ${name} is not recorded.`,
        ),
      );
    }
    return found;
  });
  for (const point of points) {
    if (point.scope.status !== 'frozen') continue;
    if (freezes.some((freeze) => freeze.wholeComplaint || freeze.pointIds.includes(point.id))) continue;
    gaps.push(
      gap(
        'proceedings',
        'frozen-point-without-freeze',
        'must',
        `Point ${point.number} is frozen, and no proceedings are named for it.`,
      ),
    );
  }
  return gaps;
}

function supportGaps({ caseFile }: CaseFacts, gap: MakeGap): Gap[] {
  const { matter, intake } = caseFile;
  const gaps: Gap[] = [];
  if (wordless(matter.adjustments) && intake.adjustmentsAsked !== 'asked-none-needed') {
    gaps.push(
      gap(
        'support',
        'adjustments-not-asked',
        'check',
        'Whether the complainant needs adjustments is not recorded.',
      ),
    );
  }
  const { advocacy } = matter;
  if (!advocacy.offeredOn && !advocacy.advocatePersonId && wordless(advocacy.outcome)) {
    gaps.push(
      gap('support', 'advocacy-not-offered', 'check', 'Whether an advocate was offered is not recorded.'),
    );
  }
  return gaps;
}

function decisionGaps({ caseFile }: CaseFacts, gap: MakeGap): Gap[] {
  const { outcome, otherProcedures } = caseFile.intake;
  const gaps: Gap[] = [];
  if (outcome.decision !== null && outcome.decision !== 'accepted' && wordless(outcome.reasons)) {
    gaps.push(
      gap(
        'outcome',
        'intake-without-reasons',
        'must',
        'The complaint was not taken on in full, and no reasons are recorded.',
      ),
    );
  }
  if (outcome.decision !== null && outcome.decidedOn === null) {
    gaps.push(
      gap(
        'outcome',
        'intake-without-date',
        'check',
        'The day the complaint was taken on, or not, is not recorded.',
      ),
    );
  }
  for (const other of otherProcedures) {
    if ((other.effect === 'stops' || other.effect === 'outside') && wordless(other.reasons)) {
      gaps.push(
        gap(
          'other',
          'other-procedure-without-reasons',
          'must',
          `Why "${shortened(other.what || 'another procedure', 40)}" takes something out of the complaint is not recorded.`,
        ),
      );
    }
  }
  return gaps;
}
