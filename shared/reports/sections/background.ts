import type { CaseFile } from '../../domain/case-file';
import type { ChronologyEntry } from '../../domain/chronology-entry';
import { italic, missing, row, table, words } from '../blocks';
import { eventDateWords } from '../date-words';
import type { Block, Inline, Section } from '../document-model';
import { fromRichText } from '../from-rich-text';
import { citationInlines } from '../references';
import type { ReportContext } from '../report-context';
import { beforeReport } from '../report-date';
import { part, section } from '../section-parts';

/** Section 4: what lies behind the complaint, and the events in order with their sources. */
export function background(context: ReportContext): Section {
  const blocks = [
    ...fromRichText(context.caseFile.investigation.background, context),
    ...part('Chronology', 2, chronology(context)),
  ];
  return section(
    'background',
    'Background and chronology',
    blocks.length > 0 ? blocks : [missing('The background and the chronology.')],
  );
}

const ACCOUNT = {
  agreed: '',
  complainant: 'The complainant’s account: ',
  council: 'The Council’s account: ',
  other: 'Another account: ',
} as const satisfies Record<ChronologyEntry['account'], string>;

/** Entries in date order; the accounts of one event stand together; what has no date comes last. */
function chronologyOrder(caseFile: CaseFile): ChronologyEntry[] {
  const day = (entry: ChronologyEntry) => entry.date.on ?? '9999-12-31';
  const sorted = [...caseFile.chronology].sort((a, b) => day(a).localeCompare(day(b)) || a.order - b.order);
  const byEvent = new Map<string, ChronologyEntry[]>();
  for (const entry of sorted) {
    const event = entry.eventId ?? `entry ${entry.id}`;
    const accounts = byEvent.get(event);
    if (accounts) accounts.push(entry);
    else byEvent.set(event, [entry]);
  }
  return [...byEvent.values()].flat();
}

function chronology(context: ReportContext): Block[] {
  const entries = chronologyOrder(context.caseFile).filter(
    (entry) => entry.inReport && beforeReport(context, entry.date.on),
  );
  if (entries.length === 0) return [];
  return [
    table({
      description: 'Events in date order, each with its source; disputed dates and accounts are marked',
      columns: [
        ['Date', 24],
        ['Event', 58],
        ['Source', 18],
      ],
      rows: entries.map((entry) =>
        row([when(entry), what(entry), citationInlines(context, entry.citationIds)]),
      ),
    }),
  ];
}

function when(entry: ChronologyEntry): Inline[] {
  const marks = [
    ...(entry.date.disputed ? ['date disputed'] : []),
    ...(entry.date.words ? [entry.date.words] : []),
  ];
  return [
    { kind: 'text', text: eventDateWords(entry.date) },
    ...(marks.length > 0 ? [{ kind: 'break' } as const, italic(marks.join(': '))] : []),
  ];
}

function what(entry: ChronologyEntry): Inline[] {
  const account = ACCOUNT[entry.account];
  return [...(account ? [italic(account)] : []), ...words(entry.event)];
}
