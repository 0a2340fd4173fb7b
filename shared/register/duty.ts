import type { PlainDate } from '../lib/plain-date';
import type { Deadline } from '../procedure/deadline';
import type { RegisterStage } from './case-outcome';
import type { RegisterExtract } from './register-extract';

/** The duties whose keeping an annual report tells, by stage. The three starts of Stage 2 are one duty. */
export const DUTIES = [
  { id: 'stage-1-response', stage: 'stage-1', label: 'Stage 1 response' },
  { id: 'stage-2-response', stage: 'stage-2', label: 'Stage 2 response' },
  { id: 'panel', stage: 'stage-3', label: 'Review panel meets' },
  { id: 'panel-report', stage: 'stage-3', label: 'Panel report' },
  { id: 'stage-3-response', stage: 'stage-3', label: 'Stage 3 response' },
  { id: 'adult-acknowledgement', stage: 'response', label: 'Adult acknowledgement' },
  { id: 'adult-response', stage: 'response', label: 'Adult response' },
] as const satisfies readonly { id: string; stage: RegisterStage; label: string }[];
export type DutyId = (typeof DUTIES)[number]['id'];

const RULE: Readonly<Record<DutyId, string | null>> = {
  'stage-1-response': 'ch-s1-response',
  // Whichever start of Stage 2 is the headline: chosen by the engine, or by the user with a reason.
  'stage-2-response': null,
  panel: 'ch-s3-panel',
  'panel-report': 'ch-s3-report',
  'stage-3-response': 'ch-s3-authority-response',
  'adult-acknowledgement': 'adult.acknowledge',
  'adult-response': 'adult.response',
};

/** How a duty was kept. `within-extension`: after its first period, inside the longer one. */
export const DUTY_STANDINGS = [
  'on-time',
  'within-extension',
  'late',
  'overdue',
  'not-due',
  'stopped',
  'not-recorded',
] as const;
export type DutyStanding = (typeof DUTY_STANDINGS)[number];

export const DUTY_STANDING_LABELS: Readonly<Record<DutyStanding, string>> = {
  'on-time': 'On time',
  'within-extension': 'In time, extended',
  late: 'Late',
  overdue: 'Overdue, not yet done',
  'not-due': 'Not due yet',
  stopped: 'Clock stopped',
  'not-recorded': 'Not begun or not recorded',
};

/** One duty in one case, from the procedure's engine. */
export type DutyResult = {
  readonly duty: DutyId;
  readonly standing: DutyStanding;
  readonly dueOn: PlainDate | null;
  readonly doneOn: PlainDate | null;
  /** In the duty's own days. */
  readonly daysUsed: number | null;
  readonly daysOver: number | null;
  readonly days: 'working' | 'calendar';
  /** Why it took longer, as far as the case says; only for what is late or extended. */
  readonly reason: string;
};

type Standing = Pick<DutyResult, 'standing' | 'doneOn' | 'daysUsed' | 'daysOver'>;

const NONE = { doneOn: null, daysUsed: null, daysOver: null } as const;

function standingOf({ status, unextendedDueOn }: Deadline): Standing {
  switch (status.state) {
    case 'met': {
      const extended = unextendedDueOn !== null && status.on > unextendedDueOn;
      const standing = extended ? 'within-extension' : 'on-time';
      return { standing, doneOn: status.on, daysUsed: status.daysUsed, daysOver: null };
    }
    case 'late':
      return {
        standing: status.metOn === null ? 'overdue' : 'late',
        doneOn: status.metOn,
        daysUsed: status.daysUsed,
        daysOver: status.daysOver,
      };
    case 'due':
      return { ...NONE, standing: 'not-due', daysUsed: status.daysUsed };
    case 'stopped':
      return { ...NONE, standing: 'stopped', daysUsed: status.daysUsed };
    case 'not-needed':
    case 'no-fixed-date':
    case 'cannot-be-computed':
      return { ...NONE, standing: 'not-recorded' };
  }
}

/** Why a duty took longer: what the user wrote for the register, else what the letters said. */
function reasonFor(extract: RegisterExtract, duty: DutyId): string {
  const { lateReasons, clock, delayReasons } = extract;
  const first = (...reasons: string[]) =>
    reasons.map((each) => each.trim()).find((each) => each !== '') ?? '';
  switch (duty) {
    case 'stage-1-response':
      return first(lateReasons['stage-1']);
    case 'stage-2-response':
      return first(lateReasons['stage-2'], clock.extension.reasons);
    case 'panel':
    case 'panel-report':
    case 'stage-3-response':
      return first(lateReasons['stage-3']);
    case 'adult-acknowledgement':
    case 'adult-response':
      return first(lateReasons.response, duty === 'adult-response' ? delayReasons : '');
  }
}

/** How each duty of a stage was kept in one case. */
export function dutiesOf(
  extract: RegisterExtract,
  stage: RegisterStage,
  deadlines: readonly Deadline[],
): DutyResult[] {
  return DUTIES.filter((duty) => duty.stage === stage).map(({ id }) => {
    const ruleId = RULE[id];
    const deadline = deadlines.find((each) =>
      ruleId === null ? each.rule.basis !== null && each.headline : each.ruleId === ruleId,
    );
    if (!deadline)
      return { ...NONE, duty: id, standing: 'not-recorded', dueOn: null, days: 'working', reason: '' };
    const standing = standingOf(deadline);
    const longer = ['within-extension', 'late', 'overdue'].includes(standing.standing);
    return {
      duty: id,
      ...standing,
      dueOn: deadline.dueOn,
      days: deadline.days,
      reason: longer ? reasonFor(extract, id) : '',
    };
  });
}
