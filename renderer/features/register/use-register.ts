import { bringUpToDate, registerCases } from '@renderer/data/register-cases';
import { useLive } from '@renderer/data/use-live';
import type { CaseEntries } from '@shared/register/selection';
import { type RegisterCase, type RegisterOptions, stageEntries } from '@shared/register/stage-entry';
import { useEffect, useMemo, useState } from 'react';
import { useToday } from '../../standing/use-today';

/** Worked out at once; more are worked through in slices, so that the page stays quick. */
const AT_ONCE = 600;
const SLICE_MS = 12;

/** The register as it is being read. */
type RegisterReading = {
  /** Every case with its stages; `null` while they are being worked out. */
  readonly all: readonly CaseEntries[] | null;
  readonly options: RegisterOptions;
  /** Older cases whose records are being read for the register, once. */
  readonly behind: { readonly done: number; readonly total: number } | null;
  /** Cases that could not be read: counted, with what is not known as not recorded. */
  readonly unreadable: readonly string[];
};

/** The stages of a case and their deadlines, worked out once for each day. */
const known = new WeakMap<RegisterCase, { readonly today: string; readonly read: CaseEntries }>();

function entriesOf(of: RegisterCase, options: RegisterOptions): CaseEntries {
  const before = known.get(of);
  if (before?.today === options.today) return before.read;
  const read = { of, entries: stageEntries(of, options) };
  known.set(of, { today: options.today, read });
  return read;
}

function useEntries(cases: readonly RegisterCase[] | undefined, options: RegisterOptions) {
  const atOnce = useMemo(
    () => (cases && cases.length <= AT_ONCE ? cases.map((of) => entriesOf(of, options)) : null),
    [cases, options],
  );
  const [worked, setWorked] = useState<{ of: unknown; all: readonly CaseEntries[] } | null>(null);
  useEffect(() => {
    if (!cases || cases.length <= AT_ONCE) return;
    const all: CaseEntries[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = () => {
      const until = performance.now() + SLICE_MS;
      while (all.length < cases.length && performance.now() < until) {
        all.push(entriesOf(cases[all.length] as RegisterCase, options));
      }
      if (all.length < cases.length) timer = setTimeout(work, 0);
      else setWorked({ of: cases, all });
    };
    work();
    return () => clearTimeout(timer);
  }, [cases, options]);
  // What was worked out last stays in sight while what changed is worked through.
  return atOnce ?? worked?.all ?? null;
}

/** Reads every case on this computer for the register, and those kept before there was one, once. */
export function useRegister(): RegisterReading {
  const today = useToday();
  const options = useMemo(() => ({ today }), [today]);
  const found = useLive(registerCases, true);
  const [behind, setBehind] = useState<RegisterReading['behind']>(null);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const all = useEntries(found?.cases, options);

  const waiting = found?.behind.some((caseId) => !unreadable.includes(caseId)) ?? false;
  useEffect(() => {
    if (!waiting) return;
    const stop = new AbortController();
    const read = async () => {
      const { behind: ids } = await registerCases();
      setBehind({ done: 0, total: ids.length });
      const told = (done: number) => setBehind({ done, total: ids.length });
      const failed = await bringUpToDate(ids, told, stop.signal);
      if (stop.signal.aborted) return;
      setUnreadable(failed);
      setBehind(null);
    };
    void read().catch(() => setBehind(null));
    return () => stop.abort();
  }, [waiting]);

  return { all, options, behind, unreadable };
}
