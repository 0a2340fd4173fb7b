import { Buffer } from 'buffer';

// The reader of .doc files takes Node's Buffer to be everywhere. It is there in this worker, and only here.
(globalThis as { Buffer?: unknown }).Buffer ??= Buffer;
