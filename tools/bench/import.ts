import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import beforeTheRun from '../../test/e2e/before-the-run';
import { storageApp } from '../../test/e2e/storage-app';
import { largeFile } from './large-file';
import { type Contest, type Measure, timed } from './measure';
import { memoryOf } from './memory';

const MiB = 1024 * 1024;
/** What the memory of all processes together may grow by. */
const GROWTH_MB = 150;

/** What anyone would write: read, hash, write, settle. */
async function copyWithHash(from: string, to: string): Promise<void> {
  const hash = createHash('sha256');
  const source = await open(from, 'r');
  const target = await open(to, 'w');
  for await (const piece of source.createReadStream({ highWaterMark: MiB, autoClose: false })) {
    hash.update(piece as Buffer);
    await target.write(piece as Buffer);
  }
  hash.digest('hex');
  await target.sync();
  await target.close();
  await source.close();
}

async function contest(): Promise<Contest> {
  const after = await beforeTheRun();
  const app = await storageApp();
  const large = join(app.scratch, 'large.pdf');
  largeFile(large);
  const running = await app.start(mkdtempSync(join(app.scratch, 'profile-')));
  const { page, app: electron } = running;
  await electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, large);
  const caseId = await page.evaluate(() => window.storage.create());
  const pid = electron.process().pid ?? 0;
  let grown = 0;
  return {
    ours: async () => {
      const before = memoryOf(pid);
      const watching = setInterval(() => {
        grown = Math.max(grown, memoryOf(pid) - before);
      }, 250);
      let sha = '';
      const time = await timed(async () => {
        sha = (await page.evaluate((id) => window.storage.storeChosen(id), caseId)).sha256;
      });
      clearInterval(watching);
      // Not the same content twice: the second would be recognised and dropped.
      await page.evaluate(([id, hash]) => window.storage.forgetFiles(id, hash), [caseId, sha] as const);
      return time;
    },
    theirs: async () => {
      const copy = join(app.scratch, 'copy.pdf');
      const time = await timed(() => copyWithHash(large, copy));
      rmSync(copy);
      return time;
    },
    why: () =>
      process.platform === 'linux'
        ? `Memory of all processes grew by ${Math.round(grown)} MB (PSS) at most; ${GROWTH_MB} MB is allowed.`
        : 'Memory is read from /proc, which only Linux has.',
    done: async () => {
      await running.close();
      app.remove();
      await after();
    },
  };
}

/** 1 GB of evidence chosen from the disk, sealed, read back, settled and in the safety copy, beside a copy with SHA-256. */
export const importMeasures: readonly Measure[] = [
  {
    name: 'vault.import1g',
    unit: 'ms',
    against: 'a streamed copy with SHA-256',
    target: 2,
    prepare: contest,
  },
];
