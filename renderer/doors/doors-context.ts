import type { CaseListEntry } from '@renderer/data/cases';
import { createContext, use } from 'react';

/** How a case comes in and goes out, from wherever the user is. Each shows its own dialogs and sentences. */
export type Doors = {
  /** Asks for the few things a new case needs, and opens it. */
  readonly newCase: () => void;
  /** Begins a case from a folder the council sent: all its papers become evidence. */
  readonly startFromFolder: () => Promise<void>;
  /** Open case data: a JSON file or zip, or a folder. */
  readonly openCaseData: (kind: 'file' | 'folder') => Promise<void>;
  readonly openSample: (sampleId: string) => Promise<void>;
  /** What was dropped on the page: case data is opened, papers begin a case. */
  readonly takeDropped: (data: DataTransfer) => Promise<void>;
  /** Dates for someone's calendar: of one case, or (with null) what is next in every case. Asks in which words. */
  readonly saveCalendar: (caseId: string | null) => void;
  readonly saveCaseData: (caseId: string, as: 'folder' | 'zip') => Promise<void>;
  /** Asks first; offers a certificate of deletion after. */
  readonly deleteCase: (entry: CaseListEntry) => void;
};

export const DoorsContext = createContext<Doors | null>(null);

export function useDoors(): Doors {
  const doors = use(DoorsContext);
  if (!doors) throw new Error('useDoors outside DoorsProvider');
  return doors;
}
