import { plainFromHtml } from '@shared/evidence/plain-from-html';
import { expect, it } from 'vitest';

it.each([
  ['<p>Dear Mr R</p><p>Thank&nbsp;you &amp; goodbye</p>', 'Dear Mr R\n\nThank you & goodbye'],
  ['a<br>b<br/>c', 'a\nb\nc'],
  ['<style>p{color:red}</style><script>alert(1)</script>seen', 'seen'],
  ['<script>alert(1)', ''],
  ['<!-- hidden -->seen<!-- cut off', 'seen'],
  ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
  ['&#163;5 &#x2019; &madeup; &lt;b&gt;', '£5 ’ &madeup; <b>'],
  ['<img src=x onerror=alert(1)>after', 'after'],
])('%j reads %j', (html, words) => {
  expect(plainFromHtml(html)).toBe(words);
});

// Each takes minutes where the time grows with the square of the text.
it.each(['<p', '<style', '<!-', '<p "', '&#'])(
  'a long text of nothing but %j keeps its words',
  (beginning) => {
    const hostile = beginning.repeat(200_000);
    expect(plainFromHtml(`<b>seen</b>${hostile}`)).toBe(`seen${hostile}`);
  },
);
