import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SettingsFile } from '../../electron/settings';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-settings-'));
  path = join(folder, 'deep', 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const USUAL = { theme: 'system', zoom: 1, maximised: false, place: null };

describe('the settings of the window', () => {
  test('are the usual ones at first', () => {
    expect(new SettingsFile(path).current).toEqual(USUAL);
  });

  test('are there again at the next start', () => {
    const place = { x: 10, y: 20, width: 1100, height: 700 };
    new SettingsFile(path).change({ place });
    new SettingsFile(path).change({ theme: 'dark' });
    expect(new SettingsFile(path).current).toEqual({ ...USUAL, place, theme: 'dark' });
  });

  test.each(['', '{', 'null', '[]', '"dark"', '\u0000'])(
    'a damaged file gives the usual ones: %j',
    (text) => {
      const file = join(folder, 'settings.json');
      writeFileSync(file, text);
      expect(new SettingsFile(file).current).toEqual(USUAL);
    },
  );

  test('one bad setting does not cost the others', () => {
    const file = join(folder, 'settings.json');
    writeFileSync(file, JSON.stringify({ theme: 'dark', zoom: 9, maximised: 'yes', place: { x: 1 } }));
    expect(new SettingsFile(file).current).toEqual({ ...USUAL, theme: 'dark' });
  });

  test('a folder that cannot be written does not stop the work', () => {
    writeFileSync(join(folder, 'deep'), 'a file where the folder should be');
    const settings = new SettingsFile(path);
    settings.change({ theme: 'light' });
    expect(settings.current.theme).toBe('light');
    expect(readFileSync(join(folder, 'deep'), 'utf8')).toBe('a file where the folder should be');
  });
});
