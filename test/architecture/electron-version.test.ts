import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

/**
 * The newest Electron there was when somebody last looked. Electron mends the faults of its newest three
 * majors only (its own rule 16). Raise this at each look, even when the app stays where it is: then this
 * test says when staying is no longer safe.
 */
const NEWEST_KNOWN = { major: 45, looked: '2026-11-22' };

test('the Electron that users get is one its makers still mend', () => {
  const about = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'));
  const major = Number.parseInt(about.devDependencies.electron, 10);
  expect(major, `the newest was ${NEWEST_KNOWN.major} on ${NEWEST_KNOWN.looked}`).toBeGreaterThan(
    NEWEST_KNOWN.major - 3,
  );
});
