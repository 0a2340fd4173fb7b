import { z } from 'zod';

/** The least that a passphrase is stretched by. Nothing below it is ever made or accepted. */
export const KDF_FLOOR = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 } as const;

/** The most that is accepted: more would be a file that keeps a computer busy for ever. */
const KDF_CEILING = { memoryKiB: 1024 * 1024, passes: 64 } as const;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** How a passphrase becomes a key. Any figures here: {@link kdfFault} says which are acceptable. */
export const kdfSchema = z.strictObject({
  name: z.literal('argon2id'),
  /** Argon2 version 1.3. */
  version: z.literal(19),
  memoryKiB: z.number().int().positive(),
  passes: z.number().int().positive(),
  lanes: z.number().int().positive(),
  /** 16 random bytes, as hex. */
  salt: hex(16),
});

export type PassphraseKdf = z.infer<typeof kdfSchema>;

/** What is wrong with the figures, if anything: a file may not ask for less than the floor, nor for the absurd. */
export function kdfFault(kdf: PassphraseKdf): 'lowered-parameters' | 'absurd-parameters' | null {
  if (kdf.memoryKiB < KDF_FLOOR.memoryKiB || kdf.passes < KDF_FLOOR.passes) return 'lowered-parameters';
  if (kdf.memoryKiB > KDF_CEILING.memoryKiB || kdf.passes > KDF_CEILING.passes) return 'absurd-parameters';
  return kdf.lanes === KDF_FLOOR.lanes ? null : 'absurd-parameters';
}

/**
 * Figures that take about `targetMs` on a computer where the floor took `floorMs`: more memory first, up to
 * 256 MiB, then more passes. Never below the floor.
 */
export function calibrated(floorMs: number, targetMs: number): { memoryKiB: number; passes: number } {
  const { memoryKiB, passes } = KDF_FLOOR;
  const times = Math.max(1, targetMs / Math.max(1, floorMs));
  const memory = times >= 4 ? 4 : times >= 2 ? 2 : 1;
  const more = Math.floor((passes * times) / memory);
  return { memoryKiB: memoryKiB * memory, passes: Math.min(12, Math.max(passes, more)) };
}
