import { useCase } from '@renderer/data/case-context';
import { reportWork } from '@renderer/workers/report.client';
import type { DocumentAsk, ReadyReport } from '@renderer/workers/report-messages';
import type { Reader } from '@shared/reports/report-context';
import { useDeferredValue, useEffect, useState } from 'react';
import { askOfKey, keyOfAsk } from './document-key';

/** A document as it stands: being made, ready, or why it cannot be made. */
export type ReportState =
  | { readonly kind: 'making' }
  | { readonly kind: 'ready'; readonly ready: ReadyReport }
  | { readonly kind: 'failed'; readonly why: string };

/** The wait before the documents are made anew, so that undoing step by step does not make each. */
const SETTLE = 150;

/**
 * Documents of the open case by their keys, made in the worker and again after every change. What was made before stays
 * until the new one is there. `first` is made before the others.
 */
export function useReports(
  asks: readonly DocumentAsk[],
  first: string | null,
  reader: Reader,
): ReadonlyMap<string, ReportState> {
  const caseFile = useDeferredValue(useCase());
  const [states, setStates] = useState<ReadonlyMap<string, ReportState>>(new Map());
  const keys = asks.map(keyOfAsk);
  const wanted = [...keys.filter((key) => key === first), ...keys.filter((key) => key !== first)].join(' ');

  useEffect(() => {
    const cancel = new AbortController();
    const make = async () => {
      for (const key of wanted.split(' ').filter(Boolean)) {
        const made = await reportWork('build', { ...askOfKey(key), caseFile, reader }, cancel.signal);
        if (cancel.signal.aborted) return;
        const state: ReportState = made.ok
          ? { kind: 'ready', ready: made.value }
          : { kind: 'failed', why: made.message };
        setStates((before) => new Map(before).set(key, state));
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
