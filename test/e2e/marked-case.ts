import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { readOpenCaseData, writeOpenCaseData } from '@shared/casefile/open-case-data';
import { COLLECTION_SCHEMAS, caseFileSchema } from '@shared/domain/case-file';
import { repository } from '../../tools/repository';

/** In every word that is marked, and nowhere else in the world. */
export const MARKER = 'Quillhavenmark';

let next = 0;
const marked = () => `${MARKER}${next++}`;

/** What names or counts something: marking it would break the case. */
const NOT_WORDS = /^(id|kind|type|mediaType|sha256|.*(Id|Ids|On|At|By))$/;

type Tree = { [key: string]: unknown } | unknown[];

/** Every text of a tree, with the way to put another in its place. */
function* texts(tree: Tree): Generator<{ text: string; put: (text: string) => void }> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string' && (Array.isArray(tree) || !NOT_WORDS.test(key))) {
      yield { text: value, put: (text) => Object.assign(tree, { [key]: text }) };
    } else if (value !== null && typeof value === 'object') yield* texts(value as Tree);
  }
}

/**
 * The sample of Mrs P with a marker word in every field that takes words, and three papers whose names and contents
 * carry one. Written as a folder of open case data.
 * @returns how many fields were marked
 */
export function writeMarkedCase(folder: string): number {
  const sample = readOpenCaseData(readFileSync(join(repository, 'resources/samples/case-b.json'), 'utf8'));
  if (!sample.ok) throw new Error(sample.message);
  const tree = structuredClone(sample.value) as unknown as { [key: string]: unknown };
  let fields = 0;
  for (const { text, put } of texts(tree)) {
    put(`${text} ${marked()}`);
    // What the format does not take there is a date, a choice or a reference, and stays as it was.
    if (caseFileSchema.safeParse(tree).success) fields += 1;
    else put(text);
  }
  const papers = [
    { name: `Letter ${marked()}.txt`, content: `Dear ${marked()},\nnobody rang back. ${marked()}\n` },
    { name: `Message ${marked()}.eml`, content: `From: a@b.example\nSubject: ${marked()}\n\n${marked()}\n` },
    { name: `Page ${marked()}.html`, content: `<p>${marked()} was said.</p>` },
  ];
  mkdirSync(join(folder, 'evidence'), { recursive: true });
  const documents = papers.map(({ name, content }, at) => {
    const bytes = new TextEncoder().encode(content);
    writeFileSync(join(folder, 'evidence', name), bytes);
    const file = { name, mediaType: '', size: bytes.length, sha256: bytesToHex(sha256(bytes)) };
    return COLLECTION_SCHEMAS.documents.parse({
      id: `marked-${at}`,
      reference: `Z${at + 1}`,
      title: marked(),
      order: 900 + at,
      file,
    });
  });
  const whole = caseFileSchema.parse(tree);
  // Only papers that are here: the sample's own have words of their own and no marker.
  const without = whole.documents.map((each) => ({ ...each, file: null }));
  const caseFile = caseFileSchema.parse({ ...whole, documents: [...without, ...documents] });
  writeFileSync(join(folder, 'case.json'), writeOpenCaseData(caseFile));
  return fields;
}
