import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word file as text, by name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Runs some work in a folder that is gone afterwards. */
function inFolder<Value>(work: (folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-docx-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What Microsoft's own validator says against a Word file; empty when it is valid. */
export function validatorErrors(bytes: Uint8Array): string[] {
  return inFolder((folder) => {
    const file = join(folder, 'document.docx');
    writeFileSync(file, bytes);
    const program = join(import.meta.dirname, '..', '..', '..', 'node_modules', '.bin', 'ooxml-validator');
    const run = spawnSync(program, [file], { encoding: 'utf8', shell: process.platform === 'win32' });
    const answer = JSON.parse(run.stdout) as {
      ok: boolean;
      errors: { description: string; xPath: string }[];
    };
    if (run.status === 2) throw new Error(`The validator could not run: ${run.stdout}`);
    return answer.errors.map((error) => `${error.description} at ${error.xPath}`);
  });
}

/** Whether this machine has Calibri, or the font that is made as wide; without, pages come out otherwise. */
export function hasReportFont(): boolean {
  const fonts = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' });
  return /Carlito|Calibri/.test(fonts.stdout ?? '');
}

/** Whether a program is there to be used. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { encoding: 'utf8' }).error === undefined;
}

/**
 * The text of Word files once LibreOffice has laid them out on pages, in the order it stands there, and page by page. White space is one space; hyphens that do not break are plain ones.
 */
export function readBack(
  files: Record<string, Uint8Array>,
): Record<string, { text: string; pages: readonly string[] }> {
  return inFolder((folder) => {
    const names = Object.keys(files);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.docx`), bytes);
    const convert = spawnSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...names.map((name) => join(folder, `${name}.docx`)),
      ],
      { encoding: 'utf8', timeout: 240_000 },
    );
    if (convert.status !== 0) throw new Error(`LibreOffice failed: ${convert.stderr}`);
    return Object.fromEntries(
      names.map((name) => {
        const pdf = join(folder, `${name}.pdf`);
        const read = spawnSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
        const pages = read.stdout.split('\f').slice(0, -1).map(plain);
        return [name, { text: plain(read.stdout), pages }];
      }),
    );
  });
}

/** Text as it can be compared: one kind of space and hyphen, and no space before a line end's hyphen. */
export function plain(text: string): string {
  return text
    .replaceAll('\u2011', '-')
    .replaceAll('\u00a0', ' ')
    .replace(/-\s*\n\s*/g, '-')
    .replace(/\s+/g, ' ');
}
