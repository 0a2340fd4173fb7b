import { afterAll, vi } from 'vitest';
import { removeScratchFolders } from './scratch-folder';

// Files follow one another in one worker: none finds what the one before put in place.
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  // In a page the window is the environment's own; elsewhere a test stood one in.
  if (!('document' in globalThis)) Reflect.deleteProperty(globalThis, 'window');
  removeScratchFolders();
});
