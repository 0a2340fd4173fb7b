// @vitest-environment happy-dom
import { cleanPaste } from '@renderer/editor/clean-paste';
import { describe, expect, test } from 'vitest';

const LIST = (level: number, mark: string, words: string) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><span style='mso-list: Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>${words}</p>`;

describe('what Word puts on the clipboard', () => {
  test('lists become lists, nested as they were, bullets and numbers apart', () => {
    const html = [
      LIST(1, '·', 'first'),
      LIST(2, 'o', 'inner'),
      LIST(1, '·', 'second'),
      LIST(1, '1.', 'numbered'),
      LIST(1, '(b)', 'next'),
      '<p>after</p>',
    ].join('\n');
    expect(cleanPaste(html).replace(/\s*\n\s*/g, '')).toBe(
      '<ul><li><p>first</p><ul><li><p>inner</p></li></ul></li><li><p>second</p></li></ul>' +
        '<ol><li><p>numbered</p></li><li><p>next</p></li></ol><p>after</p>',
    );
  });
  test('empty paragraphs, hidden words, deletions and comments go; insertions stay', () => {
    const html =
      '<p class=MsoNormal><o:p>&nbsp;</o:p></p><p>kept <del cite="x">struck out</del><ins>put in</ins>' +
      '<span style="display: none">hidden</span><a class=MsoCommentReference>[1]</a> end</p>' +
      '<div style="mso-element:comment-list"><p>a comment</p></div>';
    expect(cleanPaste(html)).toBe('<p>kept <ins>put in</ins> end</p>');
  });
  test('headings become the two a text can have', () => {
    expect(cleanPaste('<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>')).toBe(
      '<h3>a</h3><h3>b</h3><h3>c</h3><h4>d</h4><h4>e</h4><h4>f</h4>',
    );
  });
});

describe('styles', () => {
  test('bold, italic and underline said by style are marked, and unsaid ones unmarked', () => {
    expect(cleanPaste('<p><span style="font-weight:700">b</span></p>')).toContain('<strong>b</strong>');
    expect(cleanPaste("<p><span STYLE='font-style: italic'>i</span></p>")).toContain('<em>i</em>');
    expect(cleanPaste('<p><span style=text-decoration:underline>u</span></p>')).toContain('<u>u</u>');
    expect(cleanPaste('<b id="docs" style="font-weight:normal"><p>plain</p></b>')).not.toContain('<b');
  });
  test('no style and no other attribute is left, so that the policy has nothing to refuse', () => {
    const clean = cleanPaste(
      '<style>p { color: red }</style><p class="x" style="color:red" onclick="alert(1)" id=a>words <font color=red>red</font></p><ol start="3" type=A><li>c</li></ol><ol start="x"><li>d</li></ol>',
    );
    expect(clean).not.toMatch(/style|class|color|onclick|id=|type=/);
    expect(clean).toContain('<ol start="3">');
    expect(clean).toContain('<ol><li>d');
  });
  test('words that speak of style are words', () => {
    expect(cleanPaste('<p>the style = plain, a &lt;style&gt; too</p>')).toBe(
      '<p>the style = plain, a &lt;style&gt; too</p>',
    );
  });
});

test('pictures and scripts go with what is in them', () => {
  const clean = cleanPaste(
    '<p>a<img src="https://x.example/p.png" onerror="alert(1)">b</p><script>alert(1)</script><svg><a>c</a></svg>',
  );
  expect(clean).toBe('<p>ab</p>');
});

test('a row of a table is a line', () => {
  expect(
    cleanPaste(
      '<table><tr><th>Day</th><th>What</th></tr><tr><td>4 June</td><td> a\n call </td></tr></table>',
    ),
  ).toBe('<p>Day | What</p><p>4 June | a call</p>');
});

test('spaces that do not break become ordinary ones, and soft hyphens go', () => {
  expect(cleanPaste('<p>a&nbsp;b&shy;c</p>')).toBe('<p>a bc</p>');
});

test('what was copied within the app is left as it is', () => {
  const own = '<p data-pm-slice="0 0 []">a <span data-citation-id="c1" class="reference">E1</span></p>';
  expect(cleanPaste(own)).toBe(own);
});
