/** What `page.ts` offers; it is built for the page, and those who ask it run in Node. */
export type StoragePage = {
  /** Unlocks and opens the store; `started`, or why not. */
  readonly start: (passphrase: string) => Promise<string>;
  /** A new case; answers its id. */
  readonly create: () => Promise<string>;
  /** Puts `manyCases(count)` in place, named case-0, case-1 … */
  readonly placeMany: (count: number) => Promise<void>;
  /** Makes change after change, each numbered, and tells the highest number whenever all are kept. */
  readonly work: (caseId: string, from: number) => Promise<never>;
  /** Makes changes up to a number, and answers every row once all are kept. */
  readonly workUntil: (caseId: string, upTo: number) => Promise<string>;
  /**
   * Writes rows of a megabyte over one another, so that the safety copy soon writes itself anew without those before;
   * tells the highest number that is in the copy too.
   */
  readonly rowsAnew: (caseId: string, from: number) => Promise<never>;
  /** Writes the safety copy anew from the database, again and again. */
  readonly copyAnew: () => Promise<never>;
  /** Every row as it lies on the disk, as text. */
  readonly rows: () => Promise<string>;
  /** What had to be put right at this start. */
  readonly notice: () => Promise<string | null>;
  /** What a start finds of that work. */
  readonly found: (caseId: string) => Promise<{
    readonly people: readonly string[];
    readonly highest: number;
    readonly largest: number;
    readonly undoLabel: string | null;
  }>;
  /** Stores made bytes. */
  readonly store: (caseId: string, size: number) => Promise<Stored>;
  /** Stores the file that the dialog chooses; answers when the safety copy has it too. */
  readonly storeChosen: (caseId: string) => Promise<Stored>;
  /** Removes every file of a case that no document names. */
  readonly forgetFiles: (caseId: string, sha: string) => Promise<void>;
  /** Stores a file and enters it as a document: one that no document names goes when the case is opened next. */
  readonly enter: (caseId: string, size: number) => Promise<string>;
  /** Stores file after file, enters each as a document, and tells of it when that is kept. */
  readonly storeMany: (caseId: string) => Promise<never>;
  /** Whether a stored file reads back as its SHA-256 says. */
  readonly readsBack: (caseId: string, sha: string) => Promise<boolean>;
  readonly wholeSize: (caseId: string, sha: string) => Promise<number>;
  /** What of evidence lies on the disk, and what of it belongs to a file. */
  readonly evidence: () => Promise<{ readonly files: readonly Stored[]; readonly removals: number }>;
};

type Stored = { readonly sha256: string; readonly size: number };

declare global {
  interface Window {
    readonly storage: StoragePage;
    /** Put there by the test: hears of every number that was called kept. */
    readonly told: (kept: number) => Promise<void>;
    /** And of every large row. */
    readonly toldRow: (kept: number) => Promise<void>;
    /** And of every file that was called stored, by its SHA-256. */
    readonly toldFile: (sha: string) => Promise<void>;
  }
}
