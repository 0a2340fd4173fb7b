import { basename, dirname, extname, join } from 'node:path';
import { fail, ok } from '@shared/lib/result';
import type { ChosenFiles } from '../../files/chosen-files';
import type { ExportFolders } from '../../files/export-folder';
import { type FoundFile, type Walk, walkFolder } from '../../files/folder-walk';
import type { Handlers } from '../answer';
import { askToOpen, type OurWindow } from './ask-user';
import { holdAll } from './evidence';

const NOTHING: Walk = { files: [], leftOut: [], leftOutCount: 0 };

/** Where our own exports put the evidence of `case.json`. */
const EVIDENCE_FOLDER = 'evidence';

/** A folder's files, each named from the folder that holds it; nothing where there is no such folder. */
async function walkBeside(parent: string, beside: string): Promise<Walk> {
  const walk = await walkFolder(join(parent, beside)).catch(() => NOTHING);
  const inBeside = (folder: string) => (folder === '' ? beside : `${beside}/${folder}`);
  return {
    files: walk.files.map((file) => ({ ...file, folder: inBeside(file.folder) })),
    leftOut: walk.leftOut.map((entry) => ({ ...entry, relativeFolder: inBeside(entry.relativeFolder) })),
    leftOutCount: walk.leftOutCount,
  };
}

/**
 * The files of open case data at `path`: a zip is one file; a folder is all it holds; `x.json` brings
 * the folders `x/` and `evidence/` beside it, where they are: the samples lie the first way, exports the second.
 */
async function caseDataFiles(path: string, kind: 'json' | 'zip' | 'folder'): Promise<Walk> {
  if (kind === 'folder') return walkFolder(path);
  const itself: FoundFile = { path, name: basename(path), folder: '' };
  if (kind === 'zip') return { ...NOTHING, files: [itself] };
  const folders = new Set([basename(path, extname(path)), EVIDENCE_FOLDER]);
  const walks = await Promise.all([...folders].map((folder) => walkBeside(dirname(path), folder)));
  return {
    files: [itself, ...walks.flatMap((walk) => walk.files)],
    leftOut: walks.flatMap((walk) => walk.leftOut),
    leftOutCount: walks.reduce((sum, walk) => sum + walk.leftOutCount, 0),
  };
}

/** Opening and saving a whole case as open case data. */
export function caseDataHandlers(
  chosen: ChosenFiles,
  exports: ExportFolders,
  window: OurWindow,
): Pick<
  Handlers,
  'caseData.choose' | 'caseData.chooseFolderToSave' | 'caseData.writeFile' | 'caseData.finish'
> {
  return {
    'caseData.choose': async ({ kind: wanted }) => {
      const [path] = await askToOpen(window, {
        title: 'Open case data',
        buttonLabel: 'Open',
        ...(wanted === 'file'
          ? { properties: ['openFile'], filters: [{ name: 'Case data', extensions: ['json', 'zip'] }] }
          : { properties: ['openDirectory'] }),
      });
      if (path === undefined) return ok({ chosen: null });
      const kind = wanted === 'folder' ? 'folder' : /\.zip$/i.test(path) ? 'zip' : 'json';
      const walk = await caseDataFiles(path, kind).catch(() => null);
      if (walk === null) {
        return fail(
          'unreadable',
          'That folder could not be read. Copy it to this computer and choose the copy.',
        );
      }
      const { files, leftOut, leftOutCount } = await holdAll(chosen, walk);
      return ok({
        chosen: {
          kind,
          name: basename(path) || 'Disk',
          files: files.map(({ token, name, size, folder }) => ({
            token,
            name,
            size,
            relativeName: folder === '' ? name : `${folder}/${name}`,
          })),
          leftOut,
          leftOutCount,
        },
      });
    },

    'caseData.chooseFolderToSave': async ({ suggestedName, what }) => {
      const [parent] = await askToOpen(window, {
        title: what === 'bundle' ? 'Save the bundle in a folder' : 'Save a copy of the case',
        message: `A folder called “${suggestedName}” will be made inside the one you choose.`,
        buttonLabel: 'Save here',
        properties: ['openDirectory', 'createDirectory'],
      });
      if (parent === undefined) return ok({ folderToken: null });
      const begun = await exports.begin(parent, suggestedName);
      return begun.ok ? ok({ folderToken: begun.value }) : begun;
    },

    'caseData.writeFile': ({ folderToken, relativeName, bytes, offset, final }) =>
      exports.write(folderToken, relativeName, { bytes, offset, final }),

    'caseData.finish': async ({ folderToken, keep }) => {
      const finished = await exports.finish(folderToken, keep);
      if (!finished.ok) return finished;
      return ok(finished.value === null ? { saved: false } : { saved: true, name: finished.value });
    },
  };
}
