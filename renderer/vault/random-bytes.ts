import type { RandomBytes } from '@shared/vault/keys';

const POOL = 48 * 256;
let pool = new Uint8Array(0);
let used = 0;

/**
 * Random bytes from the browser's own source. Small asks are served from a pool, as each call to it costs more
 * than sealing a short row does; bytes of the pool are given out once and then overwritten.
 */
export const randomBytes: RandomBytes = (length) => {
  if (length > POOL) return crypto.getRandomValues(new Uint8Array(length));
  if (used + length > pool.byteLength) {
    pool = crypto.getRandomValues(new Uint8Array(POOL));
    used = 0;
  }
  const bytes = pool.slice(used, used + length);
  pool.fill(0, used, used + length);
  used += length;
  return bytes;
};
