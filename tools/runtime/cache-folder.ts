import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where things too big to fetch twice are kept, outside the repository so that a clean clone finds them.
 * `EVENHAND_CACHE` names another place.
 */
export function cacheFolder(): string {
  const chosen = process.env.EVENHAND_CACHE;
  if (chosen) return chosen;
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(base, 'evenhand');
}
