import type { AuditEntry } from '@shared/custody/audit-trail';
import { auditSentence } from '@shared/custody/audit-words';
import { format } from 'date-fns';
import Papa from 'papaparse';

/** A byte order mark, by which Excel knows that the text is UTF-8. */
const MARK = '\uFEFF';

/** "Wed 4 Dec 2024, 14:05", by this computer's clock. */
export function momentInWords(at: number): string {
  return format(at, 'EEE d MMM yyyy, HH:mm');
}

/** The audit trail as a CSV table, with what is needed to check it again. */
export function trailTable(entries: readonly AuditEntry[], named: (report: string) => string): string {
  const rows = entries.map((entry) => ({
    Entry: entry.seq,
    When: new Date(entry.at).toISOString(),
    What: auditSentence(entry, named),
    Act: entry.act,
    Detail: JSON.stringify(entry.detail),
    'Fingerprint of the entry before': entry.before,
    Fingerprint: entry.hash,
  }));
  // A cell that begins like a formula would be run by a spreadsheet.
  return MARK + Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' });
}
