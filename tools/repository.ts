import { dirname } from 'node:path';

/** The folder of this repository. */
export const repository = dirname(import.meta.dirname);
