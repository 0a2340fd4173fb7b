import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles, TOP } from './source-files';

const MOST_LINES = 400;

test(`no file has more than ${MOST_LINES} lines: more than that is more than one idea`, () => {
  const long = sourceFiles('shared', 'renderer', 'electron', 'tools', 'test')
    .map((file) => ({ path: file.path, lines: file.text.split('\n').length }))
    .filter((file) => file.lines > MOST_LINES);
  expect(long).toEqual([]);
});

test('no file is named for nothing in particular', () => {
  const vague = sourceFiles('shared', 'renderer', 'electron', 'tools')
    .map((file) => file.path)
    .filter((path) => /(^|\/)(utils?|helpers?|misc|common|[a-z-]*manager)(\.|\/)/.test(path));
  expect(vague).toEqual([]);
});

test('every folder of the house says what it is for', () => {
  const rooms = ['electron', 'renderer', 'shared', 'tools', 'test', 'resources'];
  const inside = ['shared', 'renderer'].flatMap((top) =>
    readdirSync(join(TOP, top))
      .map((name) => join(top, name))
      .filter((path) => statSync(join(TOP, path)).isDirectory()),
  );
  const silent = [...rooms, ...inside].filter((folder) => !existsSync(join(TOP, folder, 'README.md')));
  expect(silent).toEqual([]);
});
