import type { CaseFile } from '@shared/domain/case-file';
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
import type { CaseSession } from './case-session';
import { type Edit, editOf } from './edit';
import { acquireCase, releaseCase } from './open-cases';
import type { SaveState } from './save-state';

export { type Edit, editOf } from './edit';

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

/** How the screen changes the open case. The same object as long as the case is open. */
export function useEdit(): Edit {
  const session = useCaseSession();
  return useMemo(() => editOf(session), [session]);
}
