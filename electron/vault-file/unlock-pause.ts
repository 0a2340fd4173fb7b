/** Wrong passphrases in a row that cost nothing: fingers slip. */
const FREE = 4;

const PAUSES_S = [5, 10, 30, 60, 120, 300];

/**
 * How long to wait before the next try.
 * @param failures wrong ones in a row so far
 * @param lastAt when the last was, in milliseconds
 * @param now the time, in milliseconds; a clock set back makes nobody wait longer than the pause itself
 * @returns milliseconds, 0 when the next may come now
 */
export function unlockPause(failures: number, lastAt: number, now: number): number {
  if (failures <= FREE) return 0;
  const pause = (PAUSES_S[Math.min(failures - FREE, PAUSES_S.length) - 1] ?? 300) * 1000;
  return Math.max(0, Math.min(pause, lastAt + pause - now));
}
