import type { CaseFile } from '../domain/case-file';
import { inOrder } from '../domain/case-file';
import { toSafeFileName } from '../lib/relative-name';

/** The folder of evidence beside `case.json` in open case data. */
export const EVIDENCE_FOLDER = 'evidence';

/** The name of the case itself in open case data. */
export const CASE_JSON = 'case.json';

/**
 * What each evidence file is called in open case data: "E13 Visit record.pdf", safe on Windows, macOS and
 * Linux, and no two alike even where capitals do not count.
 * @returns document id -> file name, for every document that has a file, in the order of the register
 */
export function evidenceNames(documents: CaseFile['documents']): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const [index, { id, reference, file }] of inOrder(documents).entries()) {
    if (!file) continue;
    const label = reference.trim();
    const wanted = label === '' || file.name.startsWith(`${label} `) ? file.name : `${label} ${file.name}`;
    const safe = toSafeFileName(wanted, `document ${index + 1}`);
    let name = safe;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = numbered(safe, copy);
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  return names;
}

/** "name (2).pdf", still short enough and safe. */
function numbered(name: string, copy: number): string {
  const [, stem = name, extension = ''] = /^(.+?)(\.[A-Za-z0-9]{1,8})?$/.exec(name) ?? [];
  let kept = stem;
  for (;;) {
    const tried = `${kept} (${copy})${extension}`;
    if (toSafeFileName(tried, '') === tried || kept === '') return tried;
    kept = [...kept].slice(0, -1).join('').trimEnd();
  }
}
