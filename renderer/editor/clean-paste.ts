/** What never holds words of the text, in Word, in browsers or in mail programs. */
const WITHOUT_WORDS = 'style, script, meta, link, title, xml, template, object, iframe, img, svg, input';

/** Words that were struck out by a tracked change, hidden, or belong to a comment beside the text. */
const NOT_THE_TEXT = [
  'del',
  '[style*="mso-hide:all"]',
  '[style*="display:none"]',
  '[style*="mso-element:comment-list"]',
  '[style*="mso-element:comment"]',
  '.MsoCommentReference',
].join(', ');

const LEVEL = /mso-list:[^;"]*level(\d)/;

/**
 * Makes pasted HTML fit what a text of the case can hold, as well as it can: Word's lists become lists, large
 * headings smaller ones, a row of a table a line. What is left over falls away when the editor reads it.
 * It works on a document of its own, in which nothing is loaded or run.
 * @param html as the clipboard has it
 */
export function cleanPaste(html: string): string {
  // Copied within the app: already in its own form.
  if (html.includes('data-pm-slice')) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  dropComments(body);
  for (const element of body.querySelectorAll(`${WITHOUT_WORDS}, ${NOT_THE_TEXT}`)) element.remove();
  listsOfWord(body);
  rowsAsLines(body);
  for (const element of body.querySelectorAll('h1, h2')) renameTo(element, 'h3');
  for (const element of body.querySelectorAll('h5, h6')) renameTo(element, 'h4');
  for (const list of body.querySelectorAll('ol')) {
    list.removeAttribute('type');
    if (!/^\d{1,4}$/.test(list.getAttribute('start') ?? '')) list.removeAttribute('start');
  }
  plainSpaces(body);
  for (const paragraph of body.querySelectorAll('p')) {
    if (paragraph.textContent.trim() === '') paragraph.remove();
  }
  return body.innerHTML;
}

function nodesOf(root: Node, what: number): Node[] {
  const walker = root.ownerDocument!.createTreeWalker(root, what);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

function dropComments(body: HTMLElement): void {
  for (const comment of nodesOf(body, NodeFilter.SHOW_COMMENT)) (comment as Comment).remove();
}

function plainSpaces(body: HTMLElement): void {
  for (const text of nodesOf(body, NodeFilter.SHOW_TEXT)) {
    text.nodeValue = (text.nodeValue ?? '').replace(/[\u00a0\u202f]/g, ' ').replace(/[\u00ad\ufeff]/g, '');
  }
}

function renameTo(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
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
    table.replaceWith(...[...table.querySelectorAll('p, caption')]);
  }
}

type WordItem = { readonly element: Element; readonly level: number; readonly ordered: boolean };

/** A paragraph that Word shows as an item of a list: the mark before it is text, its level is in its style. */
function wordItem(element: Element | null): WordItem | null {
  if (element?.nodeName !== 'P') return null;
  const level = LEVEL.exec((element.getAttribute('style') ?? '').replace(/\s/g, ''))?.[1];
  if (!level) return null;
  const mark = element.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
  const ordered = /^\s*\(?([0-9]+|[a-z]|[ivxl]+)[.)]/i.test(mark?.textContent ?? '');
  mark?.remove();
  return { element, level: Number(level), ordered };
}

function listsOfWord(body: HTMLElement): void {
  for (const first of body.querySelectorAll('p')) {
    if (!first.isConnected) continue;
    const items: WordItem[] = [];
    let item = wordItem(first);
    while (item) {
      items.push(item);
      item = wordItem(item.element.nextElementSibling);
    }
    if (items.length > 0) asList(items);
  }
}

function asList(items: readonly WordItem[]): void {
  const [top] = items;
  if (!top) return;
  const make = (name: string) => top.element.ownerDocument.createElement(name);
  const open: { level: number; list: Element }[] = [];
  const place = make('div');
  top.element.before(place);
  for (const { element, level, ordered } of items) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let list = open.at(-1)?.level === level ? open.at(-1)?.list : undefined;
    if (!list) {
      list = make(ordered ? 'ol' : 'ul');
      const parent = open.at(-1)?.list.lastElementChild ?? place;
      parent.append(list);
      open.push({ level, list });
    }
    const entry = make('li');
    const words = make('p');
    words.append(...element.childNodes);
    entry.append(words);
    list.append(entry);
    element.remove();
  }
  place.replaceWith(...place.childNodes);
}
