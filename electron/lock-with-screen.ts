import type { PowerMonitor, WebContents } from 'electron';
import { tell } from './ipc/tell';

/** Tells the page to lock when the screen is locked or the computer goes to sleep. */
export function lockWithScreen(power: Pick<PowerMonitor, 'on'>, contents: () => WebContents | null): void {
  power.on('lock-screen', () => tell(contents(), 'lock', { why: 'screen-locked' }));
  power.on('suspend', () => tell(contents(), 'lock', { why: 'suspend' }));
}
