import type { ActOutput } from '@shared/ipc/desk-api';

export type BackupLook = ActOutput<'backup.look'>;
export type Schedule = BackupLook['every'];

/** "3 May 2026 at 14:05". */
export function whenWords(at: number): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}

/** "12.4 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000)).toLocaleString('en-GB')} kB`;
  const megabytes = bytes / 1_000_000;
  if (megabytes < 1_000) return `${megabytes.toFixed(megabytes < 10 ? 1 : 0)} MB`;
  return `${(megabytes / 1_000).toFixed(1)} GB`;
}

/** "no files", "1 file", "12 files". */
export function countWords(count: number, one: string, several: string): string {
  if (count === 0) return `no ${several}`;
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;
}

export const SCHEDULE_WORDS: Readonly<Record<Schedule, string>> = {
  close: 'Each time Evenhand locks or closes',
  day: 'Once a day',
  week: 'Once a week',
  hand: 'Only when I say so',
};
