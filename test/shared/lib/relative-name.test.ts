import { isSafeFileName, isSafeRelativeName, toSafeFileName } from '@shared/lib/relative-name';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('a name safe on Windows, macOS and Linux', () => {
  test.each([
    'E1 Letter.pdf',
    'Stage 2 report – draft (2).docx',
    'Adroddiad Cymraeg ŵ.docx',
    '.gitignore',
    'console.txt',
    'a..b',
    'com10',
    '報告.pdf',
    'x'.repeat(200),
  ])('%s', (name) => {
    expect(isSafeFileName(name)).toBe(true);
  });

  test.each([
    ['empty', ''],
    ['this folder', '.'],
    ['the folder above', '..'],
    ['a slash', 'a/b'],
    ['a backslash', 'a\\b'],
    ['a drive', 'C:'],
    ['a hidden stream', 'report.docx:secret'],
    ['a wildcard', '*.pdf'],
    ['a question mark', 'why?.pdf'],
    ['quotation marks', '"a"'],
    ['a pipe', 'a|b'],
    ['angle brackets', '<a>'],
    ['an end of text', 'a\u0000b'],
    ['a new line', 'a\nb'],
    ['a device', 'CON'],
    ['a device with an extension', 'nul.txt'],
    ['a device with two', 'Aux.tar.gz'],
    ['a device with a space and an extension', 'con .pdf'],
    ['a port', 'com1'],
    ['a port with a raised digit', 'LPT¹.txt'],
    ['a dot at the end', 'report.'],
    ['a space at the end', 'report '],
    ['a space at the start', ' report'],
    ['letters that run backwards', 'invoice\u202efdp.exe'],
    ['a mark of Arabic letters', 're\u061cport.pdf'],
    ['an invisible mark', 're\u200bport.pdf'],
    ['half a character', 'a\ud800.pdf'],
    ['too many bytes', 'é'.repeat(101)],
  ])('not one with %s', (_what, name) => {
    expect(isSafeFileName(name)).toBe(false);
  });
});

describe('a name relative to a folder', () => {
  test.each(['case.json', 'case/E1.pdf', 'a/b/c/d/e/f/g/h'])('may be %s', (name) => {
    expect(isSafeRelativeName(name)).toBe(true);
  });

  test.each([
    '',
    '/a',
    'a/',
    'a//b',
    '../a',
    'a/../b',
    './a',
    'a\\..\\b',
    'C:/a',
    '//server/share',
    'a/nul/b',
    'a/b/c/d/e/f/g/h/i',
  ])('may not be %j', (name) => {
    expect(isSafeRelativeName(name)).toBe(false);
  });
});

describe('making a safe name', () => {
  test.each([
    ['Stage 2 report: Mrs R / Tolgate', 'Stage 2 report- Mrs R - Tolgate'],
    ['Report.docx', 'Report.docx'],
    ['../../etc/passwd', '..-..-etc-passwd'],
    ['  a   b  ', 'a b'],
    ['con', '_con'],
    ['NUL.docx', '_NUL.docx'],
    ['report...', 'report'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['', 'Case'],
    ['???', 'Case'],
    ['\u0000', 'Case'],
    ['.docx', '.docx'],
    ['e\u0301', 'é'],
  ])('%j becomes %j', (wanted, name) => {
    expect(toSafeFileName(wanted, 'Case')).toBe(name);
  });

  test('a long name is cut and keeps its extension', () => {
    const name = toSafeFileName(`${'é'.repeat(300)}.docx`, 'Case');
    expect(name).toMatch(/^é+\.docx$/);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
  });

  test('whatever the words, the name is safe', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('', '.docx', '.', '/', ' .pdf'),
        (text, tail) => {
          expect(isSafeFileName(toSafeFileName(text + tail, 'Case'))).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
