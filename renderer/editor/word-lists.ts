const LEVEL = /mso-list:[^;]*?level(\d)/;

/** The mark Word puts before an item, as text: "1.", "(a)", "iv)". Anything else is a bullet. */
const NUMBERED = /^\s*\(?([0-9]+|[a-z]|[ivxl]+)[.)]/i;

type Item = { readonly element: Element; readonly level: number; readonly ordered: boolean };

/** A paragraph that Word shows as an item of a list: its level is in its style, its mark is text before it. */
function itemOf(element: Element | null): Item | null {
  if (element?.nodeName !== 'P') return null;
  const level = LEVEL.exec(element.getAttribute('data-style') ?? '')?.[1];
  if (!level) return null;
  const mark = element.querySelector('[data-style*="mso-list:ignore"]');
  const ordered = NUMBERED.test(mark?.textContent ?? '');
  mark?.remove();
  return { element, level: Number(level), ordered };
}

/** Makes lists of the paragraphs that Word puts on the clipboard for them. Styles are in `data-style`, in small letters. */
export function wordLists(body: HTMLElement): void {
  for (const first of body.querySelectorAll('p')) {
    if (!first.isConnected) continue;
    const items: Item[] = [];
    let item = itemOf(first);
    while (item) {
      items.push(item);
      item = itemOf(item.element.nextElementSibling);
    }
    if (items.length > 0) asLists(items);
  }
}

function asLists(items: readonly Item[]): void {
  const [top] = items;
  if (!top) return;
  const make = (name: string) => top.element.ownerDocument.createElement(name);
  const open: { level: number; list: Element }[] = [];
  const place = make('div');
  top.element.before(place);
  for (const { element, level, ordered } of items) {
    const name = ordered ? 'ol' : 'ul';
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    // Bullets after numbers on one level are another list.
    const last = open.at(-1);
    if (last?.level === level && last.list.nodeName !== name.toUpperCase()) open.pop();
    let list = open.at(-1)?.level === level ? open.at(-1)?.list : undefined;
    if (!list) {
      list = make(name);
      (open.at(-1)?.list.lastElementChild ?? place).append(list);
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
