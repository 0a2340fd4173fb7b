import { expect, test, vi } from 'vitest';
import { answer } from '../../../electron/ipc/answer';
import { paperPrintHandlers } from '../../../electron/ipc/handlers/paper-print';
import { PaperPrinter, paperPage } from '../../../electron/printing/paper-printer';
import { paperPolicy, policyHeader } from '../../../electron/security/content-security-policy';

vi.mock('electron', () => import('../electron-stand-in'));

const print = (input: unknown) =>
  answer('paper.print', paperPrintHandlers(new PaperPrinter())['paper.print'] as never, input, true);

test('paper.print takes words, and no more than can be set out', async () => {
  expect(await print({ title: 'E1', markup: 'x'.repeat(40_000_001) })).toMatchObject({
    ok: false,
    code: 'bad-input',
  });
  expect(await print({ title: 'E1', markup: '<p>words</p>', url: 'app://ui/' })).toMatchObject({
    ok: false,
    code: 'bad-input',
  });
});

test('a window that cannot be had is a sentence, not a crash', async () => {
  expect(await print({ title: 'E1', markup: '<p>words</p>' })).toEqual({
    ok: false,
    code: 'failed',
    message: 'This paper could not be set out on pages. It is kept as it came.',
  });
});

test('the page that is printed may run and load nothing', () => {
  const page = paperPage('<Ms K> & "E1"', '<p>words</p>', 'n');
  expect(page).toContain('<title>&lt;Ms K&gt; &amp; &quot;E1&quot;</title>');
  expect(page).not.toContain('<script');
  const policy = policyHeader(paperPolicy('n'));
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('sandbox');
  expect(policy).not.toMatch(/script-src|connect-src|unsafe|https?:/);
});
