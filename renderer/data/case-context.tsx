import type { CaseFile, CollectionKind, RecordKind, RecordOf } from '@shared/domain/case-file';
import { type Change, put, remove } from '@shared/domain/change';
import type { PlainDate } from '@shared/lib/plain-date';
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { recordIn } from './case-records';
import type { CaseSession } from './case-session';
import { newId } from './new-id';
import { acquireCase, releaseCase } from './open-cases';
import type { SaveState } from './save-state';
import { today } from './today';

/** How a screen changes the open case. Every act is kept, and can be undone under its label. */
export type Edit = {
  readonly put: <Kind extends RecordKind>(
    label: string,
    kind: Kind,
    record: RecordOf<Kind>,
    coalesceKey?: string,
  ) => void;
  readonly remove: (label: string, kind: CollectionKind, id: string) => void;
  /** Several records at once, as one undo step. */
  readonly change: (change: Change, coalesceKey?: string) => void;
  /** Sets fields of a record as it is now. A record that is no longer there stays away. */
  readonly patch: <Kind extends RecordKind>(
    label: string,
    kind: Kind,
    id: string,
    fields: Partial<RecordOf<Kind>>,
    coalesceKey?: string,
  ) => void;
  readonly newId: () => string;
  readonly today: () => PlainDate;
};

const SessionContext = createContext<CaseSession | null>(null);

type OpenCaseProps = {
  readonly caseId: string;
  readonly children: ReactNode;
  /** Shown while the case is being read. */
  readonly opening?: ReactNode;
  /** Shown when it could not be opened; `message` is the sentence for the user. */
  readonly failed?: (message: string) => ReactNode;
};

/** Opens a case for everything inside it, and lets it go when it leaves the screen. */
export function OpenCase({ caseId, children, opening = null, failed }: OpenCaseProps): ReactNode {
  const [opened, setOpened] = useState<
    { caseId: string; session: CaseSession } | { caseId: string; message: string } | null
  >(null);

  useEffect(() => {
    let wanted = true;
    void acquireCase(caseId).then((result) => {
      if (!wanted) return;
      setOpened(result.ok ? { caseId, session: result.value } : { caseId, message: result.message });
    });
    return () => {
      wanted = false;
      void releaseCase(caseId);
    };
  }, [caseId]);

  if (!opened || opened.caseId !== caseId) return opening;
  if ('message' in opened) return failed ? failed(opened.message) : <p role="alert">{opened.message}</p>;
  return <SessionContext value={opened.session}>{children}</SessionContext>;
}

/** The session of the open case. For work that spans many changes; screens use the hooks below. */
export function useCaseSession(): CaseSession {
  const session = use(SessionContext);
  if (!session) throw new Error('This screen is outside <OpenCase>');
  return session;
}

/** The open case. Redraws after every change to it. */
export function useCase(): CaseFile {
  const session = useCaseSession();
  return useSyncExternalStore(session.subscribe, session.getSnapshot);
}

/** Part of the open case. Redraws only when that part changes; `select` must give back parts, not new objects. */
export function useCasePart<Part>(select: (caseFile: CaseFile) => Part): Part {
  const session = useCaseSession();
  return useSyncExternalStore(session.subscribe, () => select(session.getSnapshot()));
}

/** Whether everything is kept. */
export function useSaveState(): SaveState {
  const session = useCaseSession();
  return useSyncExternalStore(session.subscribe, () => session.saveState);
}

/** What can be undone and redone now, by its label, and how. */
export function useUndo(): {
  undoLabel: string | null;
  redoLabel: string | null;
  undo: () => string | null;
  redo: () => string | null;
} {
  const session = useCaseSession();
  const undoLabel = useSyncExternalStore(session.subscribe, () => session.undoLabel);
  const redoLabel = useSyncExternalStore(session.subscribe, () => session.redoLabel);
  const undo = useCallback(() => session.undo(), [session]);
  const redo = useCallback(() => session.redo(), [session]);
  return { undoLabel, redoLabel, undo, redo };
}

const same = (a: unknown, b: unknown) => Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);

/** How a session is edited; {@link useEdit} gives the one of the open case. */
export function editOf(session: CaseSession): Edit {
  const change = (change: Change, coalesce?: string) => session.change(change, { coalesce });
  return {
    change,
    put: (label, kind, record, coalesceKey) => change({ label, steps: [put(kind, record)] }, coalesceKey),
    remove: (label, kind, id) => {
      if (recordIn(session.getSnapshot(), kind, id)) change({ label, steps: [remove(kind, id)] });
    },
    patch: (label, kind, id, fields, coalesceKey) => {
      const record = recordIn(session.getSnapshot(), kind, id);
      if (!record) return;
      const now = record as Record<string, unknown>;
      if (Object.entries(fields).every(([field, value]) => same(now[field], value))) return;
      const next = { ...record, ...fields } as RecordOf<typeof kind>;
      change({ label, steps: [put(kind, next)] }, coalesceKey);
    },
    newId,
    today,
  };
}

/** How the screen changes the open case. The same object as long as the case is open. */
export function useEdit(): Edit {
  const session = useCaseSession();
  return useMemo(() => editOf(session), [session]);
}
