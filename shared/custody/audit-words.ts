import { reportKindSchema } from '../domain/case-log';
import { formatLong } from '../lib/plain-date';
import type { AuditAct, AuditDetail, AuditEntry, TrailCheck } from './audit-trail';

/** How the records of each kind are called, one and several, in the order in which they are said. */
const KINDS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  points: ['point', 'points'],
  outcomes: ['outcome wanted', 'outcomes wanted'],
  findings: ['finding', 'findings'],
  interviews: ['interview', 'interviews'],
  documents: ['paper', 'papers'],
  citations: ['citation', 'citations'],
  chronology: ['event', 'events'],
  recommendations: ['recommendation', 'recommendations'],
  people: ['person', 'people'],
  decisions: ['decision', 'decisions'],
  letters: ['letter', 'letters'],
};

const counted = (count: number, one: string, several: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;

/** "a", "a and b", "a, b and c". */
function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

function changed(detail: AuditDetail): string {
  const count = (kind: string) => (typeof detail[kind] === 'number' ? detail[kind] : 0);
  const named = Object.entries(KINDS).flatMap(([kind, [one, several]]) =>
    count(kind) > 0 ? [counted(count(kind), one, several)] : [],
  );
  const changes = counted(count('changes'), 'change', 'changes');
  return named.length === 0 ? `${changes} made` : `${changes} made, to ${listed(named)}`;
}

/** The name of a document in a sentence; `named` knows those this program makes. */
function document(detail: AuditDetail, named: (report: string) => string): string {
  const report = String(detail.document ?? '');
  return reportKindSchema.safeParse(report).success ? named(report) : report || 'a document';
}

const SENTENCES: Readonly<
  Record<AuditAct, (detail: AuditDetail, named: (report: string) => string) => string>
> = {
  'case-made': () => 'Case begun',
  'case-brought-in': () => 'Case brought in from case data',
  'trail-began': () => 'This record begins here; what was done before was not recorded',
  opened: () => 'Case opened',
  'opened-after-failures': ({ failures }) =>
    `Case opened, after ${counted(Number(failures ?? 0), 'failed try', 'failed tries')} to unlock Evenhand`,
  changed,
  signed: (detail, named) =>
    `Signed: ${document(detail, named)}${detail.words === 'on paper' ? ' (on paper)' : ''}`,
  'signature-taken-back': (detail, named) => `Signature taken back: ${document(detail, named)}`,
  'document-saved': (detail, named) => `Saved as a file: ${document(detail, named)}`,
  'case-data-saved': ({ as }) =>
    `The whole case saved outside Evenhand, ${as === 'zip' ? 'as one zip' : 'as a folder'}`,
  'trail-saved': () => 'This record saved as a table',
  'backup-proved': ({ madeOn, whole }) =>
    `Backup of ${formatLong(String(madeOn))} read back in full: the case would ${whole === 1 ? '' : 'not '}come back whole`,
};

/**
 * An entry of the audit trail in plain English.
 * @param named the name of a document by its kind, such as "Stage 2 investigation report"
 */
export function auditSentence(
  entry: Pick<AuditEntry, 'act' | 'detail'>,
  named: (report: string) => string,
): string {
  return SENTENCES[entry.act](entry.detail, named);
}

/** What a check of the trail found, for its reader. */
export function checkSentence(check: TrailCheck, count: number): string {
  switch (check.kind) {
    case 'whole':
      return `Checked: all ${count.toLocaleString('en-GB')} entries are here and as they were written.`;
    case 'altered':
      return `Entry ${check.seq} is not as it was written. Entries before it are; do not rely on those after it.`;
    case 'missing':
      return `Entry ${check.seq} is missing. Entries before it are as they were written.`;
    case 'cut-off':
      return `After entry ${check.seq} the record does not go on as it did. Entries up to there are as they were written.`;
  }
}
