import type { Id } from '../domain/id';
import { FILE_KINDS, type FileKind } from './file-kind';
import { promiseSentence, type Refusal } from './refused-file';

/** Something to know about a file that came in. */
export type ImportNote =
  | { readonly kind: 'locked' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'incomplete'; readonly pages: number }
  | { readonly kind: 'cut-short-picture' }
  | { readonly kind: 'scan'; readonly pages: number; readonly of: number }
  | { readonly kind: 'cannot-be-shown'; readonly fileKind: FileKind }
  | { readonly kind: 'too-much-to-read' }
  | { readonly kind: 'too-large-picture'; readonly width: number; readonly height: number }
  | { readonly kind: 'same-words'; readonly reference: string }
  | { readonly kind: 'unpacked-from'; readonly archive: string }
  | { readonly kind: 'not-unpacked'; readonly why: ArchiveTrouble; readonly names: readonly string[] }
  | { readonly kind: 'renamed'; readonly cameAs: string }
  | { readonly kind: 'other-kind'; readonly promised: FileKind; readonly found: FileKind }
  | { readonly kind: 'same-name'; readonly as: string }
  | { readonly kind: 'reference-taken'; readonly wanted: string }
  | { readonly kind: 'attachments-refused'; readonly names: readonly string[] }
  | { readonly kind: 'attachment-known'; readonly reference: string };

/** What became of one file of an import. */
export type ImportOutcome =
  | {
      readonly kind: 'added';
      readonly name: string;
      readonly documentId: Id;
      readonly reference: string;
      /** The reference of the e-mail it was attached to, if it was. */
      readonly attachedTo: string | null;
      readonly notes: readonly ImportNote[];
    }
  | {
      readonly kind: 'already-here';
      readonly name: string;
      readonly documentId: Id;
      readonly reference: string;
      /** The reference of the e-mail it is attached to, if it is. */
      readonly attachedTo: string | null;
    }
  | { readonly kind: 'refused'; readonly name: string; readonly why: Refusal }
  | { readonly kind: 'unreadable'; readonly name: string; readonly message: string }
  | { readonly kind: 'no-room'; readonly name: string }
  | { readonly kind: 'unpacked'; readonly name: string; readonly files: number }
  | { readonly kind: 'left-out'; readonly name: string; readonly message: string };

/** Why something in a compressed folder was not unpacked. */
export type ArchiveTrouble = 'bomb' | 'locked' | 'damaged' | 'too-deep' | 'too-many' | 'other-format';

const NOT_UNPACKED: Readonly<Record<ArchiveTrouble, string>> = {
  bomb: 'It would unpack to far more than it holds, as something made to fill a disk does, so it was not unpacked. It is kept as it came; ask the council for the files themselves.',
  locked:
    'It is locked with a password, so it is kept as it came and not unpacked. Ask the council for an open copy.',
  damaged:
    'It is damaged and could not be unpacked wholly; what could be read is in the register, and it is kept as it came. Ask for it to be sent again.',
  'too-deep':
    'It lies inside too many other compressed folders, so it is kept as it came and not unpacked. Unpack it yourself and drop what is in it.',
  'too-many':
    'It holds more files than are taken at once, so it is kept as it came and not unpacked. Unpack it yourself and drop what is in it.',
  'other-format':
    'It is a compressed folder of a kind that is not unpacked here (only .zip is). It is kept as it came; unpack it yourself and drop what is in it.',
};

const HEIC =
  'It is a picture in HEIC format, as iPhones take them, which cannot be shown here. It is kept as it came and can be cited. To see it, open it on a phone or a Mac and send it as JPEG, or ask for a JPEG copy.';

const pagesInWords = (count: number) => (count === 1 ? '1 page' : `${count} pages`);

