import { wordLists } from './word-lists';

/** What never holds words of the text, in Word, in browsers or in mail programs. */
const WITHOUT_WORDS = 'meta, link, title, xml, template, object, iframe, img, svg, input, script, noscript';

/** Struck out by a tracked change, hidden, or a comment beside the text. Spaces in styles are gone by then. */
const NOT_THE_TEXT = [
  'del',
  '[data-style*="mso-hide:all"]',
  '[data-style*="display:none"]',
  '[data-style*="mso-element:comment"]',
  '.MsoCommentReference',
].join(', ');

const KEPT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  OL: ['start'],
  SPAN: ['data-citation-id', 'data-person-id'],
};

/**
 * Makes pasted HTML fit what a text of the case can hold, as well as it can: Word's lists become lists, large
 * headings smaller ones, bold and underline said by style are marked, a row of a table is a line. What is left
 * over falls away when the editor reads it.
 * It works on a document of its own, in which nothing is loaded or run.
 * @param html as the clipboard has it
 */
export function cleanPaste(html: string): string {
  // Copied within the app: already in its own form.
  if (html.includes('data-pm-slice')) return html;
  const { body } = new DOMParser().parseFromString(withStylesAsData(html), 'text/html');
  for (const comment of nodesOf(body, NodeFilter.SHOW_COMMENT)) (comment as Comment).remove();
  for (const element of body.querySelectorAll('[data-style]')) {
    const style = element.getAttribute('data-style') ?? '';
    element.setAttribute('data-style', style.toLowerCase().replace(/\s/g, ''));
  }
  for (const element of body.querySelectorAll(`${WITHOUT_WORDS}, ${NOT_THE_TEXT}`)) element.remove();
  wordLists(body);
  marksFromStyles(body);
  rowsAsLines(body);
  for (const element of body.querySelectorAll('h1, h2')) renameTo(element, 'h3');
  for (const element of body.querySelectorAll('h5, h6')) renameTo(element, 'h4');
  plainSpaces(body);
  for (const paragraph of body.querySelectorAll('p')) {
    if (paragraph.textContent.trim() === '') paragraph.remove();
  }
  dropAttributes(body);
  return body.innerHTML;
}

/**
 * The page's policy refuses style elements and attributes even in a document that is only read, and reports each.
 * So the elements go before they are parsed, and the attributes take another name.
 */
function withStylesAsData(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/(<[a-z][^<>]*?\s)style(\s*=)/gi, '$1data-style$2');
}

function nodesOf(root: HTMLElement, what: number): Node[] {
  const walker = root.ownerDocument.createTreeWalker(root, what);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

function renameTo(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

function wrapWords(element: Element, name: string): void {
  const wrap = element.ownerDocument.createElement(name);
  wrap.append(...element.childNodes);
  element.append(wrap);
}

/** Only what stands inside a line is marked: bold on a whole block is a heading's or a table's, not the writer's. */
function marksFromStyles(body: HTMLElement): void {
  for (const element of body.querySelectorAll('[data-style]')) {
    const style = element.getAttribute('data-style') ?? '';
    if (/^(B|STRONG)$/.test(element.nodeName)) {
      if (/font-weight:(normal|[1-4]00)/.test(style)) renameTo(element, 'span');
    } else if (/^(SPAN|FONT|A)$/.test(element.nodeName)) {
      if (/font-weight:(bold|[6-9]00)/.test(style)) wrapWords(element, 'strong');
      if (/font-style:italic/.test(style)) wrapWords(element, 'em');
      if (/text-decoration[^;]*:[^;]*underline/.test(style)) wrapWords(element, 'u');
    }
  }
}

function plainSpaces(body: HTMLElement): void {
  for (const text of nodesOf(body, NodeFilter.SHOW_TEXT)) {
    text.nodeValue = (text.nodeValue ?? '').replace(/[\u00a0\u202f]/g, ' ').replace(/[\u00ad\ufeff]/g, '');
  }
}

function rowsAsLines(body: HTMLElement): void {
  for (const row of body.querySelectorAll('tr')) {
    const line = body.ownerDocument.createElement('p');
    const cells = [...row.querySelectorAll('td, th')].filter((cell) => cell.closest('tr') === row);
    for (const [index, cell] of cells.entries()) {
      if (index > 0) line.append(' | ');
      line.append((cell.textContent ?? '').replace(/\s+/g, ' ').trim());
    }
    row.replaceWith(line);
  }
  for (const table of body.querySelectorAll('table')) {
    table.replaceWith(...table.querySelectorAll('p, caption'));
  }
}

function dropAttributes(body: HTMLElement): void {
  for (const element of body.querySelectorAll('*')) {
    const kept = KEPT_ATTRIBUTES[element.nodeName] ?? [];
    for (const { name, value } of [...element.attributes]) {
      const good = kept.includes(name) && (name !== 'start' || /^\d{1,4}$/.test(value));
      if (!good) element.removeAttribute(name);
    }
  }
}
