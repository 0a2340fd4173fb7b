import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActName } from '@shared/ipc/act-names';
import { contract } from '@shared/ipc/contract';
import type { ActOutput } from '@shared/ipc/desk-api';
import { changeBytes } from '@shared/safety-copy/changes';
import { BackupSources } from '../../../electron/backup/backup-sources';
import { Backups } from '../../../electron/backup/backups';
import { EvidenceFiles } from '../../../electron/evidence/evidence-files';
import { ChosenFiles } from '../../../electron/files/chosen-files';
import { answer, type Handlers } from '../../../electron/ipc/answer';
import { backupHandlers } from '../../../electron/ipc/handlers/backup';
import { backupReadingHandlers } from '../../../electron/ipc/handlers/backup-reading';
import { SafetyCopy } from '../../../electron/safety-copy/safety-copy';
import { VaultFileStore } from '../../../electron/vault-file/vault-file-store';

/** An answer, its value read by the contract's schema. Of a failure there is none, and asking for it says why. */
export type Answered<Act extends ActName> = {
  readonly ok: boolean;
  readonly code?: string;
  readonly message?: string;
  readonly value: NonNullable<ActOutput<Act>>;
};

export const key = new Uint8Array(randomBytes(32));
export const fileKey = new Uint8Array(randomBytes(32));

/** Where the computers of a test stand, and what time it is there. */
export const desk = { root: '', now: Date.UTC(2026, 4, 3) };

/** One computer: the main process's own code on a data folder. */
export class Computer {
  readonly data: string;
  readonly copy: SafetyCopy;
  readonly evidence: EvidenceFiles;
  readonly backups: Backups;
  readonly acts: Partial<Handlers>;
  change = 1;

  constructor(name: string) {
    this.data = join(desk.root, name);
    mkdirSync(join(this.data, 'vault'), { recursive: true });
    const chosen = new ChosenFiles();
    this.copy = new SafetyCopy(join(this.data, 'safety-copy'));
    this.evidence = new EvidenceFiles(join(this.data, 'cases'), chosen);
    this.backups = new Backups(this.data, this.copy, this.evidence.root, () => desk.now++);
    const here = { data: this.data, evidence: this.evidence.root, vault: new VaultFileStore(this.data) };
    const window = () => ({}) as never;
    this.acts = {
      ...backupHandlers(this.backups, window),
      ...backupReadingHandlers(new BackupSources(chosen), this.backups, here, window),
    };
  }

  async ask<Act extends ActName>(act: Act, input?: unknown): Promise<Answered<Act>> {
    const given = await answer(act, this.acts[act] as never, structuredClone(input), true);
    if (given.ok) {
      const value = contract[act].output.parse(given.value) as NonNullable<ActOutput<Act>>;
      return { ok: true, value };
    }
    return Object.defineProperty({ ...given } as Answered<Act>, 'value', {
      get: () => {
        throw new Error(given.message);
      },
    });
  }

  /** A vault, some rows and a file of evidence, as on a working day. */
  async work(): Promise<this> {
    writeFileSync(join(this.data, 'vault', 'vault.json'), 'the vault file');
    await this.copy.open(key);
    await this.copy.rebuild(key, 'L1');
    await this.row('r1', 'first');
    await this.file('f1', 'one');
    return this;
  }

  async row(id: string, words: string): Promise<void> {
    const row = new TextEncoder().encode(words);
    const changes = changeBytes({ table: 'records', key: JSON.stringify(id), row });
    await this.copy.append({ from: this.change, to: this.change, changes, more: false });
    this.change += 1;
  }

  async file(fileId: string, words: string): Promise<void> {
    const begun = await this.evidence.begin({ caseId: 'c', fileId }, fileKey);
    if (!begun.ok) throw new Error(begun.message);
    await this.evidence.write(begun.value, new TextEncoder().encode(words));
    await this.evidence.finish(begun.value, true);
  }
}
