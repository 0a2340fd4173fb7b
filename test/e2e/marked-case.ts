import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { readOpenCaseData, writeOpenCaseData } from '@shared/casefile/open-case-data';
import { COLLECTION_SCHEMAS, caseFileSchema, SINGLE_SCHEMAS } from '@shared/domain/case-file';
import { richTextFromPlain } from '@shared/domain/rich-text';
import { zipSync } from 'fflate';
import { repository } from '../../tools/repository';
import { oddPdf } from '../builders/odd-pdf';

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

/** What the sample has none of, so that every kind of record is marked. */
const OTHER_KINDS = {
  marginNotes: [
    { id: 'note', documentId: 'marked-0', page: 1, quote: 'Said', text: 'Noted', sharing: 'shared' },
  ],
  letterDrafts: [{ id: 'draft', letter: 'progress-update', words: richTextFromPlain('In my own words') }],
  bundles: [
    {
      id: 'bundle',
      title: 'Bundle',
      sections: [{ id: 'section', title: 'Part' }],
      entries: [{ id: 'entry', documentId: 'marked-0', section: 'section' }],
      exclusions: [{ documentId: 'marked-1', reason: 'Left out' }],
    },
  ],
  bundleIssues: [
    {
      id: 'issue',
      bundleId: 'bundle',
      number: 1,
      title: 'Bundle',
      fileName: 'Bundle.pdf',
      sha256: '0'.repeat(64),
      size: 1,
      issuedOn: '2025-01-06',
      recipients: 'The panel',
      runs: [{ what: 'cover', count: 1, numbering: { prefix: 'A', style: 'decimal' } }],
    },
  ],
  redactions: [{ id: 'taken-out', documentId: 'marked-0', words: 'Name', reason: 'address', note: 'Why' }],
};

type Paper = { readonly name: string; readonly mediaType?: string; readonly bytes: Uint8Array };

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A small Word file with these words. */
function wordFile(words: string): Uint8Array {
  const types = 'http://schemas.openxmlformats.org/package/2006';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const schema = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${types}/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${schema}"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, utf8(text)])));
}

/** Papers of every usual kind whose names and contents carry the marker. */
function markedPapers(): Paper[] {
  const utf16 = Buffer.from(`\uFEFFIn another encoding: ${marked()}\n`, 'utf16le');
  return [
    { name: `Record ${marked()}.pdf`, mediaType: 'application/pdf', bytes: oddPdf([{ words: marked() }]) },
    { name: `Statement ${marked()}.docx`, bytes: wordFile(`It says ${marked()}.`) },
    { name: `Letter ${marked()}.txt`, bytes: utf8(`Dear ${marked()},\nnobody rang back. ${marked()}\n`) },
    { name: `Typed elsewhere ${marked()}.txt`, bytes: utf16 },
    {
      name: `Message ${marked()}.eml`,
      bytes: utf8(`From: a@b.example\nSubject: ${marked()}\n\n${marked()}\n`),
    },
    { name: `Page ${marked()}.html`, bytes: utf8(`<p>${marked()} was said.</p>`) },
    { name: `Visits ${marked()}.csv`, bytes: utf8(`Who,Seen\n${marked()},yes\n`) },
  ];
}

/** How many fields carry the marker, and which kinds of record have no field that could. */
export type Marked = { readonly fields: number; readonly kindsWithout: readonly string[] };

/**
 * The sample of Mrs P, with records of every kind, a marker word in every field that takes words, and papers whose
 * names and contents carry one. Written as a folder of open case data.
 */
export function writeMarkedCase(folder: string): Marked {
  const sample = readOpenCaseData(readFileSync(join(repository, 'resources/samples/case-b.json'), 'utf8'));
  if (!sample.ok) throw new Error(sample.message);
  mkdirSync(join(folder, 'evidence'), { recursive: true });
  const documents = markedPapers().map(({ name, mediaType = '', bytes }, at) => {
    writeFileSync(join(folder, 'evidence', name), bytes);
    const file = { name, mediaType, size: bytes.length, sha256: bytesToHex(sha256(bytes)) };
    const [id, reference] = [`marked-${at}`, `Z${at + 1}`];
    return COLLECTION_SCHEMAS.documents.parse({ id, reference, title: marked(), order: 900 + at, file });
  });
  // Only papers that are here: the sample's own have words of their own and no marker.
  const without = sample.value.documents.map((each) => ({ ...each, file: null }));
  const whole = caseFileSchema.parse({ ...sample.value, ...OTHER_KINDS, documents: without });
  const tree = structuredClone(whole) as unknown as { [kind: string]: Tree };
  let fields = 0;
  const kindsWithout: string[] = [];
  for (const [kind, schema] of Object.entries({ ...SINGLE_SCHEMAS, ...COLLECTION_SCHEMAS })) {
    const before = fields;
    for (const record of [tree[kind] ?? []].flat() as Tree[]) {
      for (const { text, put } of texts(record)) {
        put(`${text} ${marked()}`);
        // What the format does not take there is a date, a choice or a reference, and stays as it was.
        if (schema.safeParse(record).success) fields += 1;
        else put(text);
      }
    }
    // A signature has no words of its own.
    if (fields === before && kind !== 'signOffs') kindsWithout.push(kind);
  }
  const caseFile = caseFileSchema.parse({ ...tree, documents: [...(tree.documents as []), ...documents] });
  writeFileSync(join(folder, 'case.json'), writeOpenCaseData(caseFile));
  return { fields, kindsWithout };
}
