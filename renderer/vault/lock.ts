import { stopData } from '@renderer/data/data-store';
import { keepEverything } from '@renderer/data/open-cases';
import { desk } from '@renderer/platform/desk';
import type { HeldVault } from './held-vault';

/** How often keeping is tried again while it does not work. */
const AGAIN_MS = 2_000;

/**
 * Locks: keeps everything, overwrites the keys, closes the store, and loads the page anew, with which every word
 * it showed, every index and every worker goes. What cannot be kept yet stays, behind the curtain, until it can:
 * locking loses nothing.
 * @param finished answers once no long work (an import, a document being made) is going on
 * @param leaving what is begun when all is kept, while there are keys
 * @param calledOff is asked whether the user has unlocked in the meantime
 */
export async function lockPage(
  held: HeldVault,
  finished: () => Promise<void>,
  calledOff: () => boolean,
  leaving: () => Promise<void>,
): Promise<void> {
  for (;;) {
    await finished();
    if (calledOff()) return;
    if (await keepEverything().catch(() => false)) break;
    await new Promise((again) => setTimeout(again, AGAIN_MS));
  }
  if (calledOff()) return;
  await leaving();
  // A backup drive that sleeps can take its time: whoever has unlocked meanwhile is writing again.
  if (calledOff()) return;
  stopData();
  held.wipe();
  await desk().vault.dropPage();
}
