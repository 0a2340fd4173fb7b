import { unmarkedPairs } from './text-encoding';

/** What a file really is, told from its bytes first and its name second. */
export type FileKind =
  | 'pdf'
  | 'word'
  | 'email'
  | 'image'
  | 'text'
  | 'web-page'
  | 'old-word'
  | 'rich-text'
  | 'open-document'
  | 'outlook'
  | 'heic'
  | 'tiff'
  | 'spreadsheet'
  | 'old-spreadsheet'
  | 'slides'
  | 'sound'
  | 'film'
  | 'archive'
  | 'other'
  | 'program'
  | 'script';

type KindFacts = {
  /** As said in a sentence, with its article: "a PDF". */
  readonly words: string;
  /** Whether this version can show its pages. */
  readonly shown: boolean;
};

/** What to say of each kind, and whether it can be shown. */
export const FILE_KINDS: Readonly<Record<FileKind, KindFacts>> = {
  pdf: { words: 'a PDF', shown: true },
  word: { words: 'a Word document', shown: true },
  email: { words: 'an e-mail', shown: true },
  image: { words: 'a picture', shown: true },
  text: { words: 'plain text', shown: true },
  'web-page': { words: 'a web page', shown: true },
  'old-word': { words: 'a Word document in the old .doc format', shown: true },
  'rich-text': { words: 'a rich text file', shown: true },
  'open-document': { words: 'an OpenDocument file', shown: true },
  outlook: { words: 'an Outlook message', shown: true },
  heic: { words: 'a picture in HEIC format', shown: false },
  tiff: { words: 'a picture in TIFF format', shown: true },
  spreadsheet: { words: 'a spreadsheet', shown: true },
  'old-spreadsheet': { words: 'a spreadsheet in the old .xls format', shown: false },
  slides: { words: 'a set of slides', shown: false },
  sound: { words: 'a sound recording', shown: true },
  film: { words: 'a film', shown: true },
  archive: { words: 'a compressed folder', shown: false },
  other: { words: 'a file of a kind Evenhand does not know', shown: false },
  program: { words: 'a program', shown: false },
  script: { words: 'a script', shown: false },
};

/** What a file turned out to be: its kind and the media type it is kept under. */
export type Sniffed = { readonly kind: FileKind; readonly mediaType: string };

const sniffed = (kind: FileKind, mediaType: string): Sniffed => ({ kind, mediaType });

/** The media types of kinds that hold several. Used to get a kind back from what a document keeps. */
const BY_MEDIA_TYPE: Readonly<Record<string, FileKind>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  'message/rfc822': 'email',
  'text/plain': 'text',
  'text/html': 'web-page',
  'application/msword': 'old-word',
  'application/rtf': 'rich-text',
  'application/vnd.oasis.opendocument.text': 'open-document',
  'application/vnd.ms-outlook': 'outlook',
  'image/heic': 'heic',
  'image/tiff': 'tiff',
  'text/csv': 'spreadsheet',
  'application/vnd.ms-excel': 'old-spreadsheet',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'spreadsheet',
  'application/vnd.oasis.opendocument.spreadsheet': 'spreadsheet',
  'application/vnd.ms-powerpoint': 'slides',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'slides',
  'application/zip': 'archive',
  'application/x-7z-compressed': 'archive',
  'application/vnd.rar': 'archive',
  'application/gzip': 'archive',
};

/** The kind a document's kept media type stands for. Unknown types are `other`. */
export function kindOfMediaType(mediaType: string): FileKind {
  const known = BY_MEDIA_TYPE[mediaType];
  if (known) return known;
  if (mediaType.startsWith('image/')) return 'image';
  if (mediaType.startsWith('audio/')) return 'sound';
  if (mediaType.startsWith('video/')) return 'film';
  return 'other';
}

/** Up to `length` bytes from `at` as Latin-1, so that a byte is a character. */
function ascii(bytes: Uint8Array, at = 0, length = bytes.length): string {
  let text = '';
  const end = Math.min(bytes.length, at + length);
  for (let index = at; index < end; index += 1) text += String.fromCharCode(bytes[index] as number);
  return text;
}

