import type { AuditEntry } from '@shared/custody/audit-trail';
import { auditSentence } from '@shared/custody/audit-words';
import { format } from 'date-fns';
import { csvText } from '../../components/csv-text';

const HEADINGS = ['Entry', 'When', 'What', 'Act', 'Detail', 'Fingerprint of the entry before', 'Fingerprint'];

/** "Wed 4 Dec 2024, 14:05", by this computer's clock. */
export function momentInWords(at: number): string {
  return format(at, 'EEE d MMM yyyy, HH:mm');
}

/** The audit trail as a CSV table, with what is needed to check it again. */
export function trailTable(entries: readonly AuditEntry[], named: (report: string) => string): string {
  return csvText([
    HEADINGS,
    ...entries.map((entry) => [
      entry.seq,
      new Date(entry.at).toISOString(),
      auditSentence(entry, named),
      entry.act,
      JSON.stringify(entry.detail),
      entry.before,
      entry.hash,
    ]),
  ]);
}
