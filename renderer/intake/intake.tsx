import { createCase } from '@renderer/data/cases';
import type { NewCaseDetails } from '@shared/domain/new-case';
import { type ReactNode, useMemo, useState } from 'react';
import { usePlace } from '../navigation/navigation';
import { type Intake, IntakeContext } from './intake-context';
import { NewCaseDialog } from './new-case-dialog';

type Asking = { given?: Partial<NewCaseDetails>; note?: string; then?: (caseId: string) => void };

/** Holds the dialogs by which cases come in and go out. */
export function IntakeProvider({ children }: { children: ReactNode }) {
  const { openCase } = usePlace();
  const [asking, setAsking] = useState<Asking | null>(null);

  const intake = useMemo<Intake>(
    () => ({
      newCase: () => setAsking({}),
      startFromFolder: async () => {},
      openCaseData: async () => {},
      openSample: async () => {},
      takeDropped: async () => {},
      saveCaseData: async () => {},
    }),
    [],
  );
  const begin = async (details: NewCaseDetails) => {
    const then = asking?.then;
    setAsking(null);
    const caseId = await createCase(details);
    if (then) then(caseId);
    else openCase(caseId);
  };
  return (
    <IntakeContext value={intake}>
      {children}
      {asking ? (
        <NewCaseDialog
          given={asking.given}
          note={asking.note}
          onBegin={(details) => void begin(details)}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </IntakeContext>
  );
}
