import { describe, expect, test } from 'vitest';
import { readFailure, writeFailure } from '../../../electron/files/file-failure';

const system = (code: string) =>
  Object.assign(new Error(`${code}: /home/someone/Tolgate/Report.docx`), { code });

describe('a file that could not be written', () => {
  test.each([
    ['ENOSPC', 'disk-full', 'no room left'],
    ['EDQUOT', 'disk-full', 'no room left'],
    ['EBUSY', 'in-use', 'Word'],
    ['EACCES', 'no-permission', 'protected'],
    ['EPERM', 'no-permission', 'open in Word'],
    ['EROFS', 'no-permission', 'only be read'],
    ['ENAMETOOLONG', 'name-too-long', 'shorter name'],
    ['EFBIG', 'too-large', 'another disk'],
    ['ENOENT', 'not-found', 'no longer there'],
    ['EIO', 'failed', 'another folder'],
  ])('%s is told as %s', (system_, code, words) => {
    const failure = writeFailure(system(system_), 'the document');
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(words);
    expect(failure.message).toContain('the document');
    // What is safe is always said; where the file was to go never is.
    expect(failure.message).toContain('Nothing was half-written');
    expect(failure.message).not.toMatch(/Tolgate|home/);
  });

  test('an error without a code is still a sentence', () => {
    expect(writeFailure('odd', 'the document').code).toBe('failed');
  });
});

describe('a file that could not be read', () => {
  test.each([
    ['ENOENT', 'not-found'],
    ['EACCES', 'unreadable'],
    ['EBUSY', 'in-use'],
    ['EIO', 'unreadable'],
  ])('%s is told as %s', (system_, code) => {
    const failure = readFailure(system(system_));
    expect(failure.code).toBe(code);
    expect(failure.message).not.toMatch(/Tolgate|home/);
  });
});
