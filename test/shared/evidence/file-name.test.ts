import { evidenceFileSchema } from '@shared/domain/evidence-document';
import { distinctName, keptName } from '@shared/evidence/file-name';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it.each([
  ['letter.pdf', 'letter.pdf', null],
  ['../../etc/passwd', 'passwd', '../../etc/passwd'],
  ['..\\..\\evil.pdf', 'evil.pdf', '..\\..\\evil.pdf'],
  ['C:\\Users\\x\\letter.pdf', 'letter.pdf', 'C:\\Users\\x\\letter.pdf'],
  ['a\u0007b\nc.pdf', 'a b c.pdf', 'a[U+0007]b[U+000A]c.pdf'],
  ['photo\u202egpj.pdf', 'photogpj.pdf', 'photo[U+202E]gpj.pdf'],
  ['..', 'unnamed file', '..'],
  ['', 'unnamed file', ''],
  ['dir/', 'unnamed file', 'dir/'],
])('%j is kept as %j', (original, name, cameAs) => {
  expect(keptName(original)).toEqual({ name, cameAs });
});

it('shortens a name of 300 characters and keeps its extension', () => {
  const { name, cameAs } = keptName(`${'long '.repeat(59)}name.pdf`);
  expect(name.length).toBeLessThanOrEqual(180);
  expect(name.endsWith('….pdf')).toBe(true);
  expect(cameAs).toContain('long long');
});

it('always gives a name that a case may keep', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (original) => {
      const { name } = keptName(original);
      expect(evidenceFileSchema.shape.name.safeParse(name).success).toBe(true);
      expect(keptName(name).name).toBe(name);
    }),
  );
});

it('tells two files of one name apart', () => {
  const inUse = new Set(['letter.pdf', 'letter (2).pdf']);
  expect(distinctName('Letter.pdf', inUse)).toBe('Letter (3).pdf');
  expect(distinctName('other.pdf', inUse)).toBe('other.pdf');
});
