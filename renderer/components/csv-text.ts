import Papa from 'papaparse';

/** By this Excel knows that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet would take for a formula and carry out: also behind white space, and also when more lines follow.
 * papaparse's own pattern looks at the first line only.
 */
const FORMULA = /^\s*[=+\-@]|^[\t\r]/;

/** Rows as CSV that Excel opens right: quoted where needed, with no text that could be carried out. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows as (string | number)[][];
  return BYTE_ORDER_MARK + Papa.unparse(cells, { escapeFormulae: FORMULA, newline: '\r\n' });
}
