import { desk, readInPieces } from '@renderer/platform/desk';
import type { ActOutput } from '@shared/ipc/desk-api';
import { ok, type Result } from '@shared/lib/result';
import type { ImportSource, LeftOutFile, OfferedFiles } from './import-source';

const WHY: Readonly<Record<ActOutput<'evidence.choose'>['leftOut'][number]['reason'], string>> = {
  link: 'It is a shortcut to a file elsewhere, which is not followed. Choose the file itself.',
  'too-deep': 'It lies too many folders deep. Choose that folder by itself.',
  'too-many': 'More files were chosen than are taken at once. Add the rest in a second step.',
  unreadable: 'It could not be opened. Copy it to this computer and try again.',
  'not-a-file': 'It is not an ordinary file.',
  'system-file': 'It is a file the system keeps for itself.',
};

type Chosen = {
  readonly files: readonly { token: string; name: string; size: number; relativeFolder?: string }[];
  readonly leftOut: ActOutput<'evidence.choose'>['leftOut'];
  readonly leftOutCount: number;
};

function offered({ files, leftOut, leftOutCount }: Chosen): OfferedFiles {
  const sources = files.map(
    (file): ImportSource => ({
      name: file.name,
      size: file.size,
      folder: file.relativeFolder ?? '',
      pieces: () => readInPieces(file),
    }),
  );
  // What a system keeps for itself in every folder is nothing the user misses.
  const missed = leftOut.filter(({ reason }) => reason !== 'system-file');
  return {
    sources,
    leftOut: missed.map(({ name, reason }): LeftOutFile => ({ name, why: WHY[reason] })),
    leftOutCount: leftOutCount - (leftOut.length - missed.length),
    release: () => {
      if (files.length > 0) void desk().evidence.release({ tokens: files.map(({ token }) => token) });
    },
  };
}

/** Asks for files by the system's dialog. Null when the user cancelled. */
export async function chooseFiles(): Promise<Result<OfferedFiles | null>> {
  const answer = await desk().evidence.choose();
  if (!answer.ok) return answer;
  return ok(answer.value.files.length + answer.value.leftOutCount === 0 ? null : offered(answer.value));
}

/** Asks for a folder by the system's dialog. Null when the user cancelled. */
export async function chooseFolder(): Promise<Result<(OfferedFiles & { folderName: string }) | null>> {
  const answer = await desk().evidence.chooseFolder();
  if (!answer.ok) return answer;
  const { folderName } = answer.value;
  return ok(folderName === null ? null : { ...offered(answer.value), folderName });
}
