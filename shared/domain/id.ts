import { z } from 'zod';

/** Identifies one record of a case. Random and opaque: it says nothing about what it names. */
export type Id = string;

/** The schema of an {@link Id}: 1 to 64 letters, digits, hyphens or underscores. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'An id is 1 to 64 letters, digits, hyphens or underscores');

/** Makes a fresh {@link Id}. Handed in by whoever has randomness; `shared/` has none of its own. */
export type NewId = () => Id;
