import type { CaseListEntry } from '@renderer/data/cases';
import { useEffect, useMemo, useState } from 'react';
import { useToday } from '../../standing/use-today';
import { type NextDate, nextDateOf } from './next-date';

/** Worked out before the list is drawn; a longer one is worked through in slices, so that the page stays quick. */
const AT_ONCE = 600;
const SLICE_MS = 10;

const known = new Map<string, NextDate>();

function dateOf(entry: CaseListEntry, today: string): NextDate {
  const key = `${entry.caseId} ${entry.changedAt} ${today}`;
  let next = known.get(key);
  if (!next) {
    if (known.size > 50_000) known.clear();
    next = nextDateOf(entry, today);
    known.set(key, next);
  }
  return next;
}

type Dates = { readonly dates: ReadonlyMap<string, NextDate>; readonly complete: boolean };

/** What is next in each case. In a long list the dates come in while it can be used already. */
export function useNextDates(
  list: readonly CaseListEntry[],
): Dates & { of: (entry: CaseListEntry) => NextDate } {
  const today = useToday();
  const atOnce = useMemo(
    () =>
      list.length > AT_ONCE
        ? null
        : new Map(list.map((entry) => [entry.caseId, dateOf(entry, today)] as const)),
    [list, today],
  );
  const [found, setFound] = useState<Dates & { list: readonly CaseListEntry[] }>({
    dates: new Map(),
    complete: false,
    list: [],
  });

  useEffect(() => {
    if (list.length <= AT_ONCE) return;
    const dates = new Map<string, NextDate>();
    let at = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = () => {
      const until = performance.now() + SLICE_MS;
      while (at < list.length && performance.now() < until) {
        const entry = list[at] as CaseListEntry;
        dates.set(entry.caseId, dateOf(entry, today));
        at += 1;
      }
      if (at < list.length) timer = setTimeout(work, 0);
      else setFound({ dates, complete: true, list });
    };
    work();
    return () => clearTimeout(timer);
  }, [list, today]);

  const of = (entry: CaseListEntry) => dateOf(entry, today);
  if (atOnce) return { dates: atOnce, complete: true, of };
  return { dates: found.dates, complete: found.list === list, of };
}
