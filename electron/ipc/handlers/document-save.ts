import { access } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { ok } from '@shared/lib/result';
import { app } from 'electron';
import { writeFailure } from '../../files/file-failure';
import type { GrowingFiles } from '../../files/growing-files';
import { clearAbandoned, writeWhole } from '../../files/whole-file';
import type { Handlers } from '../answer';
import { askToReplace, askWhereToSave, type OurWindow } from './ask-user';

const KINDS = {
  docx: 'Word document',
  pdf: 'PDF document',
  json: 'Case data',
  csv: 'Table (CSV)',
  zip: 'Zip file',
  ics: 'Calendar',
} as const;

/** Saving one document where the user says, whole or not at all: handed over at once, or as it is made. */
export function documentSaveHandlers(
  window: OurWindow,
  growing: GrowingFiles,
): Pick<Handlers, 'document.save' | 'document.begin' | 'document.write' | 'document.finish'> {
  // The last folder used, for this run only: written down it would say where a case's papers are.
  let folder: string | null = null;

  const askForPlace = async (suggestedName: string, kind: keyof typeof KINDS): Promise<string | null> => {
    const withExtension = (name: string) =>
      extname(name).toLowerCase() === `.${kind}` ? name : `${name}.${kind}`;
    const chosen = await askWhereToSave(window, {
      title: 'Save document',
      defaultPath: join(folder ?? app.getPath('documents'), withExtension(suggestedName)),
      filters: [{ name: KINDS[kind], extensions: [kind] }],
    });
    if (chosen === null) return null;
    const path = withExtension(chosen);
    // The dialog asked about the name as it was typed, not about the one with its extension.
    const isThere =
      path !== chosen &&
      (await access(path).then(
        () => true,
        () => false,
      ));
    return isThere && !(await askToReplace(window, basename(path))) ? null : path;
  };

  return {
    'document.save': async ({ suggestedName, kind, bytes }) => {
      const path = await askForPlace(suggestedName, kind);
      if (path === null) return ok({ saved: false });
      try {
        await clearAbandoned(dirname(path));
        await writeWhole(path, bytes);
      } catch (error) {
        return writeFailure(error, 'the document');
      }
      folder = dirname(path);
      return ok({ saved: true, name: basename(path) });
    },

    'document.begin': async ({ suggestedName, kind }) => {
      const path = await askForPlace(suggestedName, kind);
      if (path === null) return ok({ documentToken: null });
      const begun = await growing.begin(path);
      if (!begun.ok) return begun;
      folder = dirname(path);
      return ok({ documentToken: begun.value });
    },

    'document.write': ({ documentToken, bytes, offset }) => growing.write(documentToken, bytes, offset),

    'document.finish': async ({ documentToken, keep }) => {
      const finished = await growing.finish(documentToken, keep);
      if (!finished.ok) return finished;
      return ok(finished.value === null ? { saved: false } : { saved: true, name: finished.value });
    },
  };
}
