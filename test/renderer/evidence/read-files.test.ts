import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TooMuchToRead } from '@renderer/workers/open-office-file';
import { readEmail } from '@renderer/workers/read-email';
import { decodeText, readPlainText, readWebPage } from '@renderer/workers/read-text';
import { readWord } from '@renderer/workers/read-word';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reachingWord } from '../../fixtures/evidence/hostile-files';
import { docx, email, oddFiles } from '../../fixtures/evidence/odd-files';

const samples = join(import.meta.dirname, '../../../resources/samples/case-b');
const sample = (name: string) => new Uint8Array(readFileSync(join(samples, name)));
const bytes = (text: string | Uint8Array) => (typeof text === 'string' ? strToU8(text) : text);
const odd = (name: string) => new Uint8Array(bytes(oddFiles()[name] as string));

describe('an e-mail', () => {
  it('gives its head, its words and what is attached', async () => {
    const read = await readEmail(sample('E1 Safety concern.eml'));
    expect(read.text).toMatch(
      /^From: Tobias Renshall <t\.renshall@postbox\.example>\nTo: MASH <mash@marlscombe\.example>\nSent: Mon, 20 May 2024/,
    );
    expect(read.text).toContain('she had a mark on the top of her left arm like finger marks');
    expect(read.date).toBe('2024-05-20');
    expect(read.attachments.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['IMG_2291.jpg', readFileSync(join(samples, 'E2 Photograph of arm.jpg')).length],
    ]);
  });
  it('is dated by the day where it was sent, whatever the day is in Greenwich', async () => {
    const read = await readEmail(odd('hostile mail.eml'));
    expect(read.date).toBe('2024-06-03');
    expect(read.mail?.from).toEqual([{ name: 'Evil Sénder', address: 'evil@evil.example' }]);
  });
  it('in HTML only gives words without its scripts and styles', async () => {
    const { text, html } = await readEmail(odd('hostile mail.eml'));
    expect(html).not.toBeNull();
    expect(text).toContain('The council wrote these words.');
    expect(text).not.toMatch(/__hostile|@import|evil\.example\/[a-d]/);
  });
  it('prefers its plain text', async () => {
    const mail = email(['From: a@b.example'], []).replace('multipart/mixed', 'multipart/alternative');
    const parts = [
      '--b1',
      'Content-Type: text/html',
      '',
      '<p>as html</p>',
      '--b1',
      'Content-Type: text/plain',
      '',
      'as text',
      '--b1--',
      '',
    ];
    const read = await readEmail(strToU8(mail.replace('--b1--\r\n', parts.join('\r\n'))));
    expect(read.html).toBeNull();
    expect(read.text).toContain('as text');
  });
  it('inside an e-mail is a file of its own, and a logo is none', async () => {
    const inner = 'From: x@y.example\r\nSubject: Inner\r\n\r\nInner words';
    const logo = Buffer.alloc(900).toString('base64');
    const read = await readEmail(
      strToU8(
        email(
          ['From: a@b.example', 'Subject: Outer'],
          [
            { head: ['Content-Type: text/plain'], body: 'See attached' },
            { head: ['Content-Type: message/rfc822'], body: inner },
            {
              head: [
                'Content-Type: image/png',
                'Content-Disposition: inline; filename=logo.png',
                'Content-ID: <1@x>',
                'Content-Transfer-Encoding: base64',
              ],
              body: logo,
            },
          ],
        ),
      ),
    );
    expect(read.attachments).toHaveLength(1);
    expect(new TextDecoder().decode(read.attachments[0]?.bytes)).toContain('Inner words');
    expect(read.text).not.toContain('Inner words');
  });
});

describe('a Word file', () => {
  it('gives its words', async () => {
    const read = await readWord(sample('E13 Assessment and child protection procedure.docx'));
    expect(read.text.length).toBeGreaterThan(500);
    expect(read.html).toContain('<p>');
  });
  it('that reaches out gives only words', async () => {
    const read = await readWord(odd('reaching out.docx'));
    expect(read.text).toContain('Words of a Word file that reaches out.');
    expect(read.html).not.toContain('evil.example/word.png');
  });
  it('that unpacks to too much is not read', async () => {
    const bomb = new Uint8Array(docx('x'));
    const zip = zipSync({ 'word/document.xml': new Uint8Array(1), 'word/x': new Uint8Array(0) });
    // The size an entry claims, in the list at the end of the zip: 3 GB.
    const claimed = new Uint8Array(zip);
    const at = Buffer.from(claimed).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    new DataView(claimed.buffer).setUint32(at + 24, 3_000_000_000, true);
    await expect(readWord(claimed)).rejects.toThrow(TooMuchToRead);
    expect((await readWord(bomb)).text).toBe('x');
  });
  it('that is broken is refused, not half read', async () => {
    await expect(readWord(odd('broken.docx'))).rejects.toThrow();
  });
  it('never looks at what a DOCTYPE names outside it, nor lets it grow', async () => {
    // Its own words would be lost with a wrong reading of them; it is called damaged and kept as it came.
    await expect(readWord(new Uint8Array(reachingWord()))).rejects.toThrow('entity not found');
  });
});

describe('text', () => {
  it.each([
    ['UTF-8', Uint8Array.of(0xc2, 0xa3, 0x35), '£5'],
    ['UTF-8 with its mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x35), '5'],
    ['Windows', Uint8Array.of(0xa3, 0x35), '£5'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x35, 0), '5'],
    ['UTF-16, the other way', Uint8Array.of(0xfe, 0xff, 0, 0x35), '5'],
  ])('in %s is read', (_, raw, text) => {
    expect(decodeText(raw)).toBe(text);
  });
  it('loses control characters and keeps its lines', () => {
    expect(readPlainText(strToU8('a\u0007b\r\nc\td\r')).text).toBe('ab\nc\td\n');
  });
  it('of a web page is its words', () => {
    expect(readWebPage(strToU8('<p>a</p><script>b</script>')).text).toBe('a');
  });
});
