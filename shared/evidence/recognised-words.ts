/** A word recognised in the picture of a page, and where it stands, as fractions of the page. */
type Word = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly confidence?: number | undefined;
  readonly endsLine?: boolean | undefined;
  readonly checked?: boolean | undefined;
};

/** The words as a page's text: a printed line to a line. */
export function textOfItems(items: readonly Word[]): string {
  let text = '';
  for (const { text: word, endsLine } of items) text += endsLine ? `${word}\n` : `${word} `;
  return text.trimEnd();
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function boxOf(words: readonly Box[]): Box {
  const x = Math.min(...words.map((word) => word.x));
  const y = Math.min(...words.map((word) => word.y));
  return {
    x,
    y,
    width: Math.max(...words.map((word) => word.x + word.width)) - x,
    height: Math.max(...words.map((word) => word.y + word.height)) - y,
  };
}

/**
 * The part of the page to be looked at to compare words: all of the lines they stand on and a little around them.
 * @param chosen places among `items`; empty: the whole page
 */
export function wordsAround(items: readonly Word[], chosen: readonly number[]): Box {
  const words = chosen.flatMap((index) => items[index] ?? []);
  if (words.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  const box = boxOf(words);
  const room = Math.max(0.008, box.height * 0.15);
  const left = Math.max(0, Math.min(box.x - 0.03, 0.06));
  const right = Math.min(1, Math.max(box.x + box.width + 0.03, 0.94));
  const top = Math.max(0, box.y - room);
  return {
    x: left,
    y: top,
    width: right - left,
    height: Math.min(1, box.y + box.height + room) - top,
  };
}

/**
 * The page's words after someone compared some of them with the picture: they are marked as checked, and hold what
 * the person says. Where the number of words changed, the first takes the place of all on its line.
 * @param chosen places among `items`, in order
 * @param said the words as the person confirmed them
 */
export function correctWords<Item extends Word>(
  items: readonly Item[],
  chosen: readonly number[],
  said: string,
): Item[] {
  const words = said.split(/\s+/).filter((word) => word !== '');
  const places = new Set(chosen);
  if (words.length === chosen.length) {
    let at = 0;
    return items.map((item, index) => {
      if (!places.has(index)) return item;
      const text = words[at] ?? item.text;
      at += 1;
      return { ...item, text, checked: true };
    });
  }
  const lines: Item[][] = [[]];
  for (const index of chosen) {
    const item = items[index];
    if (!item) continue;
    lines.at(-1)?.push(item);
    if (item.endsLine) lines.push([]);
  }
  const kept = lines.filter((line) => line.length > 0);
  const total = kept.reduce((sum, line) => sum + line.length, 0);
  let used = 0;
  const corrected = kept.map((line, index): Item => {
    const last = index === kept.length - 1;
    const share = last ? words.length - used : Math.round((line.length / total) * words.length);
    const text = words.slice(used, used + share).join(' ');
    used += share;
    return { ...(line[0] as Item), ...boxOf(line), text, checked: true, endsLine: line.at(-1)?.endsLine };
  });
  const [first] = chosen;
  return items.flatMap((item, index) => {
    if (index === first) return corrected.filter(({ text }) => text !== '');
    return places.has(index) ? [] : [item];
  });
}
