import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentKey } from '@shared/search/search-entries';
import { SearchIndex } from '@shared/search/search-index';
import { repository } from '../repository';
import { type Measure, timed } from './measure';

const DOCUMENTS = 200;
const PAGES_OF_EACH = 50;

/** Asked of both in turn: a word of one page, a phrase of one page, a word of very many, two words together. */
const SEARCHES = ['marmalade', '"marmalade on the third landing"', 'council', 'photograph opened'];

/** What ripgrep is asked for the same: it knows no two words on one page, so it is asked for one of them. */
const ASKED_OF_RIPGREP = ['marmalade', 'marmalade on the third landing', 'council', 'photograph'];

/** Sentences of a sample case in a fixed disorder: real words as often as they are really used. */
function pageTexts(): string[] {
  const sample = readFileSync(join(repository, 'resources', 'samples', 'case-b.json'), 'utf8');
  const sentences = [...sample.matchAll(/"([^"\\]{60,400})"/g)].map((match) => match[1] as string);
  let seed = 20_240_603;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  return Array.from({ length: DOCUMENTS * PAGES_OF_EACH }, (_, page) => {
    const lines: string[] = [];
    for (let length = 0; length < 2_500; ) {
      const sentence = sentences[next(sentences.length)] as string;
      lines.push(sentence);
      length += sentence.length;
    }
    if (page === 7_777) lines.splice(3, 0, 'She found the marmalade on the third landing.');
    return lines.join('\n');
  });
}

function filled(texts: readonly string[]): SearchIndex {
  const index = new SearchIndex();
  for (let document = 0; document < DOCUMENTS; document += 1) {
    const id = `d${document}`;
    index.put({
      key: documentKey(id),
      group: 'evidence',
      place: { kind: 'document', documentId: id },
      title: `E${document + 1} Case record`,
      text: '',
      date: null,
      personIds: [],
      pointIds: [],
      allPoints: false,
      used: false,
      pages: {},
    });
    for (let page = 0; page < PAGES_OF_EACH; page += 1)
      index.putPage(id, page + 1, texts[document * PAGES_OF_EACH + page] as string);
  }
  return index;
}

function ripgrep(words: string, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile('rg', ['-i', '-F', '--no-config', words, folder], { maxBuffer: 1 << 30 }, (error) =>
      error && error.code !== 1 ? reject(error) : resolve(),
    );
  });
}

const isInstalled = () =>
  new Promise<boolean>((resolve) => execFile('rg', ['--version'], (error) => resolve(!error)));

/** First hits with snippets over ten thousand pages, against ripgrep over the same words as files. */
export const searchMeasures: readonly Measure[] = [
  {
    name: 'search.first10000',
    unit: 'ms',
    against: 'ripgrep',
    target: 1,
    pairs: 9,
    async prepare() {
      const texts = pageTexts();
      global.gc?.();
      const before = process.memoryUsage().rss;
      let index = new SearchIndex();
      const taken = await timed(() => {
        index = filled(texts);
      });
      const megabytes = Math.round((process.memoryUsage().rss - before) / 1e6);
      const folder = mkdtempSync(join(tmpdir(), 'evenhand-bench-'));
      const peer = await isInstalled();
      if (peer) {
        for (const [at, text] of texts.entries()) {
          const within = join(folder, String(Math.floor(at / PAGES_OF_EACH)));
          if (at % PAGES_OF_EACH === 0) mkdirSync(within);
          writeFileSync(join(within, `${at % PAGES_OF_EACH}.txt`), text);
        }
      }
      const note = `${texts.length} pages taken in in ${Math.round(taken)} ms, ${megabytes} MB more in memory`;
      return {
        ours: () =>
          timed(() => {
            for (const typed of SEARCHES) index.search({ typed, limit: 40 });
          }),
        theirs: peer
          ? () =>
              timed(async () => {
                for (const words of ASKED_OF_RIPGREP) await ripgrep(words, folder);
              })
          : null,
        why: peer ? note : `ripgrep is not installed (Debian: apt-get install ripgrep); ${note}`,
        done: async () => rmSync(folder, { recursive: true, force: true }),
      };
    },
  },
];
