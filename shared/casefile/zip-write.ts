import { Zip, ZipPassThrough } from 'fflate';

/** One file to be put in a zip; its bytes are asked for when its turn comes. */
type FileToZip = {
  /** With `/`, safe, and unlike any other in the zip. */
  readonly relativeName: string;
  readonly chunks: () => AsyncIterable<Uint8Array>;
};

/** The same date in every zip, so that two exports of one case are the same bytes. */
const NO_DATE = '1980-01-01T00:00:00';

/**
 * Files as one zip, piece by piece, each stored as it is (evidence is compressed already).
 * For up to 4 GB; the files hold what they throw.
 */
export async function* writeZip(files: Iterable<FileToZip>): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failed = error;
    else out.push(bytes);
  });
  const ready = function* () {
    if (failed) throw failed;
    yield* out.splice(0);
  };
  for (const { relativeName, chunks } of files) {
    const entry = new ZipPassThrough(relativeName);
    entry.mtime = NO_DATE;
    zip.add(entry);
    for await (const bytes of chunks()) {
      entry.push(bytes);
      yield* ready();
    }
    entry.push(new Uint8Array(0), true);
    yield* ready();
  }
  zip.end();
  yield* ready();
}
