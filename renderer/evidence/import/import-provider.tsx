import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCaseSession } from '@renderer/data/case-context';
import { importSummary } from '@shared/evidence/import-outcome';
import type { Result } from '@shared/lib/result';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useOngoingWork } from '../../components/ongoing-work';
import { chooseFiles, chooseFolder } from './chosen-files';
import { droppedFiles } from './dropped-files';
import { ImportCard } from './import-card';
import { type ImportProgress, type ImportReport, importFiles } from './import-files';
import { ImportReportDialog } from './import-report-dialog';
import type { OfferedFiles } from './import-source';

/** How papers come into the case, from any screen. Each shows its own progress and report. */
type EvidenceImport = {
  readonly busy: boolean;
  readonly importFiles: () => Promise<void>;
  readonly importFolder: () => Promise<void>;
  /** Must be called while the drop is being handled. */
  readonly importDropped: (data: DataTransfer) => Promise<void>;
  readonly importOffered: (offered: OfferedFiles) => Promise<void>;
};

const Context = createContext<EvidenceImport | null>(null);

const STARTING: ImportProgress = { done: 0, total: 0, name: '', detail: '' };

/** Someone is writing: a report that opened by itself would take the words being typed. */
function isWriting(): boolean {
  const at = document.activeElement;
  return at instanceof HTMLElement && (at.isContentEditable || /^(INPUT|TEXTAREA)$/.test(at.tagName));
}

function sayCancelled(entered: number): void {
  const message =
    entered === 0
      ? 'Nothing was added. The case is as it was.'
      : `Stopped. ${entered === 1 ? 'The document' : `The ${entered.toLocaleString('en-GB')} documents`} added by then ${entered === 1 ? 'is' : 'are'} in the register, whole; the rest was not added. Undo takes ${entered === 1 ? 'it' : 'them'} out again.`;
  notifications.show({ message });
}

export function ImportProvider({ children }: { children: ReactNode }) {
  const session = useCaseSession();
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const cancel = useRef<AbortController | null>(null);
  useOngoingWork(progress !== null);
  // The case is being left: what is half in must not come in behind the user's back.
  useEffect(() => () => cancel.current?.abort(), []);

  const importOffered = useCallback(
    async (offered: OfferedFiles) => {
      if (cancel.current) return;
      const controller = new AbortController();
      cancel.current = controller;
      setProgress(STARTING);
      let drawn = 0;
      const draw = (next: ImportProgress) => {
        // A screen shows no more than this, and drawing is time taken from the work.
        const now = performance.now();
        if (now - drawn < 100) return;
        drawn = now;
        setProgress(next);
      };
      try {
        const made = await importFiles(session, offered, draw, controller.signal);
        if (made.cancelled) sayCancelled(made.entered);
        else if (isWriting()) {
          const id = notifications.show({
            title: importSummary(made.outcomes),
            autoClose: false,
            message: (
              <Button
                size="compact-sm"
                variant="light"
                onClick={() => {
                  notifications.hide(id);
                  setReport(made);
                }}
              >
                See what was added
              </Button>
            ),
          });
        } else setReport(made);
      } catch {
        notifications.show({
          color: 'red',
          title: 'The papers could not be added',
          message:
            'Something went wrong while they were being kept. What is in the register is whole; add the rest again.',
        });
      } finally {
        cancel.current = null;
        setProgress(null);
      }
    },
    [session],
  );

  const busy = progress !== null;
  const value = useMemo<EvidenceImport>(() => {
    const after = async (choice: Promise<Result<OfferedFiles | null>>) => {
      const chosen = await choice;
      if (!chosen.ok) {
        notifications.show({ color: 'red', title: 'Nothing was added', message: chosen.message });
      } else if (chosen.value) await importOffered(chosen.value);
    };
    return {
      busy,
      importFiles: () => after(chooseFiles()),
      importFolder: () => after(chooseFolder()),
      importDropped: async (data) => {
        const offered = await droppedFiles(data);
        if (offered.sources.length + offered.leftOutCount > 0) await importOffered(offered);
      },
      importOffered,
    };
  }, [busy, importOffered]);

  return (
    <Context value={value}>
      {children}
      {progress ? <ImportCard progress={progress} onCancel={() => cancel.current?.abort()} /> : null}
      <ImportReportDialog report={report} onClose={() => setReport(null)} />
    </Context>
  );
}

/** How papers come into the case. */
export function useEvidenceImport(): EvidenceImport {
  const value = use(Context);
  if (!value) throw new Error('useEvidenceImport outside <EvidenceRoom>');
  return value;
}
