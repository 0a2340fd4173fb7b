import { Chip } from '@renderer/components/chip';
import { useCasePart } from '@renderer/data/case-context';
import { byId } from '@shared/domain/case-file';
import type { SearchGroup } from '@shared/search/findable';
import type { Found, SearchAnswer } from '@shared/search/search-index';
import type { SnippetPart } from '@shared/search/search-marks';
import { useEffect, useRef } from 'react';
import { shortDate } from '../panel/document-line';
import { nothingWords } from '../panel/search-results';
import type { SearchNow } from '../search/search-index-context';
import styles from './find.module.css';
import { GROUP_WORDS } from './find-words';

/** A line that can be chosen: something found, the rest of a group, or more of the one group shown. */
export type FindRow =
  | { readonly kind: 'found'; readonly key: string; readonly group: SearchGroup; readonly found: Found }
  | { readonly kind: 'group'; readonly key: string; readonly group: SearchGroup; readonly count: number }
  | { readonly kind: 'more'; readonly key: string; readonly group: SearchGroup; readonly count: number };

/** The lines of an answer: groups in the order of their best, each in the order of use. */
export function rowsOf(answer: SearchAnswer | null, only: SearchGroup | null): FindRow[] {
  if (!answer) return [];
  const groups = new Map<SearchGroup, FindRow[]>();
  for (const found of answer.found) {
    const rows = groups.get(found.group) ?? [];
    groups.set(found.group, rows);
    rows.push({ kind: 'found', key: found.key, group: found.group, found });
  }
  for (const [group, rows] of groups) {
    const count = (answer.byGroup[group] ?? 0) - rows.length;
    if (count > 0) rows.push({ kind: only ? 'more' : 'group', key: `rest/${group}`, group, count });
  }
  return [...groups.values()].flat();
}

type Props = {
  readonly id: string;
  readonly now: SearchNow;
  readonly rows: readonly FindRow[];
  /** The one group it is narrowed to. */
  readonly only: SearchGroup | null;
  readonly activeKey: string | null;
  readonly onPoint: (key: string) => void;
  readonly onTake: (row: FindRow) => void;
};

/** What was found, by where it is. The keyboard stays in the field; the arrows choose here. */
export function FindResults({ id, now, rows, only, activeKey, onPoint, onTake }: Props) {
  const { answer, standing } = now;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = activeKey ? list.current?.querySelector('[aria-selected="true"]') : null;
    row?.scrollIntoView({ block: 'nearest' });
  }, [activeKey]);

  const groups = [...new Set(rows.map(({ group }) => group))];
  return (
    <section className={styles.results} tabIndex={rows.length > 0 ? 0 : -1} aria-label="What was found">
      {answer?.onlySome ? (
        <p className={styles.said}>Nothing has all of these words. These have some:</p>
      ) : null}
      {answer && rows.length === 0 ? (
        <p className={styles.said}>{elsewhereWords(answer, only) ?? nothingWords(standing)}</p>
      ) : null}
      {answer ? null : <Hints />}
      <div ref={list} role="listbox" id={`${id}-list`} aria-label="Results">
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={group} role="group" aria-labelledby={`${id}-group-${group}`}>
            <div id={`${id}-group-${group}`} className={styles.group}>
              {GROUP_WORDS[group]}
              <span className={styles.figure}>{(answer?.byGroup[group] ?? 0).toLocaleString('en-GB')}</span>
            </div>
            {rows
              .filter((row) => row.group === group)
              .map((row) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are in the field, which keeps the keyboard
                <div
                  key={row.key}
                  role="option"
                  tabIndex={-1}
                  id={`${id}-${row.key}`}
                  aria-selected={row.key === activeKey}
                  className={styles.row}
                  onMouseDown={(event) => event.preventDefault()}
                  onMouseMove={() => row.key !== activeKey && onPoint(row.key)}
                  onClick={() => onTake(row)}
                >
                  {row.kind === 'found' ? <FoundRow found={row.found} /> : <RestRow row={row} />}
                </div>
              ))}
          </div>
        ))}
      </div>
    </section>
  );
}

/** That the words are in the case, though not in the group it is narrowed to; null when they are nowhere. */
function elsewhereWords({ byGroup }: SearchAnswer, only: SearchGroup | null): string | null {
  const elsewhere = Object.values(byGroup).reduce((sum, count) => sum + count, 0);
  if (!only || elsewhere === 0) return null;
  const places = elsewhere === 1 ? 'one place' : `${elsewhere.toLocaleString('en-GB')} places`;
  return `Nothing in ${GROUP_WORDS[only]} has these words. They are in ${places} elsewhere in the case: choose Everywhere.`;
}

function Hints() {
  return (
    <p className={styles.said}>
      Every page, e-mail, note, interview, event, finding, recommendation, person and decision of this case is
      looked through. Nothing you type here is kept.
    </p>
  );
}

function RestRow({ row }: { row: Exclude<FindRow, { kind: 'found' }> }) {
  const count = row.count.toLocaleString('en-GB');
  return (
    <span className={styles.rest}>
      {row.kind === 'more' ? `Show more: ${count} left` : `Show ${count} more in ${GROUP_WORDS[row.group]}`}
    </span>
  );
}

function Parts({ parts }: { parts: readonly SnippetPart[] }) {
  return parts.map((part, index) =>
    part.found ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a snippet never move
      <mark key={index}>{part.text}</mark>
    ) : (
      part.text
    ),
  );
}

function FoundRow({ found }: { found: Found }) {
  const { place } = found;
  const document = useCasePart((caseFile) =>
    place.kind === 'page' || place.kind === 'document'
      ? byId(caseFile.documents, place.documentId)
      : undefined,
  );
  const page = place.kind === 'page' && (document?.pages ?? 1) > 1 ? `p ${place.page}` : '';
  const meta = [page, shortDate(document?.date ?? null)].filter(Boolean).join(' · ');
  return (
    <>
      <span className={styles.rowHead}>
        <span className={styles.rowTitle}>
          <Parts parts={found.title} />
        </span>
        {found.used ? <Chip>In a finding</Chip> : null}
        {found.near ? <Chip>Spelt otherwise</Chip> : null}
        <span className={styles.meta}>{meta}</span>
      </span>
      {found.parts.length > 0 ? (
        <span className={styles.snippet}>
          <Parts parts={found.parts} />
        </span>
      ) : null}
    </>
  );
}
