import '@shared/lib/zod-without-eval';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { caseList, createCase } from '@renderer/data/cases';
import { dataStore, STORE_NAME, startData } from '@renderer/data/data-store';
import { editOf } from '@renderer/data/edit';
import { evidenceBytes, readEvidence, storeEvidence } from '@renderer/data/evidence-files';
import { acquireCase, keepEverything } from '@renderer/data/open-cases';
import { RawDatabase } from '@renderer/data/safety/raw-database';
import { beforeClose } from '@renderer/platform/desk';
import { lookForVault, unlockWithPassphrase } from '@renderer/vault/vault-access';
import { COLLECTION_SCHEMAS } from '@shared/domain/case-file';

declare global {
  interface Window {
    /** Put there by the test: hears of every number that was called kept. */
    readonly told: (kept: number) => Promise<void>;
    /** And of every file that was called stored, by its SHA-256. */
    readonly toldFile: (sha: string) => Promise<void>;
    readonly storage: typeof storage;
  }
}

beforeClose(keepEverything);

async function session(caseId: string) {
  const opened = await acquireCase(caseId);
  if (!opened.ok) throw new Error(`${opened.code}: ${opened.message}`);
  return opened.value;
}

/** Bytes made as they are asked for: by halves such as no program can make smaller, and such as it can. */
async function* made(size: number, piece = 50_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size; at += piece) {
    const bytes = new Uint8Array(Math.min(piece, size - at));
    if (at < size / 2) crypto.getRandomValues(bytes);
    else bytes.fill(at & 0xff);
    yield bytes;
  }
}

/** What the test asks of the page. */
const storage = {
  start: async (passphrase: string) => {
    const vault = await lookForVault();
    if (vault.kind !== 'there') return vault.kind;
    const unlocked = await unlockWithPassphrase(vault.file, passphrase);
    if (!unlocked.ok) return unlocked.code;
    const started = await startData(unlocked.value.held.caseKeys());
    return started.ok ? 'started' : started.code;
  },
  create: () =>
    createCase({
      title: 'Kill',
      procedure: 'children',
      userRole: 'investigating-officer',
      councilName: 'Harrowfield Council',
      reference: '',
    }),
  list: caseList,
  keepEverything,
  /** Makes change after change, each numbered, and tells the highest number whenever all are kept. */
  work: async (caseId: string, from: number) => {
    const open = await session(caseId);
    const edit = editOf(open);
    let made = from;
    open.subscribe(() => {
      if (open.saveState.kind === 'kept') void window.told(made);
    });
    for (;;) {
      made++;
      const { matter } = open.getSnapshot();
      edit.change({
        label: `Change ${made}`,
        steps: [
          { kind: 'people', id: `n${made}`, put: COLLECTION_SCHEMAS.people.parse({ id: `n${made}` }) },
          { kind: 'matter', id: matter.id, put: { ...matter, serviceArea: `${made}` } },
        ],
      });
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 8));
    }
  },
  /** Makes changes up to a number, and answers every row once all are kept. */
  workUntil: async (caseId: string, upTo: number) => {
    const open = await session(caseId);
    const { matter } = open.getSnapshot();
    for (let made = Number(matter.serviceArea || 0) + 1; made <= upTo; made++) {
      editOf(open).patch(`Change ${made}`, 'matter', matter.id, { serviceArea: `${made}` });
      await open.flush();
    }
    if (!(await keepEverything())) throw new Error('Not kept');
    return storage.rows();
  },
  /** Every row as it lies on the disk, as text. */
  rows: async () => {
    const raw = new RawDatabase(STORE_NAME);
    await raw.open();
    const all = await Promise.all(
      raw.tables.map(async (table) => [table.name, await table.toArray()] as const),
    );
    raw.close();
    // The session that may write is another at each opening.
    return JSON.stringify(all);
  },
  /** What had to be put right at this start. */
  notice: async () => dataStore().notice?.what ?? null,
  /** What a start finds of that work. */
  found: async (caseId: string) => {
    const open = await session(caseId);
    const { people, matter } = open.getSnapshot();
    const { undoLabel } = open;
    return { people: people.map(({ id }) => id), highest: Number(matter.serviceArea || 0), undoLabel };
  },
  store: async (caseId: string, size: number) => storeEvidence(caseId, made(size)),
  /** Stores a file and enters it as a document: one that no document names goes when the case is opened next. */
  enter: async (caseId: string, size: number) => {
    const open = await session(caseId);
    const stored = await storeEvidence(caseId, made(size));
    const file = { name: 'a file', mediaType: '', size: stored.size, sha256: stored.sha256 };
    editOf(open).put('Add', 'documents', COLLECTION_SCHEMAS.documents.parse({ id: 'entered', file }));
    await open.flush();
    return stored.sha256;
  },
  /** Stores file after file, enters each as a document, and tells of it when that is kept. */
  storeMany: async (caseId: string) => {
    const open = await session(caseId);
    const edit = editOf(open);
    for (;;) {
      const { sha256: sha, size } = await storeEvidence(caseId, made(2_500_000));
      const file = { name: 'a file', mediaType: '', size, sha256: sha };
      edit.put(
        'Add',
        'documents',
        COLLECTION_SCHEMAS.documents.parse({ id: edit.newId(), file }),
        'document',
      );
      await open.flush();
      void window.toldFile(sha);
    }
  },
  /** Whether a stored file reads back as its SHA-256 says. */
  readsBack: async (caseId: string, sha: string) => {
    const hash = sha256.create();
    for await (const piece of readEvidence(caseId, sha)) hash.update(piece);
    return bytesToHex(hash.digest()) === sha;
  },
  wholeSize: async (caseId: string, sha: string) => (await evidenceBytes(caseId, sha)).byteLength,
  /** What of evidence lies on the disk, and what of it belongs to a file. */
  evidence: async () => {
    const { evidenceFiles, removals } = dataStore().database;
    const files = await evidenceFiles.toArray();
    return {
      files: files.map(({ sha256: sha, size }) => ({ sha, size })),
      removals: await removals.count(),
    };
  },
};

Object.assign(window, { storage });
