import { extensionOf, FILE_KINDS, type FileKind, type Sniffed } from './file-kind';

/** Extensions that a computer runs, or follows elsewhere, when the file is opened. */
const RUNS = new Set(
  (
    'exe dll com scr pif cpl msi msp mst msix appx bat cmd ps1 psm1 vb vbs vbe js jse mjs cjs wsf wsh hta ' +
    'sh bash command app dmg pkg deb rpm apk jar jnlp reg inf sys drv ocx gadget xll scf ' +
    'lnk url desktop webloc library-ms settingcontent-ms application appref-ms chm iso img vhd vhdx'
  ).split(' '),
);

/** Names a system leaves behind in every folder. Never evidence; passed over, and counted. */
const LEFT_BY_SYSTEMS = /^(?:\.ds_store|thumbs\.db|desktop\.ini|\._.*|~\$.*)$/i;

/** Whether a file is one that a system or an open Word leaves in a folder. */
export function isSystemFile(name: string): boolean {
  return LEFT_BY_SYSTEMS.test(name.split(/[/\\]/).at(-1) ?? '');
}

/** Why a file may not come in at all. Being unreadable is never a reason. */
export type Refusal = 'empty' | 'runs-by-name' | 'runs-by-content';

/** The refusal its name alone earns a file, or null. */
export function refusedByName(name: string): Refusal | null {
  // Marks that make a name read backwards are taken out first: "photo\u202Egpj.exe" ends in .exe.
  const plain = name.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff.\s]+$/g, '');
  return RUNS.has(extensionOf(plain)) ? 'runs-by-name' : null;
}

/** The refusal its content earns a file, or null. */
export function refusedByContent(found: Sniffed): Refusal | null {
  return found.kind === 'program' || found.kind === 'script' ? 'runs-by-content' : null;
}

/** What extensions promise. An extension not listed promises nothing. */
const PROMISED: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  docx: 'word',
  doc: 'old-word',
  rtf: 'rich-text',
  odt: 'open-document',
  eml: 'email',
  msg: 'outlook',
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  gif: 'image',
  webp: 'image',
  bmp: 'image',
  heic: 'heic',
  tif: 'tiff',
  tiff: 'tiff',
  xlsx: 'spreadsheet',
  xls: 'old-spreadsheet',
  ods: 'spreadsheet',
  csv: 'spreadsheet',
  pptx: 'slides',
  zip: 'archive',
  txt: 'text',
};

/** The kind a name promises when the bytes say another, else null. */
export function brokenPromise(name: string, found: FileKind): FileKind | null {
  const promised = PROMISED[extensionOf(name)];
  if (promised === undefined || promised === found) return null;
  // A web page or an e-mail kept as .txt, or text in an .eml, is not worth a warning.
  const textual = new Set<FileKind>(['text', 'email', 'web-page', 'spreadsheet']);
  return textual.has(promised) && textual.has(found) ? null : promised;
}

/** "The name says a Word document, but it is a PDF" for a file under a wrong extension. */
export function promiseSentence(promised: FileKind, found: FileKind): string {
  return `The name says ${FILE_KINDS[promised].words}, but the file is ${FILE_KINDS[found].words}; it is kept as what it is.`;
}
