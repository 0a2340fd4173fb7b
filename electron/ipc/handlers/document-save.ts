import { access } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { ok } from '@shared/lib/result';
import { app } from 'electron';
import { writeFailure } from '../../files/file-failure';
import { clearAbandoned, writeWhole } from '../../files/whole-file';
import type { Handlers } from '../answer';
import { askToReplace, askWhereToSave, type OurWindow } from './ask-user';

const KINDS = {
  docx: 'Word document',
  pdf: 'PDF document',
  json: 'Case data',
  csv: 'Table (CSV)',
  zip: 'Zip file',
} as const;

/** Saving one document where the user says, whole or not at all. */
export function documentSaveHandlers(window: OurWindow): Pick<Handlers, 'document.save'> {
  // The last folder used, for this run only: written down it would say where a case's papers are.
  let folder: string | null = null;
  return {
    'document.save': async ({ suggestedName, kind, bytes }) => {
      const withExtension = (name: string) =>
        extname(name).toLowerCase() === `.${kind}` ? name : `${name}.${kind}`;
      const chosen = await askWhereToSave(window, {
        title: 'Save document',
        defaultPath: join(folder ?? app.getPath('documents'), withExtension(suggestedName)),
        filters: [{ name: KINDS[kind], extensions: [kind] }],
      });
      if (chosen === null) return ok({ saved: false });
      const path = withExtension(chosen);
      // The dialog asked about the name as it was typed, not about the one with its extension.
      const isThere =
        path !== chosen &&
        (await access(path).then(
          () => true,
          () => false,
        ));
      if (isThere && !(await askToReplace(window, basename(path)))) return ok({ saved: false });
      try {
        await clearAbandoned(dirname(path));
        await writeWhole(path, bytes);
      } catch (error) {
        return writeFailure(error, 'the document');
      }
      folder = dirname(path);
      return ok({ saved: true, name: basename(path) });
    },
  };
}
