import type { FileHandle } from 'node:fs/promises';
import type { FailureCode } from '@shared/ipc/failure-codes';
import { fail, ok, type Result } from '@shared/lib/result';
import { disk } from '../files/disk';
import { errorCode } from '../files/file-failure';
import { clearAbandoned } from '../files/whole-file';
import { compactInto } from './compact';
import { copyFailure } from './copy-failure';
import type { Readable } from './copy-reader';
import { type Extent, extentOf, type Found, findCopy } from './find-copy';
import { beginGeneration, type Generation, type Making, nameGeneration } from './generation';
import { generationPath, generationsIn } from './generations';
import { DAMAGED_WHILE_READ, type Part, readPart } from './read-part';
import { copyAside, forgetAside, forgetOldAside } from './set-aside';
import { tipPath, writeTip } from './tip-file';

/** The copy at one moment. */
export type Snapshot = { readonly file: FileHandle; readonly key: Uint8Array; readonly extent: Extent };

/** A file grows by this before it is written anew without what was overwritten. */
const COMPACT_AFTER = 16 * 1024 * 1024;

const NOT_OPEN = 'The safety copy is not open.';
const OUT_OF_ORDER = 'The safety copy does not reach as far as the change before this one.';

/**
 * The copy of every row in ordinary files: one file a generation, changes in the order they were committed, each
 * proven together with all before it. A new generation is written beside the old one and read back whole before the
 * old one goes. Acts come one after the other.
 */
export class SafetyCopy {
  #open: Generation | null = null;
  /** A generation being made from the database; it becomes the copy when its first group is complete. */
  #making: Making | null = null;
  #found: { readonly key: Uint8Array; readonly path: string; readonly readable: Readable } | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  /** After an attempt that failed, the file grows so far before the next. */
  #compactFrom = 0;

  constructor(
    readonly folder: string,
    private readonly now: () => number = Date.now,
    private readonly compactAfter = COMPACT_AFTER,
  ) {}

