import { z } from 'zod';
import { MAX_READ_BYTES } from './limits';

// What several acts carry, each said once.

/** Stands for something the main process holds. Says nothing of where it is. */
export const token = z.string().regex(/^[A-Za-z0-9_-]{32}$/);
export const nothing = z.undefined();
export const count = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
export const readLength = z.number().int().positive().max(MAX_READ_BYTES);
export const shownName = z.string().min(1).max(1_000);
/** A random id that the page gave: never a word of the case. Safe as a file name on every system. */
export const opaqueId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** A key of 32 bytes. */
export const key32 = z.instanceof(Uint8Array).refine((key) => key.byteLength === 32, { error: 'Not a key' });
export const evidencePlace = { caseId: opaqueId, fileId: opaqueId };
/** How far a safety copy reaches: of which database, its last change, when that was kept, and its size. */
export const extent = { lineage: opaqueId, to: count, at: count, bytes: count };
/** What a frame of the safety copy is linked to. */
export const link = z
  .instanceof(Uint8Array)
  .refine((value) => value.byteLength === 32, { error: 'Not a link' });