function starts(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The extension of a name in lower case, without the dot; empty when it has none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9_-]{1,20})\s*$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function isProgram(bytes: Uint8Array): boolean {
  // A DOS or Windows program: "MZ", and binary soon after, so that a letter to "MZ Smith" is not one.
  if (starts(bytes, 0x4d, 0x5a) && bytes.subarray(0, 64).includes(0)) return true;
  if (starts(bytes, 0x7f, 0x45, 0x4c, 0x46)) return true;
  if (starts(bytes, 0xca, 0xfe, 0xba, 0xbe)) return true;
  if (starts(bytes, 0xfe, 0xed, 0xfa, 0xce) || starts(bytes, 0xfe, 0xed, 0xfa, 0xcf)) return true;
  if (starts(bytes, 0xce, 0xfa, 0xed, 0xfe) || starts(bytes, 0xcf, 0xfa, 0xed, 0xfe)) return true;
  // A Windows shortcut runs what it points at.
  return starts(bytes, 0x4c, 0, 0, 0, 1, 0x14, 2, 0);
}

/** Kinds told by what lies in a zip: its first names from the head, all names from the tail. */
function zipKind(head: string, tail: string, extension: string): Sniffed {
  const names = head + tail;
  const office = 'application/vnd.openxmlformats-officedocument.';
  if (names.includes('word/document') || (extension === 'docx' && names.includes('word/'))) {
    return sniffed('word', `${office}wordprocessingml.document`);
  }
  if (names.includes('xl/workbook')) return sniffed('spreadsheet', `${office}spreadsheetml.sheet`);
  if (names.includes('ppt/presentation')) return sniffed('slides', `${office}presentationml.presentation`);
  const open = /mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(head)?.[1];
  if (open === 'spreadsheet') return sniffed('spreadsheet', 'application/vnd.oasis.opendocument.spreadsheet');
  if (open) return sniffed('open-document', 'application/vnd.oasis.opendocument.text');
  // A zip that has lost its list of names at the end was cut short; its name is all there is to go by.
  const cutShort = !tail.includes('PK\x05\x06');
  if (cutShort && extension === 'docx') return sniffed('word', `${office}wordprocessingml.document`);
  if (cutShort && extension === 'xlsx') return sniffed('spreadsheet', `${office}spreadsheetml.sheet`);
  return sniffed('archive', 'application/zip');
}

/** Kinds that share Microsoft's old container; its stream names are in UTF-16. */
function compoundKind(head: string, tail: string, extension: string): Sniffed {
  const names = (head + tail).replaceAll('\0', '');
  if (names.includes('__substg1.0') || extension === 'msg') {
    return sniffed('outlook', 'application/vnd.ms-outlook');
  }
  if (names.includes('WordDocument') || extension === 'doc') return sniffed('old-word', 'application/msword');
  if (names.includes('Workbook') || extension === 'xls') {
    return sniffed('old-spreadsheet', 'application/vnd.ms-excel');
  }
  if (names.includes('PowerPoint Document') || extension === 'ppt') {
    return sniffed('slides', 'application/vnd.ms-powerpoint');
  }
  // An encrypted Office file is a compound file holding "EncryptedPackage".
  if (extension === 'docx') return sniffed('old-word', 'application/msword');
  return sniffed('other', 'application/octet-stream');
}

function boxKind(head: string): Sniffed | null {
  if (head.slice(4, 8) !== 'ftyp') return null;
  const brand = head.slice(8, 12);
  if (brand === 'avif') return sniffed('image', 'image/avif');
  if (/^(hei[cxms]|hev[cx]|mif1|msf1)$/.test(brand)) return sniffed('heic', 'image/heic');
  return brand.startsWith('M4A') ? sniffed('sound', 'audio/mp4') : sniffed('film', 'video/mp4');
}

function riffKind(head: string): Sniffed | null {
  if (!head.startsWith('RIFF')) return null;
  const form = head.slice(8, 12);
  if (form === 'WEBP') return sniffed('image', 'image/webp');
  return form === 'WAVE' ? sniffed('sound', 'audio/wav') : sniffed('film', 'video/x-msvideo');
}

const SOUND = new Set(['mp3', 'wma', 'amr', 'aac', 'ogg', 'oga', 'flac', 'dss', 'ds2', 'aiff']);
const FILM = new Set(['mpg', 'mpeg', 'wmv', 'mkv', 'webm', 'mov', '3gp']);

