import { REGISTER_EXTRACT_VERSION, type RegisterExtract } from '@shared/register/register-extract';
import type { RegisterCase } from '@shared/register/stage-entry';
import { caseFromRows } from './case-records';
import type { CaseSummary } from './case-summary';
import { caseRows } from './cases';
import { dataStore } from './data-store';
import type { CaseRow } from './database';
import { rowFactsOf } from './row-facts';
import { sealedWrongIn } from './sealed-wrong';

/** Cases read from their records at a time, so that the page stays quick and a write stays small. */
const AT_ONCE = 25;

/** Every case as the register counts it. */
type RegisterCases = {
  readonly cases: readonly RegisterCase[];
  /** Cases whose row does not hold yet what this version counts; in `cases` they stand with what the list knows of them. */
  readonly behind: readonly string[];
};

/** A case of which only the list's own facts are known: the rest counts as not recorded, and the case is not left out. */
function fromSummary(summary: CaseSummary): RegisterExtract {
  return {
    v: REGISTER_EXTRACT_VERSION,
    title: summary.title,
    reference: summary.reference,
    council: summary.councilName,
    procedure: summary.procedure,
    stage: summary.stage,
    fictional: summary.fictional,
    createdOn: summary.createdOn,
    events: summary.events,
    clock: summary.clock,
    serviceArea: '',
    complainantType: '',
    subjects: [],
    intake: null,
    advocacy: { offered: false, advocate: false },
    points: [],
    stage1: null,
    ombudsman: { outcome: '', decidedOn: null },
    localReview: { requestedOn: null, outcome: 'none-yet', outcomeOn: null },
    lateReasons: { 'stage-1': '', 'stage-2': '', 'stage-3': '', response: '' },
    delayReasons: '',
    actions: [],
    learning: '',
  };
}

const isBehind = ({ register }: CaseRow): boolean => register?.v !== REGISTER_EXTRACT_VERSION;

/** What was made of a row; the same row is the same case, so that what was worked out for it can be kept. */
const made = new WeakMap<CaseRow, RegisterCase>();

function registerCaseOf(row: CaseRow): RegisterCase {
  let of = made.get(row);
  if (!of) {
    of = { ...(row.register && !isBehind(row) ? row.register : fromSummary(row.summary)), caseId: row.id };
    made.set(row, of);
  }
  return of;
}

/** Every case on this computer as the register counts it: one row is read for each, and nothing else. */
export async function registerCases(): Promise<RegisterCases> {
  // A row that does not open is told of where the cases are listed: nothing of it is known here.
  const { rows } = await caseRows();
  return {
    cases: rows.map(registerCaseOf),
    behind: rows.filter(isBehind).map((row) => row.id),
  };
}

/**
 * Reads cases that were kept before the register counted what it counts today, once, and keeps what it found with
 * their rows. A case changed meanwhile has written its own.
 *
 * @param told how many of them are read
 * @returns the cases that could not be read; they are as they were
 */
export async function bringUpToDate(
  caseIds: readonly string[],
  told: (done: number) => void,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { database, format } = dataStore();
  const { cases, records } = database;
  const unreadable: string[] = [];
  for (let at = 0; at < caseIds.length && !signal.aborted; at += AT_ONCE) {
    const ids = caseIds.slice(at, at + AT_ONCE);
    const found = new Map<
      string,
      { readonly facts: ReturnType<typeof rowFactsOf>; readonly changedAt: number }
    >();
    for (const caseId of ids) {
      try {
        const row = await cases.get(caseId);
        if (!row || !isBehind(row)) continue;
        const read = caseFromRows(await records.where('caseId').equals(caseId).toArray(), row.v, format);
        if (read.ok) found.set(caseId, { facts: rowFactsOf(read.value), changedAt: row.changedAt });
        else unreadable.push(caseId);
      } catch (error) {
        // A record that does not open hides its own case, not the others.
        if (!sealedWrongIn(error)) throw error;
        unreadable.push(caseId);
      }
    }
    await database.transaction('rw', cases, async () => {
      for (const [caseId, { facts, changedAt }] of found) {
        const row = await cases.get(caseId);
        // The summary stays: it is of the case's own format, and the case brings it up to date when it is opened.
        if (row && row.changedAt === changedAt) await cases.put({ ...row, register: facts.register });
      }
    });
    told(at + ids.length);
  }
  return unreadable;
}
