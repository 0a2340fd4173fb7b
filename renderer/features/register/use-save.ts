import { notifications } from '@mantine/notifications';
import { desk } from '@renderer/platform/desk';
import { reportWork } from '@renderer/workers/report.client';
import type { ReportWork } from '@renderer/workers/report-messages';
import { toSafeFileName } from '@shared/lib/relative-name';
import { financialYearName, type Period, periodWords } from '@shared/register/period';
import type { Sheet } from '@shared/register/sheets';
import { useCallback, useEffect, useRef, useState } from 'react';
import { csvName, csvOf, zipOfSheets } from './csv';

const tell = (message: string) => notifications.show({ message, withBorder: true });

/** "Register 2025-26", "Register 1 May 2025 to 31 May 2025": the beginning of every file's name. */
function registerName(period: Period): string {
  return `Register ${financialYearName(period) ?? periodWords(period)}`;
}

async function save(suggestedName: string, kind: 'csv' | 'zip' | 'docx', bytes: Uint8Array): Promise<void> {
  const saved = await desk().document.save({ suggestedName, kind, bytes: bytes as Uint8Array<ArrayBuffer> });
  if (!saved.ok) tell(saved.message);
  else if (saved.value.saved) tell(`Saved as “${saved.value.name}”.`);
}

/** Makes the report over the cases in the worker and hands it to the dialog that saves it. `cancel` ends it before. */
export function useSaveReport(): {
  readonly saving: boolean;
  readonly save: (given: ReportWork['annual-report']['given']) => void;
  readonly cancel: () => void;
} {
  const [saving, setSaving] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = useCallback((given: ReportWork['annual-report']['given']) => {
    const control = new AbortController();
    running.current?.abort();
    running.current = control;
    const run = async () => {
      setSaving(true);
      const packed = await reportWork('annual-report', given, control.signal);
      if (packed.ok) await save(packed.value.name, 'docx', packed.value.bytes);
      else if (packed.code !== 'cancelled') tell(packed.message);
    };
    void run().finally(() => {
      if (running.current === control) setSaving(false);
    });
  }, []);
  const cancel = useCallback(() => running.current?.abort(), []);
  return { saving, save: start, cancel };
}

/** Saves tables of the register where the user says. */
export function useSave(period: Period) {
  const name = registerName(period);
  const saveSheet = useCallback(
    (sheet: Sheet) => void save(csvName(name, sheet), 'csv', new TextEncoder().encode(csvOf(sheet))),
    [name],
  );
  const saveAll = useCallback(
    (sheets: readonly Sheet[]) =>
      void save(toSafeFileName(`${name}.zip`, 'Register.zip'), 'zip', zipOfSheets(sheets)),
    [name],
  );
  return { saveSheet, saveAll };
}
