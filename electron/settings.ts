import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** What is remembered of the window between runs, in clear: nothing of any case. */
const settingsSchema = z.object({
  theme: z.enum(['light', 'dark', 'system']).catch('system').default('system'),
  zoom: z.number().min(0.5).max(2).catch(1).default(1),
  maximised: z.boolean().catch(false).default(false),
  place: z
    .object({
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int().positive(),
      height: z.number().int().positive(),
    })
    .nullable()
    .catch(null)
    .default(null),
});

/** The settings of the window. */
export type Settings = z.infer<typeof settingsSchema>;

const DEFAULTS: Settings = settingsSchema.parse({});

/** Settings in a small file. One that is missing or damaged gives the usual ones: nothing there is worth a question. */
export class SettingsFile {
  #settings: Settings;

  constructor(private readonly path: string) {
    this.#settings = readSettings(path);
  }

  get current(): Settings {
    return this.#settings;
  }

  /** Changes some and writes all. A disk that refuses costs the size of a window, and is not mentioned. */
  change(changes: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...changes };
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      writeFileSync(`${this.path}.new`, JSON.stringify(this.#settings, null, 2));
      renameSync(`${this.path}.new`, this.path);
    } catch {
      // As said above.
    }
  }
}

function readSettings(path: string): Settings {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return DEFAULTS;
  }
}
