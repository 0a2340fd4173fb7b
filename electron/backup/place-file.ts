import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BACKUP_SCHEDULES } from '@shared/ipc/backup-schedules';
import { z } from 'zod';
import { disk } from '../files/disk';
import { writeWhole } from '../files/whole-file';
import { proofOf } from '../safety-copy/frame';

const time = z.number().int().nonnegative();

const placeSchema = z.strictObject({
  path: z.string().nullable().default(null),
  every: z.enum(BACKUP_SCHEDULES).default('close'),
  /** The last backup: when, how large, how many files of evidence, and what it reaches. */
  last: z
    .strictObject({
      at: time,
      set: time,
      bytes: time,
      files: time,
      to: time,
      lineage: z.string(),
      vault: z.string(),
    })
    .nullable()
    .default(null),
  /** What the last try came to when it failed. */
  failed: z.strictObject({ at: time, why: z.string() }).nullable().default(null),
  verified: z.strictObject({ at: time, madeAt: time, whole: z.boolean() }).nullable().default(null),
  /** Sets that this computer made. */
  made: z.array(time).default([]),
  /** Files at the backup that were found damaged. */
  suspects: z.array(z.string()).default([]),
});

/** What is remembered of backups on this computer. */
export type BackupPlace = z.infer<typeof placeSchema>;

const keyFrom = (key: Uint8Array) => proofOf(key, Buffer.from('backup place'));

/**
 * Where backups go, and how the last ones went. A path may name a family, so the file is sealed: a nonce of 12 bytes,
 * then JSON under AES-256-GCM with a key made from the one that proves the safety copy, and 16 bytes of tag.
 */
export async function readPlace(path: string, key: Uint8Array): Promise<BackupPlace> {
  try {
    const bytes = await readFile(path);
    const decipher = createDecipheriv('aes-256-gcm', keyFrom(key), bytes.subarray(0, 12), {
      authTagLength: 16,
    });
    decipher.setAuthTag(bytes.subarray(-16));
    const text = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
    return placeSchema.parse(JSON.parse(text));
  } catch {
    // Missing, damaged or of another vault: the user chooses again. Backups themselves are not touched by it.
    return placeSchema.parse({});
  }
}

/** Keeps it, whole or not at all. Throws the system's error. */
export async function writePlace(path: string, key: Uint8Array, place: BackupPlace): Promise<void> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(key), nonce, { authTagLength: 16 });
  const sealed = Buffer.concat([cipher.update(JSON.stringify(place), 'utf8'), cipher.final()]);
  await disk.mkdir(dirname(path));
  await writeWhole(path, Buffer.concat([nonce, sealed, cipher.getAuthTag()]));
}
