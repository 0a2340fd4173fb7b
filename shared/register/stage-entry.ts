import { caseDeadlines } from '../domain/case-clock';
import type { PlainDate } from '../lib/plain-date';
import type { Deadline } from '../procedure/deadline';
import { eventsOf, type ProcedureEventId, type ProcedureStage } from '../procedure/events';
import { caseOutcome, REGISTER_STAGES, type RegisterOutcome, type RegisterStage } from './case-outcome';
import { type DutyResult, dutiesOf } from './duty';
import type { RegisterExtract } from './register-extract';

/** A case of the register: its extract and the id it is opened by. */
export type RegisterCase = RegisterExtract & { readonly caseId: string };

/** What the register is told besides the cases. */
export type RegisterOptions = {
  /** Passed in: nothing here reads a clock. */
  readonly today: PlainDate;
};

/** One stage that one case reached: what a register counts. */
export type StageEntry = {
  readonly of: RegisterCase;
  readonly stage: RegisterStage;
  /** When it was asked for, reported on and answered; `null` where not recorded, or still to come. */
  readonly begunOn: PlainDate | null;
  readonly reportedOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
  readonly outcome: RegisterOutcome;
  readonly duties: readonly DutyResult[];
};

type Dates = { readonly [Which in 'begunOn' | 'reportedOn' | 'answeredOn']: readonly ProcedureEventId[] };

/** The events that date each stage, the first recorded one counting. */
const DATES: Readonly<Record<RegisterStage, Dates>> = {
  'stage-1': {
    begunOn: ['stage-1-received', 'complaint-received'],
    reportedOn: ['stage-1-response'],
    answeredOn: ['stage-1-response'],
  },
  'stage-2': {
    begunOn: ['stage-2-requested', 'council-stated-start', 'statement-agreed'],
    reportedOn: ['io-report-signed', 'reports-received'],
    answeredOn: ['adjudication-sent'],
  },
  'stage-3': {
    begunOn: ['stage-3-requested'],
    reportedOn: ['panel-report-sent'],
    answeredOn: ['stage-3-response-sent'],
  },
  response: {
    begunOn: ['adult-received'],
    reportedOn: ['adult-investigation-finished'],
    answeredOn: ['adult-response-sent'],
  },
  'local-review': { begunOn: [], reportedOn: [], answeredOn: [] },
  ombudsman: { begunOn: ['ombudsman-complaint'], reportedOn: [], answeredOn: [] },
};

const eventsAt = (stage: ProcedureStage): readonly ProcedureEventId[] =>
  eventsOf('children').flatMap((event) => (event.stage === stage ? [event.id] : []));
const EVENTS_AT = {
  'stage-1': eventsAt('stage-1'),
  'stage-2': eventsAt('stage-2'),
  'stage-3': eventsAt('stage-3'),
};

/** Whether a case came to a stage: something of it has a date or an outcome, or the case stands there now. */
function reached(extract: RegisterExtract, stage: RegisterStage): boolean {
  const { events, procedure } = extract;
  const adult = procedure === 'adult';
  const dated = (of: keyof typeof EVENTS_AT) => EVENTS_AT[of].some((event) => events[event]);
  switch (stage) {
    case 'stage-1':
      return !adult && (extract.stage1 !== null || dated('stage-1'));
    case 'stage-2':
      return (
        !adult &&
        (extract.stage === 'stage-2' ||
          dated('stage-2') ||
          extract.points.some((point) => point.officer !== null || point.council !== null))
      );
    case 'stage-3':
      return (
        !adult &&
        (extract.stage === 'stage-3' || dated('stage-3') || extract.points.some((point) => point.underReview))
      );
    case 'response':
      return adult;
    case 'local-review':
      return (
        adult && (extract.localReview.requestedOn !== null || extract.localReview.outcome !== 'none-yet')
      );
    case 'ombudsman':
      return extract.ombudsman.outcome !== '' || Boolean(events['ombudsman-complaint']);
  }
}

/** The deadlines of a case as the register reads them, once for all of its stages. */
function registerDeadlines(extract: RegisterExtract, { today }: RegisterOptions): readonly Deadline[] {
  const { procedure, stage, events, clock } = extract;
  return caseDeadlines({ procedure, stage, events, ...clock }, today, { brief: true });
}

/** Every stage a case reached, in the order of the procedure. There is always at least one. */
export function stageEntries(of: RegisterCase, options: RegisterOptions): StageEntry[] {
  const happened = (events: readonly ProcedureEventId[]): PlainDate | null => {
    const date = events.map((event) => of.events[event]).find((each) => each !== undefined);
    return date !== undefined && date <= options.today ? date : null;
  };
  const stages = REGISTER_STAGES.filter((stage) => reached(of, stage));
  const deadlines = registerDeadlines(of, options);
  return stages.map((stage) => {
    const dates = DATES[stage];
    const entry = {
      of,
      stage,
      begunOn: happened(dates.begunOn),
      reportedOn: happened(dates.reportedOn),
      answeredOn: happened(dates.answeredOn),
      outcome: caseOutcome(of, stage),
      duties: dutiesOf(of, stage, deadlines),
    };
    if (stage === 'local-review') {
      const { requestedOn, outcomeOn } = of.localReview;
      return { ...entry, begunOn: requestedOn, reportedOn: outcomeOn, answeredOn: outcomeOn };
    }
    if (stage === 'ombudsman') {
      const { decidedOn } = of.ombudsman;
      return { ...entry, reportedOn: decidedOn, answeredOn: decidedOn };
    }
    return entry;
  });
}
