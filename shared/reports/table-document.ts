import type { Matter } from '../domain/matter';
import { row, table } from './blocks';
import type { DocumentModel } from './document-model';
import { section } from './section-parts';

/** A table to be sent by itself: an index, a list of old and new page numbers. */
export type PlainTable = {
  readonly title: string;
  /** Heading and share of the width, in hundredths. */
  readonly columns: readonly (readonly [string, number])[];
  readonly rows: readonly (readonly string[])[];
};

/** A plain table as a document of the case, ready to be packed as Word. */
export function tableDocument(matter: Matter, { title, columns, rows }: PlainTable): DocumentModel {
  const { name, reference } = matter.council;
  return {
    model: 1,
    report: null,
    properties: {
      title,
      subject: matter.title,
      classification: 'CONFIDENTIAL',
      reference,
      council: name,
      author: '',
      draft: false,
      version: 1,
    },
    titlePage: {
      layout: 'block',
      council: name,
      title,
      subtitle: matter.title,
      facts: { kind: 'facts', description: 'About this document', rows: [] },
      remarks: [],
    },
    contents: false,
    sections: [
      section(
        'the_table',
        title,
        [table({ description: title, columns: [...columns], rows: rows.map((cells) => row([...cells])) })],
        { numbering: 'none' },
      ),
    ],
  };
}
