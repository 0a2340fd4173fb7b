import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActOutput } from '@shared/ipc/desk-api';
import type { FailureCode } from '@shared/ipc/failure-codes';
import { fail, ok, type Result } from '@shared/lib/result';
import { z } from 'zod';
import { walkFolder } from './folder-walk';
import { readPiece } from './read-piece';

const catalogueSchema = z.strictObject({
  samples: z.array(
    z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,40}$/), title: z.string(), summary: z.string() }),
  ),
});

type Sample = ActOutput<'sample.list'>['samples'][number];

/** The sample cases shipped in `folder`: `catalogue.json`, and for each id `<id>.json` and `<id>/`. */
export class SampleCases {
  #samples: readonly Sample[] | null = null;

  constructor(private readonly folder: string) {}

  /** What there is. Shipped files do not change while the app runs, so this is read once. */
  async list(): Promise<readonly Sample[]> {
    if (this.#samples === null) {
      const catalogue = catalogueSchema.parse(
        JSON.parse(await readFile(join(this.folder, 'catalogue.json'), 'utf8')),
      );
      this.#samples = await Promise.all(
        catalogue.samples.map(async (sample) => ({ ...sample, files: await this.#files(sample.id) })),
      );
    }
    return this.#samples;
  }

  /** Bytes of one listed file. A name that is not on the list is not looked for. */
  async read(
    id: string,
    relativeName: string,
    offset: number,
    length: number,
  ): Promise<Result<Uint8Array<ArrayBuffer>, FailureCode>> {
    const sample = (await this.list()).find((each) => each.id === id);
    const file = sample?.files.find((each) => each.relativeName === relativeName);
    if (file === undefined) return fail('not-found', 'There is no such file in the sample cases.');
    const handle = await open(join(this.folder, relativeName), 'r');
    try {
      const bytes = await readPiece(handle, file.size, offset, length);
      return bytes === null
        ? fail('unreadable', 'The sample case is damaged. Install the app again to mend it.')
        : ok(bytes);
    } finally {
      await handle.close();
    }
  }

  async #files(id: string): Promise<Sample['files']> {
    const { files } = await walkFolder(join(this.folder, id)).catch(() => ({ files: [] }));
    const names = files.map(({ name, folder }) =>
      folder === '' ? `${id}/${name}` : `${id}/${folder}/${name}`,
    );
    return Promise.all(
      [`${id}.json`, ...names].map(async (relativeName) => ({
        relativeName,
        size: (await stat(join(this.folder, relativeName))).size,
      })),
    );
  }
}
