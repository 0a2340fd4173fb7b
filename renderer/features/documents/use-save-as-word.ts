import { notifications } from '@mantine/notifications';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { noteUse } from '@renderer/data/audit-trail';
import { useCaseSession } from '@renderer/data/case-context';
import { today } from '@renderer/data/today';
import { desk } from '@renderer/platform/desk';
import { reportWork } from '@renderer/workers/report.client';
import type { DocumentAsk } from '@renderer/workers/report-messages';
import type { Reader } from '@shared/reports/report-context';
import { useCallback, useEffect, useRef, useState } from 'react';

const tell = (message: string) => notifications.show({ message, withBorder: true });

/** Packs a document in the worker and hands it to the dialog that saves it. `cancel` ends it at any time before. */
export function useSaveAsWord(): {
  readonly saving: boolean;
  readonly save: (ask: DocumentAsk, reader: Reader) => void;
  readonly cancel: () => void;
} {
  const session = useCaseSession();
  const [saving, setSaving] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const save = useCallback(
    (ask: DocumentAsk, reader: Reader) => {
      const control = new AbortController();
      running.current?.abort();
      running.current = control;
      const run = async () => {
        setSaving(true);
        // What is still being typed elsewhere belongs into the file.
        await session.flush();
        const given = { ...ask, caseFile: session.getSnapshot(), reader, madeOn: today() };
        const packed = await reportWork('pack', given, control.signal);
        if (!packed.ok) {
          if (packed.code !== 'cancelled') tell(packed.message);
          return;
        }
        const { name, bytes } = packed.value;
        const saved = await desk().document.save({ suggestedName: name, kind: 'docx', bytes });
        if (!saved.ok) tell(saved.message);
        else if (saved.value.saved) {
          tell(`Saved as “${saved.value.name}”.`);
          await noteUse(session.caseId, 'document-saved', {
            document: ask.report,
            file: bytesToHex(sha256(bytes)),
          });
        }
      };
      void run().finally(() => {
        if (running.current === control) setSaving(false);
      });
    },
    [session],
  );

  const cancel = useCallback(() => running.current?.abort(), []);
  return { saving, save, cancel };
}
