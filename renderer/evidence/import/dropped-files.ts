import { MAX_CHOSEN_FILES, MAX_FOLDER_DEPTH, MAX_LEFT_OUT_NAMED } from '@shared/ipc/limits';
import type { ImportSource, LeftOutFile, OfferedFiles } from './import-source';

/** Bytes taken from a dropped file at a time. */
const PIECE = 4 * 1024 * 1024;

async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE) {
    yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
  }
}

/** A file the page holds, as a source. */
export function sourceOfFile(file: File, folder = ''): ImportSource {
  return { name: file.name, size: file.size, folder, pieces: () => piecesOf(file) };
}

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** A folder's entries; the reader gives them a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0 || all.length > MAX_CHOSEN_FILES) return all;
    all.push(...some);
  }
}

/**
 * The files of a drop, folders walked through. Must be called while the drop is being handled, because
 * the browser takes the list back afterwards.
 */
export async function droppedFiles(data: DataTransfer): Promise<OfferedFiles> {
  const entries = [...data.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    const file = item.kind === 'file' ? item.getAsFile() : null;
    return entry || file ? [{ entry, file }] : [];
  });
  const sources: ImportSource[] = [];
  const leftOut: LeftOutFile[] = [];
  let leftOutCount = 0;
  const leave = (name: string, why: string) => {
    leftOutCount += 1;
    if (leftOut.length < MAX_LEFT_OUT_NAMED) leftOut.push({ name, why });
  };

  const walk = async (entry: FileSystemEntry, folder: string, depth: number): Promise<void> => {
    if (sources.length >= MAX_CHOSEN_FILES) {
      leave(
        entry.name,
        `More than ${MAX_CHOSEN_FILES.toLocaleString('en-GB')} files were dropped at once. Add the rest in a second step.`,
      );
      return;
    }
    try {
      if (entry.isFile) {
        sources.push(sourceOfFile(await fileOf(entry as FileSystemFileEntry), folder));
      } else if (depth >= MAX_FOLDER_DEPTH) {
        leave(entry.name, 'It lies too many folders deep. Drop that folder by itself.');
      } else {
        const inside = folder === '' ? entry.name : `${folder}/${entry.name}`;
        const children = await entriesOf(entry as FileSystemDirectoryEntry);
        for (const child of children) await walk(child, inside, depth + 1);
      }
    } catch {
      leave(entry.name, 'It could not be opened. Copy it to this computer and try again.');
    }
  };

  for (const { entry, file } of entries) {
    if (entry) await walk(entry, '', 0);
    else if (file) sources.push(sourceOfFile(file));
  }
  return { sources, leftOut, leftOutCount, release: () => {} };
}