/** What the user should know about a file that came in: one sentence or two. */
export function noteSentence(note: ImportNote): string {
  switch (note.kind) {
    case 'locked':
      return 'It is locked with a password, so it is kept but cannot be shown or searched. Ask the council for an open copy.';
    case 'damaged':
      return 'It is damaged and cannot be shown; it is kept as it came. Ask for it to be sent again.';
    case 'incomplete':
      return note.pages > 0
        ? `It seems to be cut short: ${pagesInWords(note.pages)} can be read. It is kept as it came; ask for it to be sent again.`
        : 'It is cut short and no page can be read. It is kept as it came; ask for it to be sent again.';
    case 'cut-short-picture':
      return 'It is cut short: only a part of the picture may be seen. It is kept as it came; ask for it to be sent again.';
    case 'scan':
      return note.pages === note.of
        ? `It is a scan (${pagesInWords(note.of)} without text): its words are being read from the picture.`
        : `${note.pages} of its ${pagesInWords(note.of)} are scans without text: their words are being read from the pictures.`;
    case 'cannot-be-shown':
      if (note.fileKind === 'heic') return HEIC;
      return `It is ${FILE_KINDS[note.fileKind].words}, which Evenhand cannot show yet. It is kept and can be cited as a whole.`;
    case 'too-much-to-read':
      return 'It holds more than can be read here, so it is kept but cannot be searched.';
    case 'too-large-picture':
      return `It says it is ${note.width.toLocaleString('en-GB')} by ${note.height.toLocaleString('en-GB')} dots, more than can safely be unpacked, so it is kept as it came and not shown. Ask for a smaller copy.`;
    case 'same-words':
      return `It says the same as ${note.reference}, word for word. Both are kept; look which you need.`;
    case 'unpacked-from':
      return `It came in “${note.archive}”.`;
    case 'not-unpacked':
      return note.names.length === 0
        ? NOT_UNPACKED[note.why]
        : `${NOT_UNPACKED[note.why]} Not unpacked: ${note.names.join(', ')}.`;
    case 'renamed':
      return `Its name could not be kept as it was; it came as “${note.cameAs}”.`;
    case 'other-kind':
      return promiseSentence(note.promised, note.found);
    case 'same-name':
      return `Another file has the same name and different content. Both are kept; this one as “${note.as}”.`;
    case 'reference-taken':
      return `Its name says ${note.wanted}, which another document already has, so it was given the next number.`;
    case 'attachments-refused':
      return `Attached to it and not kept, because empty or a program: ${note.names.join(', ')}.`;
    case 'attachment-known':
      return `What is attached to it was already here as ${note.reference}; the two are now linked.`;
  }
}

/** What became of a file that did not come in as a new document: what happened, what is safe, what next. */
export function outcomeSentence(outcome: Exclude<ImportOutcome, { kind: 'added' }>): string {
  switch (outcome.kind) {
    case 'already-here':
      return outcome.attachedTo === null
        ? `It is the same file, byte for byte, as ${outcome.reference}, so it is stored once.`
        : `It is what was attached to ${outcome.attachedTo}, so it is entered once, as ${outcome.reference}.`;
    case 'refused':
      if (outcome.why === 'empty') {
        return 'It is empty (0 bytes), so there is nothing to keep. It was probably not copied completely; ask for it again.';
      }
      return outcome.why === 'runs-by-name'
        ? 'Its name marks it as a program, script or shortcut, which is not kept in a case. If it should be a document, ask the council for it as a PDF.'
        : 'It is really a program, whatever its name says, so it was not kept and nothing of it was run. Do not open it; tell the council what they sent.';
    case 'unreadable':
      return `It could not be read: ${outcome.message} Nothing of it was kept; try again, or copy it to this computer first.`;
    case 'no-room':
      return 'There is not enough room on this computer to keep it. Free some space and add it again; everything else is safe.';
    case 'unpacked':
      return outcome.files === 1
        ? 'It was unpacked; the file in it is listed by itself.'
        : `It was unpacked; the ${outcome.files.toLocaleString('en-GB')} files in it are listed by themselves.`;
    case 'left-out':
      return outcome.message;
  }
}

/** One sentence for the whole import. */
export function importSummary(outcomes: readonly ImportOutcome[]): string {
  const added = outcomes.filter((outcome) => outcome.kind === 'added').length;
  const here = outcomes.filter(({ kind }) => kind === 'already-here').length;
  const unpacked = outcomes.filter(({ kind }) => kind === 'unpacked').length;
  const not = outcomes.length - added - here - unpacked;
  const parts = [
    added === 1 ? '1 document was added' : `${added === 0 ? 'No' : added} documents were added`,
    ...(here > 0 ? [`${here} already in the register`] : []),
    ...(not > 0 ? [`${not} not added`] : []),
  ];
  return `${parts.join(', ')}.`;
}
