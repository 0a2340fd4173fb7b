import type { BundleFile, PaperContent, PaperFault } from '@shared/pdf/bundle-file';
import type { FontFiles } from '@shared/pdf/house-font';
import type { LookedAt } from '@shared/pdf/look-at-pdf';

/** What the bundle worker does, by name: what it is given and what it answers. */
export type BundleWork = {
  /** Looks whether a PDF can be put in, and at its pages. */
  look: { given: { bytes: Uint8Array<ArrayBuffer> }; answer: LookedAt };
  begin: { given: { file: BundleFile; fonts: FontFiles }; answer: null };
  paper: {
    given: { run: number; content: PaperContent };
    answer: { fault: { code: PaperFault; message: string } | null };
  };
  /** What is on redacted pages of a finished file that should not be there. */
  objects: { given: { pieces: Uint8Array<ArrayBuffer>[]; pages: readonly number[] }; answer: string[] };
  /** The SHA-256 and size of the file, all of which has been sent by then. */
  finish: { given: null; answer: { sha256: string; size: number } };
};

export type BundleTask = keyof BundleWork;

export type BundleRequest = {
  [Task in BundleTask]: {
    readonly id: number;
    readonly task: Task;
    readonly given: BundleWork[Task]['given'];
  };
}[BundleTask];

/** An answer, or the next bytes of the file, which come before the answer to what made them. */
export type BundleAnswer =
  | { readonly id: number; readonly ok: true; readonly value: BundleWork[BundleTask]['answer'] }
  | { readonly id: number; readonly ok: false }
  | { readonly piece: Uint8Array<ArrayBuffer> };