function binaryKind(bytes: Uint8Array, head: string, tail: string, extension: string): Sniffed | null {
  // Readers accept a PDF whose header comes a little late, after a stray line of a mail system.
  if (/(?:^|[\r\n])%PDF-\d/.test(head.slice(0, 1024))) return sniffed('pdf', 'application/pdf');
  if (isProgram(bytes)) return sniffed('program', 'application/octet-stream');
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0x50, 0x4b, 5, 6)) {
    return zipKind(head, tail, extension);
  }
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return compoundKind(head, tail, extension);
  if (starts(bytes, 0xff, 0xd8, 0xff)) return sniffed('image', 'image/jpeg');
  if (head.startsWith('\x89PNG')) return sniffed('image', 'image/png');
  if (head.startsWith('GIF8')) return sniffed('image', 'image/gif');
  if (head.startsWith('BM') && bytes.subarray(6, 10).every((byte) => byte === 0) && bytes.length > 26) {
    return sniffed('image', 'image/bmp');
  }
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return sniffed('tiff', 'image/tiff');
  if (head.startsWith('{\\rtf')) return sniffed('rich-text', 'application/rtf');
  if (head.startsWith('7z\xbc\xaf')) return sniffed('archive', 'application/x-7z-compressed');
  if (head.startsWith('Rar!')) return sniffed('archive', 'application/vnd.rar');
  if (starts(bytes, 0x1f, 0x8b)) return sniffed('archive', 'application/gzip');
  if (head.startsWith('ID3') || (extension === 'mp3' && bytes[0] === 0xff)) {
    return sniffed('sound', 'audio/mpeg');
  }
  if (head.startsWith('OggS')) return sniffed('sound', 'audio/ogg');
  return boxKind(head) ?? riffKind(head);
}

const MAIL_HEADER =
  /^(?:from|to|cc|subject|date|received|return-path|delivered-to|message-id|mime-version|reply-to|sender|content-type|dkim-signature|x-[\w-]+):/i;

/** Whether text begins with the header of an e-mail. A pasted "From: … To: …" in a .txt stays text. */
function isMail(head: string, extension: string): boolean {
  const lines = head.replace(/^From [^\n]*\n/, '').split(/\r?\n/, 60);
  const blank = lines.indexOf('');
  const header = blank < 0 ? lines : lines.slice(0, blank);
  if (!MAIL_HEADER.test(header[0] ?? '')) return false;
  const found = header.filter((line) => MAIL_HEADER.test(line)).length;
  if (extension === 'eml') return found >= 1;
  const sure = header.some((line) => /^(?:message-id|mime-version|received|return-path):/i.test(line));
  return sure && found >= 3;
}

function isText(bytes: Uint8Array): boolean {
  if (unmarkedPairs(bytes)) return true;
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return true;
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 0x1b) return false;
  }
  return true;
}

/**
 * What a file is. Its bytes decide; the extension only settles what bytes leave open.
 * @param head the first bytes of the file (64 KiB is plenty)
 * @param tail the last bytes (64 KiB): a zip keeps its list of names there
 * @param name the file's name
 */
export function sniffFile(head: Uint8Array, tail: Uint8Array, name: string): Sniffed {
  const extension = extensionOf(name);
  const headText = ascii(head, 0, 65_536);
  const found = binaryKind(head, headText, ascii(tail), extension);
  if (found) return found;
  if (!isText(head)) {
    if (SOUND.has(extension)) return sniffed('sound', 'audio/mpeg');
    if (FILM.has(extension)) return sniffed('film', 'video/mpeg');
    return sniffed('other', 'application/octet-stream');
  }
  if (headText.startsWith('#!')) return sniffed('script', 'text/plain');
  if (isMail(headText, extension)) return sniffed('email', 'message/rfc822');
  if (
    /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body)[\s>]/i.test(
      headText.replace(/^\xef\xbb\xbf/, ''),
    )
  ) {
    return sniffed('web-page', 'text/html');
  }
  if (extension === 'csv') return sniffed('spreadsheet', 'text/csv');
  return sniffed('text', 'text/plain');
}
