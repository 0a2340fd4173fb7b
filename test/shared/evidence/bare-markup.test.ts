import { bareMarkup } from '@shared/evidence/bare-markup';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const PICTURE = 'data:image/png;base64,iVBORw0KGgo=';

describe('a received text', () => {
  it.each([
    ['<p class="x" style="color:red" onclick="alert(1)">Seen</p>', '<p>Seen</p>'],
    ['<base href="http://evil.example/"><meta http-equiv="refresh" content="0">Seen', 'Seen'],
    ['<style>@import url(http://evil.example)</style>Seen<script>alert(1)</script>', ' Seen '],
    ['Seen<script>alert(1)', 'Seen '],
    ['<scr<script></script>ipt>alert(1)</script>', 'alert(1)'],
    ['<a href="javascript:alert(1)">press</a>', 'press'],
    ['<img src="http://evil.example/x.gif"><img src=x onerror=alert(1)>', ''],
    [`<img alt="a" src="${PICTURE}" onload="x">`, `<img src="${PICTURE}">`],
    ['<img src="data:image/svg+xml;base64,PHN2Zz4=">', ''],
    ['<td colspan="2" rowspan=x>', '<td colspan="2">'],
    ['<p title="a > b">x</p>', '<p>x</p>'],
    ['1 < 2 > 0 &amp; <unknown>', '1 &lt; 2 &gt; 0 &amp; '],
    ['<p/onclick=alert(1)>x', '<p>x'],
    ['<<b>b', '&lt;<b>b'],
    ['<p "><img src=x onerror=alert(1)>', '&lt;p "&gt;'],
    ['<!-- <p> --><P>x</P>', '<p>x</p>'],
  ])('%j becomes %j', (html, bare) => {
    expect(bareMarkup(html)).toBe(bare);
  });
  // Each takes minutes where the time grows with the square of the text.
  it.each(['<p', '<style', '<b "', `<b "'`])('of nothing but %j is read in one go', (beginning) => {
    const hostile = beginning.repeat(100_000);
    expect(bareMarkup(`<b>Seen</b>${hostile}`)).toBe(`<b>Seen</b>${hostile.replaceAll('<', '&lt;')}`);
    expect(bareMarkup(`${hostile}'>Seen</style>after`)).toMatch(/after$/);
  });
  it('whatever it is, keeps no attribute that could load, run or style anything', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      ' ',
      '/',
      'p',
      'img',
      'script',
      'style',
      '=',
      'src',
      'onerror',
      'x',
      '-',
      '!',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const [tag] of bareMarkup(pieces.join('')).matchAll(/<[^>]*>/g)) {
          expect(tag).toMatch(/^<\/?[a-z0-9]+(?: (?:colspan|rowspan|start)="\d+")*>$/);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
