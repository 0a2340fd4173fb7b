import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';

const BLOCK = 512;

/** A tar header is 512 bytes: the name at 0, the size in octal at 124. */
function readTarHeader(block: Buffer): { name: string; size: number } {
  const text = (from: number, to: number) => block.toString('utf8', from, to).replace(/\0.*$/s, '');
  return { name: text(0, 100), size: Number.parseInt(text(124, 136).trim() || '0', 8) };
}

/** The bytes of one member of a gzipped tarball, in pieces, without unpacking the rest to disk. */
async function* memberOfTarball(tarball: string, member: string): AsyncGenerator<Buffer> {
  const file = await open(tarball);
  const source = file.createReadStream().pipe(createGunzip());
  let held: Buffer = Buffer.alloc(0);
  let inMember = false;
  let left = 0;
  for await (const piece of source as AsyncIterable<Buffer>) {
    held = held.length === 0 ? piece : Buffer.concat([held, piece]);
    while (held.length > 0) {
      if (left > 0) {
        const take = held.subarray(0, Math.min(left, held.length));
        left -= take.length;
        held = held.subarray(take.length);
        if (inMember) yield take;
        if (inMember && left === 0) return;
      } else {
        if (held.length < BLOCK) break;
        const header = readTarHeader(held.subarray(0, BLOCK));
        held = held.subarray(BLOCK);
        inMember = header.name === member;
        // Members are padded to whole blocks; the padding of the one we want is never reached.
        left = inMember ? header.size : Math.ceil(header.size / BLOCK) * BLOCK;
      }
    }
  }
  throw new Error(`The package does not hold ${member}.`);
}

/**
 * Unpacks a zip that is itself inside a .tgz, writing only the files that `place` gives a path for.
 * `place` takes the name inside the zip and answers a path relative to `into`, or undefined to leave it out.
 */
export async function unpackZipInTarball(
  tarball: string,
  member: string,
  into: string,
  place: (name: string) => string | undefined,
): Promise<number> {
  let written = 0;
  const unzip = new Unzip((file) => {
    const path = file.name.endsWith('/') ? undefined : place(file.name);
    if (path === undefined) return;
    const target = join(into, path);
    mkdirSync(dirname(target), { recursive: true });
    const handle = openSync(target, 'wx');
    // Written as it comes out, so a full disk is an error here and now and memory stays small.
    file.ondata = (error, data, final) => {
      if (error) throw error;
      writeSync(handle, data);
      if (final) closeSync(handle);
    };
    written += 1;
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  for await (const piece of memberOfTarball(tarball, member)) unzip.push(piece, false);
  unzip.push(new Uint8Array(0), true);
  return written;
}
