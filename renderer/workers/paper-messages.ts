import type { PageItem } from '@renderer/data/page-texts';

/** The kinds of file whose pages can be pictured: what a PDF, a photograph or a scan looks like. */
export type PicturedKind = 'pdf' | 'image' | 'tiff';

/** What a file is opened for. For its words alone, the shapes of letters are neither fetched nor looked at. */
export type PaperPurpose = 'words' | 'pictures';

/** What recognising a page gave. Places are fractions of the page, turned so that its words stand upright. */
export type RecognisedPage = {
  /** The words, a printed line to a line. */
  readonly text: string;
  readonly items: readonly PageItem[];
  /** How sure the recognition is of the page, 0 to 100. */
  readonly confidence: number;
  /** Quarter turns to the right, in degrees, that bring the page's words upright. */
  readonly turned: number;
};

/** What is known of a file once it is open. `title` and `made` are as a PDF says them of itself, else empty. */
export type OpenedPaper = { readonly pages: number; readonly title: string; readonly made: string };

/** What the paper worker does, by name: what it is given and what it answers. */
export type PaperWork = {
  /** Opens a file, in place of the one open before. Its bytes are asked for as they are needed. */
  open: {
    given: { size: number; kind: PicturedKind; mediaType: string; purpose: PaperPurpose };
    answer: OpenedPaper;
  };
  /** The words that pages of a PDF hold themselves; null for a page that cannot be read. */
  words: { given: { from: number; to: number }; answer: { words: readonly (string | null)[] } };
  recognise: { given: { page: number }; answer: RecognisedPage };
  /** A page as a picture for the screen. */
  show: { given: { page: number }; answer: { picture: Blob } };
  close: { given: null; answer: null };
};

export type PaperTask = keyof PaperWork;

export type PaperRequest = {
  [Task in PaperTask]: {
    readonly id: number;
    readonly task: Task;
    readonly given: PaperWork[Task]['given'];
  };
}[PaperTask];

/** Why a file cannot be opened, or a page not be recognised. */
export type PaperFault = 'locked' | 'damaged' | 'too-large';

/** What the worker says: an answer, or that it needs bytes of the open file. */
export type PaperAnswer =
  | { readonly id: number; readonly ok: true; readonly value: PaperWork[PaperTask]['answer'] }
  | { readonly id: number; readonly ok: false; readonly code: PaperFault }
  | { readonly needs: { readonly turn: number; readonly begin: number; readonly end: number } };

/** Bytes the worker asked for; null: they could not be had. */
export type PaperBytes = {
  readonly turn: number;
  readonly begin: number;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
};
