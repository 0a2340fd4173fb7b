import { useCase } from '@renderer/data/case-context';
import { reportWork } from '@renderer/workers/report.client';
import type { ReadyReport } from '@renderer/workers/report-messages';
import type { ReportKind } from '@shared/domain/case-log';
import type { Reader } from '@shared/reports/report-context';
import { useDeferredValue, useEffect, useState } from 'react';

/** A document as it stands: being made, ready, or why it cannot be made. */
export type ReportState =
  | { readonly kind: 'making' }
  | { readonly kind: 'ready'; readonly ready: ReadyReport }
  | { readonly kind: 'failed'; readonly why: string };

/** The wait before the documents are made anew, so that undoing step by step does not make each. */
const SETTLE = 150;

/**
 * The documents of the open case, made in the worker and again after every change. What was made before stays until
 * the new one is there. `first` is made before the others.
 */
export function useReports(
  kinds: readonly ReportKind[],
  first: ReportKind,
  reader: Reader,
): ReadonlyMap<ReportKind, ReportState> {
  const caseFile = useDeferredValue(useCase());
  const [states, setStates] = useState<ReadonlyMap<ReportKind, ReportState>>(new Map());
  const wanted = [first, ...kinds.filter((kind) => kind !== first)].join(' ');

  useEffect(() => {
    const cancel = new AbortController();
    const make = async () => {
      for (const report of wanted.split(' ') as ReportKind[]) {
        const made = await reportWork('build', { caseFile, report, reader }, cancel.signal);
        if (cancel.signal.aborted) return;
        const state: ReportState = made.ok
          ? { kind: 'ready', ready: made.value }
          : { kind: 'failed', why: made.message };
        setStates((before) => new Map(before).set(report, state));
      }
    };
    const timer = setTimeout(() => void make(), SETTLE);
    return () => {
      clearTimeout(timer);
      cancel.abort();
    };
  }, [caseFile, reader, wanted]);

  return states;
}