  /** Reads the whole copy and says how it is. Nothing is changed but what an earlier run left unfinished. */
  open(key: Uint8Array): Promise<Result<Found, FailureCode>> {
    return this.#inTurn(async () => {
      await this.#letGo();
      await clearAbandoned(this.folder, this.now(), 0);
      const held = Uint8Array.from(key);
      const { found, readFrom, open, older } = await findCopy(this.folder, held);
      if (readFrom !== null) this.#found = { key: held, ...readFrom };
      if (open === null) return ok(found);
      this.#open = open;
      for (const generation of older)
        await disk.remove(generationPath(this.folder, generation)).catch(() => undefined);
      await forgetOldAside(this.folder, this.now());
      return ok(found);
    });
  }

  /** Keeps what transactions `from` to `to` changed; on the disk when this answers. */
  append(change: {
    from: number;
    to: number;
    changes: Uint8Array;
    more: boolean;
  }): Promise<Result<undefined, FailureCode>> {
    return this.#inTurn(async () => {
      const held = this.#making ?? this.#open;
      if (held === null) return fail('expired', NOT_OPEN);
      const due = this.#making ? 1 : held.readable.to + 1;
      if (change.from !== due || change.to < due) return fail('out-of-order', OUT_OF_ORDER);
      const at = this.now();
      const kind = change.more ? 'part' : 'changes';
      const to = change.more ? due : change.to;
      await held.writer.add({ kind, from: due, to, at }, change.changes, !change.more);
      if (change.more) return ok(undefined);
      const { end, link } = held.writer;
      held.readable = { ...held.readable, to, at, end, link };
      if (this.#making) return this.#finishMaking(this.#making);
      await this.#noteTip(held);
      const room = Math.max(this.compactAfter, held.readable.firstEnd);
      if (end > held.readable.firstEnd + room && end > this.#compactFrom) {
        this.#compactFrom = end + room;
        this.#compactSoon();
      }
      return ok(undefined);
    });
  }

  /** Takes away the parts of a group that will not be completed. */
  abandonGroup(): Promise<Result<undefined, FailureCode>> {
    return this.#inTurn(async () => {
      if (this.#open) this.#open.writer.rewind(this.#open.readable);
      return ok(undefined);
    });
  }

  /** Begins the copy anew. What is appended now, from change 1, is its first group, and the old copy stays until then. */
  rebuild(key: Uint8Array, lineage: string): Promise<Result<undefined, FailureCode>> {
    return this.#inTurn(async () => {
      await this.#dropMaking();
      const [newest = 0] = await generationsIn(this.folder);
      this.#making = await beginGeneration(
        this.folder,
        Uint8Array.from(key),
        { lineage, generation: newest + 1 },
        this.now(),
      );
      return ok(undefined);
    });
  }

  /** What the copy holds, a frame at a time and proven again, from `position` (0: the beginning). Empty at the end. */
  read(position: number, link: Uint8Array | null): Promise<Result<Part, FailureCode>> {
    return this.#inTurn(async () => {
      const found = this.#found;
      if (found === null) return fail('expired', NOT_OPEN);
      const until = (this.#open?.readable ?? found.readable).end;
      const file = await disk.open(found.path, 'r');
      try {
        return await readPart(file, found.key, until, position, link);
      } finally {
        await file.close();
      }
    });
  }

  /** Writes the copy anew without what was overwritten or deleted. The old one goes when the new was read back whole. */
  compact(): Promise<Result<undefined, FailureCode>> {
    return this.#inTurn(async () => {
      const old = this.#open;
      if (old === null || this.#making !== null) return ok(undefined);
      const about = { ...old.about, generation: old.about.generation + 1 };
      const making = await beginGeneration(this.folder, old.key, about, this.now());
      this.#making = making;
      await compactInto(old.file, old.key, old.readable, making.writer);
      const { end, link } = making.writer;
      making.readable = { ...old.readable, about, end, link };
      await making.file.sync();
      return this.#finishMaking(making);
    });
  }

  /** How large the copy is and how far it reaches; null while there is none. */
  get extent(): Extent | null {
    return this.#open ? extentOf(this.#open.readable) : null;
  }

  /**
   * The copy as it is now, for a backup: what comes later is added behind `end`, and the file goes on being readable
   * when a newer generation takes its place. Whoever asks closes the file and wipes the key.
   */
  snapshot(): Promise<Result<Snapshot, FailureCode>> {
    return this.#inTurn(async () => {
      const open = this.#open;
      if (open === null) return fail('expired', NOT_OPEN);
      const file = await disk.open(generationPath(this.folder, open.about.generation), 'r');
      return ok({ file, key: Uint8Array.from(open.key), extent: extentOf(open.readable) });
    });
  }

  /** The key that proves the copy, for what is proven by the same; null while the copy is closed. */
  get proofKey(): Uint8Array | null {
    return this.#open ? Uint8Array.from(this.#open.key) : null;
  }

  /**
   * Puts the copy as it is aside, before a newer form of the database takes its place: read back whole, under a name
   * of its own, where no later change reaches it. One that was set aside before goes then.
   * @param version of the tables it is a copy of; null: what was put aside goes
   */
  setAside(version: number | null): Promise<Result<undefined, FailureCode>> {
    return this.#inTurn(async () => {
      const open = this.#open;
      if (open === null) return fail('expired', NOT_OPEN);
      if (version === null) await forgetAside(this.folder);
      else await copyAside(this.folder, version, open);
      return ok(undefined);
    });
  }

  /** Closes the copy and wipes its key. */
  close(): Promise<Result<undefined, FailureCode>> {
    return this.#inTurn(async () => {
      await this.#letGo();
      return ok(undefined);
    });
  }

  /** Reads the new generation back whole, gives it its name, and lets the old one go. */
  async #finishMaking(making: Making): Promise<Result<undefined, FailureCode>> {
    const { path, ...named } = await nameGeneration(this.folder, making);
    this.#making = null;
    const old = this.#open;
    this.#open = named;
    this.#found = { key: named.key, path, readable: named.readable };
    this.#compactFrom = 0;
    await old?.file.close().catch(() => undefined);
    await this.#noteTip(this.#open);
    const [, ...older] = await generationsIn(this.folder);
    for (const generation of older)
      await disk.remove(generationPath(this.folder, generation)).catch(() => undefined);
    return ok(undefined);
  }

  /** A tip that cannot be written makes nothing less safe: the copy says itself how far it reaches. */
  async #noteTip({ key, about, readable }: Generation): Promise<void> {
    await writeTip(tipPath(this.folder), key, {
      generation: about.generation,
      to: readable.to,
      end: readable.end,
    }).catch(() => undefined);
  }

  #compactSoon(): void {
    // In its own turn, after whoever waits for this change has heard that it is kept.
    setImmediate(() => void this.compact());
  }

  async #dropMaking(): Promise<void> {
    const making = this.#making;
    this.#making = null;
    if (making === null) return;
    await making.file.close().catch(() => undefined);
    await disk.remove(making.path).catch(() => undefined);
  }

  async #letGo(): Promise<void> {
    await this.#dropMaking();
    await this.#open?.file.close().catch(() => undefined);
    this.#open?.key.fill(0);
    this.#found?.key.fill(0);
    this.#open = null;
    this.#found = null;
  }

  #inTurn<Value>(act: () => Promise<Result<Value, FailureCode>>): Promise<Result<Value, FailureCode>> {
    const turn = this.#turn.then(act).catch(async (error: unknown) => {
      await this.#dropMaking();
      return errorCode(error) === 'EDAMAGED'
        ? fail('damaged' as const, DAMAGED_WHILE_READ)
        : copyFailure(error);
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
