import type { IndexEntry } from '@shared/bundle/index-entries';
import type { PlannedBundle } from '@shared/pdf/plan-bundle-file';
import type { PlainTable } from '@shared/reports/table-document';

/** The index of a bundle as a table: a row for each paper, with its section, and the name of its file where asked. */
export function indexTable(
  { file }: PlannedBundle,
  fileOf?: (entry: Extract<IndexEntry, { kind: 'paper' }>) => string,
): PlainTable {
  let section = '';
  const rows = file.entries.flatMap((entry) => {
    if (entry.kind === 'section') {
      section = entry.words;
      return [];
    }
    const { reference, title, date, numbers } = entry;
    return [[section, reference, title, date, numbers, ...(fileOf ? [fileOf(entry)] : [])]];
  });
  return {
    title: file.index.title,
    columns: fileOf
      ? [
          ['Section', 16],
          ['No', 8],
          ['Document', 30],
          ['Date', 14],
          ['Page', 12],
          ['File', 20],
        ]
      : [
          ['Section', 20],
          ['No', 9],
          ['Document', 41],
          ['Date', 16],
          ['Page', 14],
        ],
    rows,
  };
}
