import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ActName } from '@shared/ipc/act-names';
import type { FailureCode } from '@shared/ipc/failure-codes';
import type { LogEvent } from '@shared/ipc/log-events';

/** What the main process itself may log. As for the page: fixed words and numbers, nothing from a case. */
type MainLogEvent =
  | { readonly event: 'started'; readonly packaged: boolean }
  | { readonly event: 'window-shown'; readonly milliseconds: number }
  | { readonly event: 'second-start' }
  /** Files of the page's store found unfinished and cut back, and found damaged: see store/mend-store.ts. */
  | { readonly event: 'store-mended'; readonly mended: number; readonly damaged: number }
  | {
      readonly event: 'refused';
      readonly what: 'navigation' | 'window' | 'webview' | 'permission' | 'download' | 'request';
    }
  | { readonly event: 'act-failed'; readonly act: ActName; readonly code: FailureCode }
  | { readonly event: 'main-error'; readonly line: number; readonly column: number }
  | { readonly event: 'page-gone'; readonly crashed: boolean }
  | { readonly event: 'closed'; readonly how: 'kept' | 'not-kept' | 'no-answer' | 'no-page' };

const LARGEST = 1_000_000;

let file: string | null = null;
let written = 0;

/** Opens the log in `folder`. What is recorded before is dropped. */
export function openLog(folder: string): void {
  mkdirSync(folder, { recursive: true });
  file = join(folder, 'evenhand.log');
  written = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * Adds one line: when, and what. The one older file is replaced when this one is full. A log that
 * cannot be written never stops the work.
 */
export function record(event: LogEvent | MainLogEvent): void {
  if (file === null) return;
  const line = `${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`;
  try {
    if (written + line.length > LARGEST) {
      renameSync(file, `${file}.1`);
      written = 0;
    }
    appendFileSync(file, line);
    written += line.length;
  } catch {
    // No room, or no folder: there is nobody to tell and nothing to lose.
  }
}
