// @vitest-environment happy-dom
import { cleanHtml } from '@renderer/evidence/viewer/clean-html';
import { pageWords } from '@renderer/evidence/viewer/page-words';
import { hitsInPages } from '@renderer/evidence/viewer/use-find';
import { nextZoom } from '@renderer/evidence/viewer/viewer-toolbar';
import { findQuote } from '@shared/evidence/quote';
import { marksOf, searchMarks } from '@shared/search/search-marks';
import { parseSearch } from '@shared/search/search-query';
import { describe, expect, it } from 'vitest';
import { oddFiles } from '../../fixtures/evidence/odd-files';

function page(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
}
const stretch = (root: HTMLElement, quote: string) => {
  const words = pageWords(root);
  return words.ranges(findQuote(words.text, quote) ?? []).map((range) => range.toString());
};

describe('words drawn on a page', () => {
  it('are found across the pieces they are drawn in', () => {
    const root = page('<span>first ope</span><span>ned</span><br><span>3 June</span><span>, 10.22</span>');
    expect(pageWords(root).text).toBe('first opened\n3 June, 10.22');
    expect(stretch(root, 'opened 3 June,')).toEqual(['opened3 June,']);
    expect(stretch(root, 'first opened')).toEqual(['first opened']);
    expect(stretch(root, '10.22')).toEqual(['10.22']);
    expect(stretch(root, 'not there')).toEqual([]);
  });
  it('begin and end in the right piece at its edges', () => {
    const root = page('<span>one</span><span>two</span><span>three</span>');
    const words = pageWords(root);
    const [range] = words.ranges([{ start: 3, end: 6 }]);
    expect([range?.startContainer.textContent, range?.endContainer.textContent, range?.toString()]).toEqual([
      'two',
      'two',
      'two',
    ]);
  });
  it('are apart in paragraphs and cells', () => {
    const root = page('<p>Dear Mr R</p><p>Thank you</p><table><tr><td>a</td><td>b</td></tr></table>');
    const words = pageWords(root);
    expect(searchMarks(words.text, marksOf(parseSearch('r'))).length).toBe(1);
    expect(words.text).toMatch(/Dear Mr R\nThank you\n+ ?a b/);
  });
});

it('hits are counted page by page', () => {
  const pages = [
    { page: 1, text: 'gate and gate' },
    { page: 2, text: '' },
    { page: 3, text: 'the gates' },
  ];
  expect(hitsInPages(pages, 'gate')).toEqual([
    { page: 1, nth: 0 },
    { page: 1, nth: 1 },
    { page: 3, nth: 0 },
  ]);
  expect(hitsInPages(pages, ' ')).toEqual([]);
});

it('zoom goes by steps and stays within them', () => {
  expect([nextZoom(1, 1), nextZoom(1, -1), nextZoom(0.93, 1), nextZoom(4, 1), nextZoom(0.1, -1)]).toEqual([
    1.1, 0.9, 1, 4, 0.1,
  ]);
});

it('received HTML is shown as words and structure, with nothing to load, run or follow', () => {
  const html = String(oddFiles()['page.html']);
  const root = document.createElement('div');
  root.append(cleanHtml(`${html}<table><tr><td colspan="2" onclick="x">cell</td></tr></table>`));
  expect(root.textContent).toContain('The council wrote these words.');
  expect(root.textContent).not.toContain('__hostile');
  expect(root.querySelector('td')?.getAttribute('colspan')).toBe('2');
  for (const element of root.querySelectorAll('*')) {
    for (const { name } of element.attributes) expect(['colspan', 'rowspan', 'start']).toContain(name);
    expect(element.tagName).not.toMatch(/^(A|IMG|SCRIPT|STYLE|IFRAME|FORM|INPUT|SVG|LINK|META|BASE|OBJECT)$/);
  }
});
