import type { FindingOutcome } from '../domain/finding';
import type { DocumentKind } from '../domain/letter-kind';

/** Words with their weight. Everything a reader sees is made of these. */
export type Weight = { readonly bold?: true; readonly italic?: true; readonly underline?: true };

export type Inline =
  | ({ readonly kind: 'text'; readonly text: string } & Weight)
  | ({ readonly kind: 'break' } & Weight)
  /** A bracketed reference to evidence, "[E13, para 4.2]", that leads to its row of the evidence index. */
  | ({ readonly kind: 'citation'; readonly label: string; readonly target: string } & Weight)
  /** Someone in the case, as this reader may see them. */
  | ({ readonly kind: 'person'; readonly label: string } & Weight)
  /** A cross-reference to another place of the document: a point, a recommendation, a section. */
  | ({ readonly kind: 'reference'; readonly label: string; readonly target: string } & Weight)
  /** A finding: its glyph and its word, never the glyph alone. */
  | ({ readonly kind: 'finding'; readonly outcome: FindingOutcome; readonly label: string } & Weight)
  /** A bar of a chart, from 0 to 1 of its full length. The figure it shows stands as words beside it. */
  | ({ readonly kind: 'bar'; readonly share: number } & Weight);

/** A paragraph. `number` is what automatic numbering gives it ("5.2.1"), `null` when it has none. */
export type Paragraph = {
  readonly kind: 'paragraph';
  readonly style: 'body' | 'wording' | 'small';
  readonly number: string | null;
  readonly numbered: boolean;
  readonly bookmark: string | null;
  readonly content: readonly Inline[];
};

/** A heading inside a section: part of a point, a heading the author typed. Not numbered, not in the contents. */
export type Subheading = {
  readonly kind: 'subheading';
  readonly level: 2 | 3 | 4 | 5 | 6;
  readonly content: readonly Inline[];
};

export type List = {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
};

export type Quotation = { readonly kind: 'quotation'; readonly blocks: readonly Block[] };

/** A cell holds blocks so that an author's own paragraphs and lists fit into it. */
export type Cell = { readonly blocks: readonly Block[] };

export type Row = { readonly bookmark: string | null; readonly cells: readonly Cell[] };

/** A table. `shares` are column widths in hundredths of the text width; its first `header` row repeats on each page. */
export type Table = {
  readonly kind: 'table';
  /** Read out by a screen reader in place of the table's shape. */
  readonly description: string;
  readonly caption: string | null;
  readonly shares: readonly number[];
  readonly header: readonly (readonly Inline[])[];
  readonly rows: readonly Row[];
};

/** Facts in two columns: what, and what it is. */
export type Facts = {
  readonly kind: 'facts';
  readonly description: string;
  readonly rows: readonly { readonly label: string; readonly value: readonly Inline[] }[];
};

/** Something the reader must notice. `missing`: a part of the document that is not yet written. */
export type Notice = {
  readonly kind: 'notice';
  readonly tone: 'missing' | 'note';
  readonly content: readonly Inline[];
};

/** The conclusion on a point, set apart: "Finding: Upheld". */
export type FindingLine = {
  readonly kind: 'finding-line';
  readonly lead: string;
  readonly outcome: FindingOutcome;
  readonly label: string;
};

/** Where somebody signs. `signedOn` is empty until they have. A letter closes with words, and needs no table. */
export type Signature = {
  readonly kind: 'signature';
  readonly name: string;
  readonly capacity: string;
  /** "30 January 2025", or empty. */
  readonly signedOn: string;
  /** "Yours sincerely," above the place to sign. */
  readonly closing?: string;
};

export type Block =
  | Paragraph
  | Subheading
  | List
  | Quotation
  | Table
  | Facts
  | Notice
  | FindingLine
  | Signature;

/**
 * A section with its heading. Sections follow each other in one flat list, so that a page can be drawn and a file
 * written piece by piece; `level` says which hangs under which.
 */
export type Section = {
  /** The bookmark of its heading: links and the contents lead to it. */
  readonly bookmark: string;
  readonly level: 1 | 2 | 3;
  /** Empty for the words of a letter that stand under its subject, without a heading of their own. */
  readonly title: readonly Inline[];
  /** "5.2", "Appendix A"; `null` when it has none. */
  readonly number: string | null;
  readonly numbering: 'numbered' | 'appendix' | 'none';
  readonly newPage: boolean;
  /** On pages turned on their side, for tables with many columns. Such sections begin on a new page. */
  readonly landscape?: true;
  readonly blocks: readonly Block[];
};

/** What stands at the head of a letter besides its date and references. */
export type LetterFront = {
  /** Under the name of whoever writes: capacity, department, address. A line each. */
  readonly from: readonly string[];
  /** The address block. */
  readonly to: readonly string[];
  /** "Dear Mrs Tolgate," */
  readonly salutation: string;
};

/**
 * The head of a document: a page of its own, a block at the top of the first page, or that of a letter, whose `title` is
 * its subject and whose `facts` are its date and references.
 */
export type TitlePage = {
  readonly layout: 'page' | 'block' | 'letter';
  readonly council: string;
  readonly title: string;
  readonly subtitle: string;
  readonly facts: Facts;
  /** Printed under the facts: what kind of papers these are, that a case is made up. */
  readonly remarks: readonly string[];
  readonly letter?: LetterFront;
};

export type Properties = {
  readonly title: string;
  readonly subject: string;
  /** The marking in the header of every page. */
  readonly classification: string;
  readonly reference: string;
  readonly council: string;
  readonly author: string;
  /** Marked DRAFT in the header, on the first page and across the pages. */
  readonly draft: boolean;
  /** 1 for the first version signed, 2 after it has been signed again, and so on. */
  readonly version: number;
};

/** A whole document as plain data: what the preview draws and the Word file is packed from. */
export type DocumentModel = {
  readonly model: 1;
  /** null: none of the documents of a case; a table to be sent by itself, or a report over many cases. */
  readonly report: DocumentKind | null;
  readonly properties: Properties;
  readonly titlePage: TitlePage;
  readonly contents: boolean;
  readonly sections: readonly Section[];
};
