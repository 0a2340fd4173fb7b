import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLog, record } from '../../electron/log';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lines = (name = 'evenhand.log') =>
  readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).event);

describe('the log', () => {
  test('goes on where it ended', () => {
    openLog(folder);
    record({ event: 'started', packaged: false });
    openLog(folder);
    record({ event: 'second-start' });
    expect(lines()).toEqual(['started', 'second-start']);
  });

  test('never grows beyond two files of a megabyte', () => {
    writeFileSync(join(folder, 'evenhand.log'), `${JSON.stringify({ event: 'x'.repeat(999_980) })}\n`);
    openLog(folder);
    record({ event: 'second-start' });
    expect(lines()).toEqual(['second-start']);
    expect(readdirSync(folder).sort()).toEqual(['evenhand.log', 'evenhand.log.1']);
    expect(statSync(join(folder, 'evenhand.log.1')).size).toBeLessThan(1_000_000);
  });

  test('that cannot be written does not stop the work', () => {
    openLog(folder);
    rmSync(folder, { recursive: true });
    expect(() => record({ event: 'second-start' })).not.toThrow();
  });
});
