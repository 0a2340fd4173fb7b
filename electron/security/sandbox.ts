import type { App } from 'electron';

/**
 * Every process that shows something runs in the operating system's sandbox (Electron's rule 4).
 * Root on Linux cannot have one and is started with --no-sandbox; asking for both makes the child
 * processes die and restart for ever, so the switch decides. No start file we ship carries it.
 */
export function sandboxEverything(app: App): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
