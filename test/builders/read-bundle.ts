import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What an independent reader (qpdf and poppler) finds in a bundle, by 0-based place of page. */
export type ReadBundle = {
  /** What `qpdf --check` has against it; empty: nothing. */
  readonly complaints: string;
  readonly pages: number;
  readonly labels: readonly string[];
  /** Links of each page: where they lead, and their rectangle. */
  readonly links: readonly (readonly { readonly to: number; readonly rect: readonly number[] }[])[];
  readonly bookmarks: readonly { readonly words: string; readonly to: number; readonly depth: number }[];
  /** Words of each page with where they stand, from the top, in points. */
  readonly words: readonly (readonly PlacedWord[])[];
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
};

export type PlacedWord = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

type Json = any;

function run(program: string, args: string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Roman and alphabetic page labels, worked out here again so that the program's own way is not what checks it. */
function labelled(style: string | undefined, number: number): string {
  if (style === '/D') return String(number);
  if (style === '/a') return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
  if (style === '/r') {
    const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
    const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];
    return `${tens[Math.floor(number / 10)]}${ones[number % 10]}`;
  }
  return '';
}

const text = (value: string | undefined) => (value ?? '').replace(/^u:/, '');

function wordsOf(path: string) {
  const html = run('pdftotext', ['-bbox', path, '-']);
  const words: PlacedWord[][] = [];
  const sizes: { width: number; height: number }[] = [];
  for (const line of html.split('\n')) {
    const page = /<page width="([\d.]+)" height="([\d.]+)"/.exec(line);
    if (page) {
      words.push([]);
      sizes.push({ width: Number(page[1]), height: Number(page[2]) });
    }
    const word =
      /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/.exec(line);
    if (word) {
      const said = (word[5] ?? '')
        .replace(/&amp;/g, '&')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&(apos|#39);/g, "'")
        .replace(/&quot;/g, '"');
      words.at(-1)?.push({
        text: said,
        left: Number(word[1]),
        top: Number(word[2]),
        right: Number(word[3]),
        bottom: Number(word[4]),
      });
    }
  }
  return { words, sizes };
}

/** Reads a bundle with programs that share no code with the one that made it. */
export function readBundle(bytes: Uint8Array): ReadBundle {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-read-'));
  const path = join(folder, 'bundle.pdf');
  try {
    writeFileSync(path, bytes);
    let complaints = '';
    try {
      // It ends with another code than 0 for an error and for a warning alike.
      run('qpdf', ['--check', path]);
    } catch (error) {
      complaints = String((error as { stderr?: string }).stderr ?? error);
    }
    const json = JSON.parse(
      run('qpdf', [
        '--json',
        '--json-key=pages',
        '--json-key=pagelabels',
        '--json-key=outlines',
        '--json-key=qpdf',
        path,
      ]),
    );
    const objects: Json = json.qpdf[1];
    const value = (ref: Json) =>
      typeof ref === 'string' && / R$/.test(ref) ? objects[`obj:${ref}`]?.value : ref;
    const refs: string[] = json.pages.map((page: Json) => page.object);
    const at = new Map(refs.map((ref, index) => [ref, index]));
    const labels: string[] = [];
    for (const [index, { index: from, label }] of json.pagelabels.entries()) {
      const to = json.pagelabels[index + 1]?.index ?? refs.length;
      for (let page = from; page < to; page += 1) {
        labels.push(`${text(label['/P'])}${labelled(label['/S'], (label['/St'] ?? 1) + page - from)}`);
      }
    }
    const links = refs.map((ref) =>
      ((value(value(ref)['/Annots']) ?? []) as Json[]).map((each) => {
        const annotation = value(each);
        return { to: at.get(annotation['/Dest'][0]) ?? -1, rect: annotation['/Rect'] as number[] };
      }),
    );
    const bookmarks: { words: string; to: number; depth: number }[] = [];
    const walk = (list: Json[], depth: number) => {
      for (const each of list) {
        bookmarks.push({ words: each.title, to: (each.destpageposfrom1 ?? 0) - 1, depth });
        walk(each.kids ?? [], depth + 1);
      }
    };
    walk(json.outlines, 0);
    return { complaints, pages: refs.length, labels, links, bookmarks, ...wordsOf(path) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
