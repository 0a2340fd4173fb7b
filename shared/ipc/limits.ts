/** What one act may carry at most. Both sides read these figures, so a refusal is never a surprise. */
const MiB = 1024 * 1024;

/** Bytes one `evidence.read` or `sample.read` may ask for. A larger file is read in pieces. */
export const MAX_READ_BYTES = 4 * MiB;

/** Bytes one `caseData.writeFile` may carry. A larger file is written in pieces, in order. */
export const MAX_WRITE_BYTES = 4 * MiB;

/** Bytes of a chosen file that one `evidenceFile.writeChosen` takes in; between two, the page shows how far it is. */
export const MAX_TAKEN_BYTES = 32 * MiB;

/** Bytes of one saved document. */
export const MAX_DOCUMENT_BYTES = 200 * MiB;

/** Characters of markup that one `paper.print` may set out on pages: a mail or a table of some thousand pages. */
export const MAX_PRINTED_MARKUP = 40_000_000;

/** Bytes of the PDF that `paper.print` may answer with. */
export const MAX_PRINTED_BYTES = 200 * MiB;

/** Files that one choice (dialog or folder walk) may bring. */
export const MAX_CHOSEN_FILES = 5_000;

/** Folders within folders that a folder walk follows. */
export const MAX_FOLDER_DEPTH = 12;

/** How many left-out entries a folder walk names one by one; the rest are only counted. */
export const MAX_LEFT_OUT_NAMED = 200;

/** Files that one export of case data may write. */
export const MAX_WRITTEN_FILES = 10_000;

/** Bytes of the vault file. Room for some 20,000 cases. */
export const MAX_VAULT_FILE_BYTES = 8 * MiB;

/** Changes for the safety copy are put together into acts of about this size. */
export const MAX_CHANGES_BYTES = 4 * MiB;

/** Bytes that one act for the safety copy may carry: a single row may be larger than the usual act. */
export const MAX_CHANGE_BYTES = 60 * MiB;
