import { config } from 'zod';

/**
 * Schemas are interpreted, not compiled. Compiling would need `new Function`, which the page's policy forbids;
 * even finding out whether it is allowed counts as a violation. Imported first by the page and by each worker.
 */
config({ jitless: true });
