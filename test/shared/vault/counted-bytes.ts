import type { RandomBytes } from '@shared/vault/keys';

/** Bytes that count up, so that what is made with them comes out the same each time. For known answers only. */
export function countedBytes(from = 0): RandomBytes {
  let next = from;
  return (length) => Uint8Array.from({ length }, () => next++ & 255);
}
