import type { PDFDict, PDFRef } from 'pdf-lib';
import type { PdfWriter } from './pdf-writer';

/** Pages under one node. Readers find page 1,900 by its node and need not read all of them. */
const BRANCH = 64;

/** The pages of a bundle, each with its reference from the start, so that links can lead to pages yet to be written. */
export class PageTree {
  readonly #writer: PdfWriter;
  readonly #pages: readonly PDFRef[];
  readonly #nodes: readonly PDFRef[];
  readonly #root: PDFRef;

  constructor(writer: PdfWriter, count: number) {
    this.#writer = writer;
    this.#pages = Array.from({ length: count }, () => writer.reserve());
    this.#nodes = Array.from({ length: Math.ceil(count / BRANCH) }, () => writer.reserve());
    this.#root = writer.reserve();
  }

  /** The page at a 0-based place; the last one for a place past the end. */
  ref(at: number): PDFRef {
    return this.#pages[Math.min(at, this.#pages.length - 1)] as PDFRef;
  }

  parent(at: number): PDFRef {
    return this.#nodes[Math.floor(at / BRANCH)] as PDFRef;
  }

  write(at: number, page: PDFDict): void {
    this.#writer.write(this.ref(at), page);
  }

  /** Writes the nodes. @returns the root */
  finish(): PDFRef {
    const { context } = this.#writer;
    for (const [index, node] of this.#nodes.entries()) {
      const kids = this.#pages.slice(index * BRANCH, (index + 1) * BRANCH);
      this.#writer.write(
        node,
        context.obj({ Type: 'Pages', Parent: this.#root, Count: kids.length, Kids: kids }),
      );
    }
    return this.#writer.write(
      this.#root,
      context.obj({ Type: 'Pages', Count: this.#pages.length, Kids: [...this.#nodes] }),
    );
  }
}
