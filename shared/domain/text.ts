import { z } from 'zod';

/** One line the user types: a name, a title, a reference. Empty means "not yet said". */
export const line = z.string().max(2_000).default('');

/** Several plain lines the user types. Empty means "not yet said". */
export const lines = z.string().max(200_000).default('');
