import '@shared/lib/zod-without-eval';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { createCase } from '@renderer/data/cases';
import { copied, dataStore, startData } from '@renderer/data/data-store';
import { editOf } from '@renderer/data/edit';
import {
  evidenceBytes,
  readEvidence,
  removeUnreferenced,
  storeEvidence,
} from '@renderer/data/evidence-files';
import { acquireCase, keepEverything } from '@renderer/data/open-cases';
import { placeCase } from '@renderer/data/place-case';
import { RawDatabase } from '@renderer/data/safety/raw-database';
import { STORE_NAME } from '@renderer/data/store-name';
import { beforeClose, desk, readInPieces } from '@renderer/platform/desk';
import { lookForVault, unlockWithPassphrase } from '@renderer/vault/vault-access';
import { COLLECTION_SCHEMAS } from '@shared/domain/case-file';
import { manyCases } from '../../builders/many-cases';
import type { StoragePage } from './asked';

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

/** What the rows of {@link storage.rowsAnew} are called, and how many of them there are at most. */
const LARGE_ROWS = 'large';
const LARGE_ROWS_KEPT = 6;

/** The highest number among them. Each is whole, or it would not open. */
async function largestRow(caseId: string): Promise<number> {
  const rows = await dataStore().database.pageTexts.where('caseId').equals(caseId).toArray();
  return Math.max(0, ...rows.map(({ documentId }) => Number(documentId)));
}

/** What the test asks of the page. */
const storage: StoragePage = {
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
  placeMany: async (count) => {
    await Promise.all(manyCases(count).map((file, n) => placeCase(`case-${n}`, file)));
    if (!(await keepEverything())) throw new Error('Not kept');
  },
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
  notice: async () => dataStore().notice?.what ?? null,
  found: async (caseId: string) => {
    const open = await session(caseId);
    const { people, matter } = open.getSnapshot();
    const { undoLabel } = open;
    const highest = Number(matter.serviceArea || 0);
    return { people: people.map(({ id }) => id), highest, undoLabel, largest: await largestRow(caseId) };
  },
  rowsAnew: async (caseId: string, from: number) => {
    for (let made = from + 1; ; made++) {
      const text = String.fromCharCode(97 + (made % 26)).repeat(1_000_000);
      const row = { docKey: LARGE_ROWS, page: made % LARGE_ROWS_KEPT, caseId, documentId: `${made}`, text };
      await dataStore().database.pageTexts.put(row);
      await copied();
      if (dataStore().copy.state.kind !== 'failed') void window.toldRow(made);
    }
  },
  copyAnew: async () => {
    for (;;) {
      await dataStore().copy.renew();
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 100));
    }
  },
  store: async (caseId, size) => storeEvidence(caseId, made(size)),
  storeChosen: async (caseId) => {
    const chosen = await desk().evidence.choose();
    const file = chosen.ok ? chosen.value.files[0] : undefined;
    if (!file) throw new Error('Nothing was chosen');
    const stored = await storeEvidence(caseId, readInPieces(file));
    await copied();
    return stored;
  },
  forgetFiles: async (caseId, sha) => {
    await removeUnreferenced(caseId, [sha]);
    await copied();
  },
  enter: async (caseId: string, size: number) => {
    const open = await session(caseId);
    const stored = await storeEvidence(caseId, made(size));
    const file = { name: 'a file', mediaType: '', size: stored.size, sha256: stored.sha256 };
    editOf(open).put('Add', 'documents', COLLECTION_SCHEMAS.documents.parse({ id: 'entered', file }));
    await open.flush();
    return stored.sha256;
  },
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
  readsBack: async (caseId: string, sha: string) => {
    const hash = sha256.create();
    for await (const piece of readEvidence(caseId, sha)) hash.update(piece);
    return bytesToHex(hash.digest()) === sha;
  },
  wholeSize: async (caseId: string, sha: string) => (await evidenceBytes(caseId, sha)).byteLength,
  evidence: async () => {
    const { evidenceFiles, removals } = dataStore().database;
    const files = await evidenceFiles.toArray();
    return {
      files: files.map(({ sha256, size }) => ({ sha256, size })),
      removals: await removals.count(),
    };
  },
};

Object.assign(window, { storage });
