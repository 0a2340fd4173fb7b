import { basename } from 'node:path';
import { MAX_CHOSEN_FILES, MAX_LEFT_OUT_NAMED } from '@shared/ipc/limits';
import { fail, ok } from '@shared/lib/result';
import type { ChosenFiles } from '../../files/chosen-files';
import type { FoundFile, LeftOut, Walk } from '../../files/folder-walk';
import { walkFolder } from '../../files/folder-walk';
import type { Handlers } from '../answer';
import { askToOpen, type OurWindow } from './ask-user';

const KINDS = [
  {
    name: 'Evidence (PDF, Word, e-mail, picture, table, recording, zip)',
    extensions: [
      'pdf',
      'docx',
      'doc',
      'eml',
      'msg',
      'jpg',
      'jpeg',
      'png',
      'tif',
      'tiff',
      'txt',
      'rtf',
      'odt',
      'csv',
      'xlsx',
      'ods',
      'heic',
      'mp3',
      'm4a',
      'wav',
      'ogg',
      'mp4',
      'zip',
    ],
  },
  { name: 'All files', extensions: ['*'] },
];

/** Takes hold of what a walk found; what went away meanwhile joins what was left out. */
export async function holdAll(
  chosen: ChosenFiles,
  walk: Walk,
): Promise<{
  files: (FoundFile & { token: string; size: number })[];
  leftOut: LeftOut[];
  leftOutCount: number;
}> {
  const files: (FoundFile & { token: string; size: number })[] = [];
  const leftOut = [...walk.leftOut];
  let { leftOutCount } = walk;
  for (const file of walk.files) {
    try {
      files.push({ ...file, ...(await chosen.hold(file.path)) });
    } catch {
      leftOutCount += 1;
      if (leftOut.length < MAX_LEFT_OUT_NAMED) {
        leftOut.push({ name: file.name, relativeFolder: file.folder, reason: 'unreadable' });
      }
    }
  }
  return { files, leftOut, leftOutCount };
}

/** Choosing evidence by dialog, and reading what was chosen. */
export function evidenceHandlers(
  chosen: ChosenFiles,
  window: OurWindow,
): Pick<Handlers, 'evidence.choose' | 'evidence.chooseFolder' | 'evidence.read' | 'evidence.release'> {
  return {
    'evidence.choose': async () => {
      const paths = await askToOpen(window, {
        title: 'Add evidence',
        buttonLabel: 'Add',
        filters: KINDS,
        properties: ['openFile', 'multiSelections'],
      });
      const found = paths.map((path) => ({ path, name: basename(path), folder: '' }));
      const tooMany = found.slice(MAX_CHOSEN_FILES);
      const { files, leftOut, leftOutCount } = await holdAll(chosen, {
        files: found.slice(0, MAX_CHOSEN_FILES),
        leftOut: tooMany
          .slice(0, MAX_LEFT_OUT_NAMED)
          .map(({ name }) => ({ name, relativeFolder: '', reason: 'too-many' })),
        leftOutCount: tooMany.length,
      });
      return ok({
        files: files.map(({ token, name, size }) => ({ token, name, size })),
        leftOut,
        leftOutCount,
      });
    },

    'evidence.chooseFolder': async () => {
      const [root] = await askToOpen(window, {
        title: 'Add a folder of evidence',
        buttonLabel: 'Add folder',
        properties: ['openDirectory'],
      });
      if (root === undefined) return ok({ folderName: null, files: [], leftOut: [], leftOutCount: 0 });
      const walk = await walkFolder(root).catch(() => null);
      if (walk === null) {
        return fail(
          'unreadable',
          'That folder could not be read. Copy it to this computer and choose the copy.',
        );
      }
      const { files, leftOut, leftOutCount } = await holdAll(chosen, walk);
      return ok({
        // The root of a disk has no name of its own.
        folderName: basename(root) || 'Disk',
        files: files.map(({ token, name, size, folder }) => ({ token, name, size, relativeFolder: folder })),
        leftOut,
        leftOutCount,
      });
    },

    'evidence.read': ({ token, offset, length }) => chosen.read(token, offset, length),

    'evidence.release': ({ tokens }) => {
      chosen.release(tokens);
      return ok(undefined);
    },
  };
}
