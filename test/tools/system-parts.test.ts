import { expect, test } from 'vitest';
import { packagesFor } from '../../tools/runtime/system-parts';

const anyOf =
  (...known: string[]) =>
  (name: string) =>
    known.includes(name);

test('a newer release gets the renamed packages, an older one the old names', () => {
  const libraries = ['libasound.so.2', 'libgtk-3.so.0', 'libnss3.so'];
  const newer = anyOf('libasound2t64', 'libasound2', 'libgtk-3-0t64', 'libnss3');
  const older = anyOf('libasound2', 'libgtk-3-0', 'libnss3');
  expect(packagesFor(libraries, newer)).toEqual(['libasound2t64', 'libgtk-3-0t64', 'libnss3']);
  expect(packagesFor(libraries, older)).toEqual(['libasound2', 'libgtk-3-0', 'libnss3']);
});

test('two libraries of one package are asked for once', () => {
  const all = () => true;
  expect(packagesFor(['libnss3.so', 'libsmime3.so', 'libnssutil3.so'], all)).toEqual(['libnss3']);
});

test('a library nobody told us about is named, not passed over', () => {
  expect(packagesFor(['libnew.so.9'], () => true)).toEqual(['(whatever brings libnew.so.9)']);
});
