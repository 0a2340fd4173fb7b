// @vitest-environment happy-dom
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MantineProvider } from '@mantine/core';
import { readTrail } from '@renderer/data/audit-trail';
import { importCase } from '@renderer/data/cases';
import { keepEverything } from '@renderer/data/open-cases';
import { BackupsProvider } from '@renderer/safe-keeping/backups-provider';
import { RestorePage } from '@renderer/safe-keeping/restore-page';
import { Screen } from '@renderer/safe-keeping/screen';
import { VaultContext } from '@renderer/unlock/vault-context';
import { HeldVault } from '@renderer/vault/held-vault';
import { ok } from '@shared/lib/result';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BackupSources } from '../../../electron/backup/backup-sources';
import { Backups } from '../../../electron/backup/backups';
import { backupHandlers } from '../../../electron/ipc/handlers/backup';
import { backupReadingHandlers } from '../../../electron/ipc/handlers/backup-reading';
import { VaultFileStore } from '../../../electron/vault-file/vault-file-store';
import { smallCase } from '../../builders/case-builder';
import { choices } from '../../electron/electron-stand-in';
import { offer, testDesk } from '../data/desk';
import { sampleEvidence, withEvidence } from '../data/evidence';
import { freshStore, newVault } from '../data/store';

vi.mock('electron', () => import('../../electron/electron-stand-in'));

let root: Root;
let place: HTMLElement;
let held: HeldVault;
let drive: string;
let caseId: string;

beforeEach(async () => {
  held = new HeldVault(newVault().vault, async (bytes) => {
    mkdirSync(join(testDesk().folder, 'vault'), { recursive: true });
    writeFileSync(join(testDesk().folder, 'vault', 'vault.json'), bytes);
    return ok(undefined);
  });
  await freshStore({}, held.caseKeys());
  const { folder, safetyCopy, chosen } = testDesk();
  const backups = new Backups(folder, safetyCopy, join(folder, 'cases'));
  const here = { data: folder, evidence: join(folder, 'cases'), vault: new VaultFileStore(folder) };
  const window = () => ({}) as never;
  offer({
    ...backupHandlers(backups, window),
    ...backupReadingHandlers(new BackupSources(chosen), backups, here, window),
  } as Parameters<typeof offer>[0]);
  const { caseFile, sources } = withEvidence(smallCase(), sampleEvidence());
  const answer = await importCase(caseFile, sources);
  if (!answer.ok) throw new Error(answer.message);
  ({ caseId } = answer.value);
  await keepEverything();
  drive = `${folder}-drive`;
  mkdirSync(drive);
  choices.reset();
  place = document.createElement('main');
  document.body.replaceChildren(place);
  root = createRoot(place);
});
afterEach(() => root.unmount());

const draw = (what: ReactNode) =>
  root.render(
    <MantineProvider env="test">
      <VaultContext value={{ held, lock: () => {} }}>{what}</VaultContext>
    </MantineProvider>,
  );
const drawScreen = () =>
  draw(
    <BackupsProvider>
      <Screen />
    </BackupsProvider>,
  );
const says = (text: string | RegExp) =>
  vi.waitFor(() => expect(document.body.textContent).toMatch(text), { timeout: 10_000 });
const press = (words: string) =>
  vi.waitFor(() => {
    const button = [...document.querySelectorAll('button')].find((each) =>
      each.textContent?.startsWith(words),
    );
    if (!button || button.disabled) throw new Error(`No button “${words}”`);
    button.click();
  });

/** A backup on the drive, made from the screen. */
async function backedUp(): Promise<void> {
  drawScreen();
  await says('Your cases are kept on this computer only');
  choices.open.push([drive]);
  await press('Choose where backups go');
  await press('Back up now');
  await says(/Backed up and read back: 2 files of evidence/);
}

test('from no backup to one that a drill has opened, and the drill stands in the trail', async () => {
  await backedUp();
  await says('Your cases are kept, and backed up');
  await says(/Last verifiedNever/);
  await press('Run a drill');
  await says('Everything in the backup would come back.');
  await says('It opens with your present passphrase, and with your present recovery key.');
  await says(/Last verified.*everything would come back/);
  const acts = (await readTrail(caseId)).entries.map(({ act }) => act);
  expect(acts.at(-1)).toBe('backup-proved');
  expect(document.body.textContent).not.toContain(testDesk().folder);
});

test('a drive that is not plugged in is said plainly, and work goes on', async () => {
  await backedUp();
  rmSync(drive, { recursive: true });
  await press('Back up now');
  await says('The place for backups is not there.');
  await says('Your cases are kept; the backup is overdue');
  await says('You can go on working');
});

test('a folder that holds no backup, or a broken one, is refused in words', async () => {
  await backedUp();
  draw(<RestorePage onRestored={() => {}} onBack={() => {}} />);
  choices.open.push([testDesk().folder]);
  await press('Choose the backup’s folder');
  await says('There is no Evenhand backup in that folder.');
});
