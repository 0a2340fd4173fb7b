import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ActName } from '@shared/ipc/act-names';
import type { ActInput, DeskApi } from '@shared/ipc/desk-api';
import { EvidenceFiles } from '../../../electron/evidence/evidence-files';
import { ChosenFiles } from '../../../electron/files/chosen-files';
import { answer } from '../../../electron/ipc/answer';
import { evidenceFileHandlers } from '../../../electron/ipc/handlers/evidence-file';
import { safetyCopyHandlers } from '../../../electron/ipc/handlers/safety-copy';
import { SafetyCopy } from '../../../electron/safety-copy/safety-copy';
import { scratchFolder } from '../../scratch-folder';

/** The main process's own code for what the store asks of it, on a folder of this test. */
type TestDesk = {
  readonly folder: string;
  readonly chosen: ChosenFiles;
  readonly safetyCopy: SafetyCopy;
  /** What an earlier run left unfinished is cleared away. */
  readonly ready: Promise<void>;
};

let current: TestDesk | null = null;

type Handler = (input: never) => unknown;

/** Puts the acts in place as the preload does: through schemas, and through a copy as between two processes. */
export function offer(handlers: Record<string, Handler>): void {
  const given = (globalThis as { window?: { desk?: Record<string, unknown> } }).window;
  const desk: Record<string, Record<string, unknown>> = { ...(given?.desk as object) };
  for (const [act, handler] of Object.entries(handlers)) {
    const [subject = '', verb = ''] = act.split('.');
    const ask = (input: unknown) => answer(act as ActName, handler, structuredClone(input), true);
    desk[subject] = { ...desk[subject], [verb]: ask };
  }
  const window = given ?? ({} as object);
  Object.assign(globalThis, { window: Object.assign(window, { desk: desk as unknown as DeskApi }) });
}

/** A main process on a fresh folder. */
export function freshDesk(): TestDesk {
  return deskOn(scratchFolder('data'));
}

/** A main process on a folder as it is: what a restart of the app finds. */
export function deskOn(folder: string): TestDesk {
  const chosen = new ChosenFiles();
  const evidence = new EvidenceFiles(join(folder, 'cases'), chosen);
  const safetyCopy = new SafetyCopy(join(folder, 'safety-copy'));
  offer({
    'evidence.read': (asked: ActInput<'evidence.read'>) =>
      chosen.read(asked.token, asked.offset, asked.length),
    ...evidenceFileHandlers(evidence),
    ...safetyCopyHandlers(safetyCopy),
  });
  current = { folder, chosen, safetyCopy, ready: evidence.clearUnfinished() };
  return current;
}

/** The main process in place. */
export function testDesk(): TestDesk {
  return current ?? freshDesk();
}

/** Files of evidence in its folder, unfinished ones too. */
export function sealedFiles(): string[] {
  const folder = join(testDesk().folder, 'cases');
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}
