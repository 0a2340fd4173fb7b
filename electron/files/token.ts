import { randomBytes } from 'node:crypto';

/** A fresh word that names something the main process holds: 192 bits, so it cannot be guessed. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}
