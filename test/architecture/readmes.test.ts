import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const ROOMS = ['shared', 'renderer', 'electron', 'tools', 'test', 'resources'];
const files = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((name) =>
    join(room, name).replaceAll('\\', '/'),
  ),
);
const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...files.filter((file) => file.endsWith('/README.md')),
];

test('what a README says is in a file is in a file that exists', () => {
  const gone: string[] = [];
  for (const page of pages) {
    const text = readFileSync(join(ROOT, page), 'utf8');
    for (const [, name = ''] of text.matchAll(/`([\w./-]+\.(?:tsx?|cjs|mjs|css))`/g)) {
      const isThere =
        existsSync(join(ROOT, dirname(page), name)) ||
        existsSync(join(ROOT, name)) ||
        files.some((file) => file.endsWith(`/${name}`));
      if (!isThere) gone.push(`${page} names ${name}`);
    }
  }
  expect(pages.length).toBeGreaterThan(40);
  expect(gone).toEqual([]);
});
