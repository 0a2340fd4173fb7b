import { z } from 'zod';
import { SYNC_SERVICES } from '../lib/synced-folder';
import { BACKUP_SCHEDULES } from './backup-schedules';
import { MAX_READ_BYTES, MAX_VAULT_FILE_BYTES } from './limits';
import { count, evidencePlace, extent, key32, link, nothing, readLength, shownName, token } from './pieces';

const synced = z.enum(SYNC_SERVICES).nullable();
/** A set in a source: its number there, and what its list says of it before it is proven; null where it says nothing. */
const offeredSet = z.strictObject({
  set: count,
  state: z.enum(['there', 'newer', 'damaged']),
  at: count.nullable(),
  bytes: count.nullable(),
});
const files = { files: count, bytes: count };

/** Backups: where they go, making them, and reading them again. The page never learns a path. */
export const backupActs = {
  'backup.look': {
    input: nothing,
    output: z.strictObject({
      /** The place the user chose; only its own name is told. */
      place: z
        .strictObject({
          name: shownName,
          there: z.boolean(),
          synced,
          /** It lies on the same disk as the cases, and would go with it. */
          sameDisk: z.boolean(),
        })
        .nullable(),
      every: z.enum(BACKUP_SCHEDULES),
      last: z.strictObject({ at: count, ...files }).nullable(),
      failed: z.strictObject({ at: count, why: z.string() }).nullable(),
      verified: z.strictObject({ at: count, madeAt: count, whole: z.boolean() }).nullable(),
      /** The safety copy as it is now; null while there is none. */
      safety: z.strictObject({ at: count, bytes: count }).nullable(),
      dataFolder: z.strictObject({ name: shownName, synced }),
    }),
  },
  'backup.choosePlace': { input: nothing, output: z.strictObject({ chosen: z.boolean() }) },
  'backup.forgetPlace': { input: nothing, output: nothing },
  'backup.setSchedule': { input: z.strictObject({ every: z.enum(BACKUP_SCHEDULES) }), output: nothing },
  /** How far the backup being made, or brought back, is; null while there is none. Also while locked. */
  'backup.progress': {
    input: nothing,
    output: z.strictObject({ done: count, total: count }).nullable(),
  },
  'backup.run': {
    input: nothing,
    /** `made` false: nothing had changed since the last one, which was found in place. */
    output: z.strictObject({ at: count, made: z.boolean(), copied: count, ...files }),
  },
  'backup.stop': { input: nothing, output: nothing },
  'backup.chooseSource': {
    input: nothing,
    /** Null when the dialog was cancelled. */
    output: z
      .strictObject({ source: token, name: shownName, sets: z.array(offeredSet), unfinished: z.boolean() })
      .nullable(),
  },
  'backup.ownSource': {
    input: nothing,
    output: z.strictObject({
      source: token,
      name: shownName,
      sets: z.array(offeredSet),
      unfinished: z.boolean(),
    }),
  },
  'backup.vaultOf': {
    input: z.strictObject({ source: token, set: count }),
    output: z.instanceof(Uint8Array).refine((value) => value.byteLength <= MAX_VAULT_FILE_BYTES),
  },
  'backup.openSet': {
    input: z.strictObject({ source: token, set: count, key: key32 }),
    output: z.strictObject({
      madeAt: count,
      ...extent,
      files: z.array(z.strictObject({ ...evidencePlace, bytes: count, there: z.boolean() })),
    }),
  },
  'backup.read': {
    input: z.strictObject({ source: token, position: count, link: link.nullable() }),
    output: z.strictObject({
      changes: z.instanceof(Uint8Array),
      to: count,
      next: count,
      link,
      done: z.boolean(),
    }),
  },
  'backup.proveFile': {
    input: z.strictObject({ source: token, ...evidencePlace, key: key32 }),
    output: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: count }),
  },
  'backup.readFile': {
    input: z.strictObject({ source: token, ...evidencePlace, key: key32, offset: count, length: readLength }),
    output: z.instanceof(Uint8Array).refine((value) => value.byteLength <= MAX_READ_BYTES),
  },
  'backup.restore': {
    input: z.strictObject({ source: token }),
    /** Evidence that the backup no longer holds, or not as it was written. */
    output: z.strictObject({ restored: count, lacking: z.array(z.strictObject(evidencePlace)) }),
  },
  'backup.noteVerified': {
    input: z.strictObject({
      madeAt: count,
      whole: z.boolean(),
      suspects: z.array(evidencePlace.fileId).max(100_000),
    }),
    output: nothing,
  },
  'backup.closeSource': { input: z.strictObject({ source: token }), output: nothing },
} as const;
