import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const entryShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request'), url: z.string(), outcome: z.string() }),
  z.object({ kind: z.literal('console'), level: z.string(), text: z.string() }),
  z.object({ kind: z.literal('crash'), reason: z.string() }),
  z.object({ kind: z.literal('preload-error'), path: z.string(), text: z.string() }),
]);
type Entry = z.infer<typeof entryShape>;

/** What a running app has done so far, readable at any time and after a kill. */
export type Observed = {
  /** Every URL the network layer was asked for, refused ones too. */
  requests: () => string[];
  /** The ones that are neither app:, blob:, data: nor the DevTools'. Should always be empty. */
  requestsOutside: () => string[];
  consoleErrors: () => string[];
  cspViolations: () => string[];
  /** A page's process that went away, and preload failures. */
  crashes: () => string[];
  /** Uncaught errors in a page. */
  pageErrors: () => string[];
};

const inside = new Set(['app:', 'blob:', 'data:', 'devtools:']);

function read(file: string): Entry[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  // The last line is unfinished if the app was killed while writing it.
  return lines.filter((line) => line.endsWith('}')).map((line) => entryShape.parse(JSON.parse(line)));
}

/** Reads the observer's file. `live` are the requests the test driver saw, which also hold those CSP stopped early. */
export function observedIn(file: string, live: { requests: string[]; pageErrors: string[] }): Observed {
  const ofKind = <K extends Entry['kind']>(kind: K) =>
    read(file).filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind);
  const requests = () => [...new Set([...ofKind('request').map((entry) => entry.url), ...live.requests])];
  const errors = () => ofKind('console').filter((entry) => entry.level === 'error');
  const isPolicy = (text: string) => text.includes('Content Security Policy');
  return {
    requests,
    requestsOutside: () => requests().filter((url) => !inside.has(new URL(url).protocol)),
    consoleErrors: () => errors().map((entry) => entry.text),
    cspViolations: () =>
      errors()
        .map((entry) => entry.text)
        .filter(isPolicy),
    crashes: () => [
      ...ofKind('crash').map((entry) => `the page's process went away: ${entry.reason}`),
      ...ofKind('preload-error').map((entry) => `the preload failed: ${entry.text}`),
    ],
    pageErrors: () => [...live.pageErrors],
  };
}
