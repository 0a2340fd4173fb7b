import { createContext, useContext } from 'react';
import type { BackupLook, Schedule } from './words';

/** How far something is, in bytes; `total` 0 while it is not known. */
export type Progress = { readonly done: number; readonly total: number };

/** What came of the last backup asked for by hand. */
export type Said = {
  readonly good: boolean;
  readonly words: string;
  /** The place was not there: no longer true when it is. */
  readonly missing?: boolean;
};

/** Backups for whoever shows or makes them. */
export type BackupsActs = {
  /** Null until it is known. */
  readonly look: BackupLook | null;
  readonly standing: 'no-place' | 'fine' | 'due' | 'overdue';
  readonly running: Progress | null;
  readonly said: Said | null;
  readonly refresh: () => Promise<void>;
  readonly run: () => Promise<void>;
  readonly stop: () => void;
  readonly choosePlace: () => Promise<void>;
  readonly forgetPlace: () => Promise<void>;
  readonly setSchedule: (every: Schedule) => Promise<void>;
};

export const BackupsContext = createContext<BackupsActs | null>(null);

/** Backups as they stand. Only inside the gate. */
export function useBackups(): BackupsActs {
  const acts = useContext(BackupsContext);
  if (!acts) throw new Error('useBackups outside the gate');
  return acts;
}
