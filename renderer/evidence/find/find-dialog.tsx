import { Modal } from '@mantine/core';
import { useCasePart } from '@renderer/data/case-context';
import { byId } from '@shared/domain/case-file';
import type { SearchGroup, SearchRequest } from '@shared/search/findable';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useSearch } from '../search/search-index-context';
import { useOpenFound } from '../search/use-open-found';
import styles from './find.module.css';
import { FindFilters, type Narrowed, NOT_NARROWED } from './find-filters';
import { offerFind } from './find-opener';
import { FindResults, type FindRow, rowsOf } from './find-results';
import { namesOf } from './find-words';

/** Of each group at first, beside the others; and of one group alone, a step at a time. */
const PER_GROUP = 5;
const STEP = 50;

/** Everything of the case by its words: one box, narrowed as needed, opened with Enter at the place. */
export function FindDialog() {
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState('');
  useEffect(
    () =>
      offerFind((words) => {
        if (words !== undefined) setTyped(words);
        setOpened(true);
      }),
    [],
  );
  const [narrowed, setNarrowed] = useState(NOT_NARROWED);
  return (
    <Modal
      opened={opened}
      onClose={() => setOpened(false)}
      withCloseButton={false}
      size="58rem"
      padding={0}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': 'Find in this case' } }}
      classNames={{ content: styles.content, body: styles.body }}
    >
      <Find
        typed={typed}
        onType={setTyped}
        narrowed={narrowed}
        onNarrow={setNarrowed}
        onGone={() => setOpened(false)}
      />
    </Modal>
  );
}

type Props = {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly narrowed: Narrowed;
  readonly onNarrow: (narrowed: Narrowed) => void;
  /** After something was opened. */
  readonly onGone: () => void;
};

function useRequest(typed: string, narrowed: Narrowed, limit: number): SearchRequest | null {
  const people = useCasePart((caseFile) => caseFile.people);
  return useMemo(() => {
    if (typed.trim() === '') return null;
    const { group, personId, pointId, from, until } = narrowed;
    const person = byId(people, personId);
    return {
      typed,
      groups: group ? [group] : [],
      from,
      until,
      pointId,
      person: person ? { id: person.id, names: namesOf(person, people) } : null,
      limit,
      ...(group ? {} : { perGroup: PER_GROUP }),
    };
  }, [typed, narrowed, people, limit]);
}

function Find({ typed, onType, narrowed, onNarrow, onGone }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const words = useDeferredValue(typed);
  const [steps, setSteps] = useState(1);
  const request = useRequest(words, narrowed, narrowed.group ? STEP * steps : 200);
  const now = useSearch(request);
  const { answer } = now;
  const rows = useMemo(() => rowsOf(answer, narrowed.group), [answer, narrowed.group]);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const at = Math.max(
    0,
    rows.findIndex((row) => row.key === activeKey),
  );
  const active = rows[at];
  const openFound = useOpenFound();

  useEffect(() => {
    // What was looked for last is there again, ready to be typed over.
    field.current?.select();
  }, []);

  const narrow = (next: Narrowed) => {
    setSteps(1);
    onNarrow(next);
  };
  const take = (row: FindRow | undefined) => {
    if (!row) return;
    if (row.kind === 'found') {
      onGone();
      openFound(row.found);
    } else if (row.kind === 'group') narrow({ ...narrowed, group: row.group });
    else setSteps(steps + 1);
    if (row.kind !== 'found') field.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined && rows.length > 0) {
      event.preventDefault();
      const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
      setActiveKey(next?.key ?? null);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      take(active);
    }
  };

  return (
    <>
      <search className={styles.head}>
        <IconSearch size={19} aria-hidden="true" />
        <input
          ref={field}
          data-autofocus
          className={styles.field}
          type="text"
          role="combobox"
          aria-label="Find in this case"
          aria-expanded={rows.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active ? `${id}-${active.key}` : undefined}
          aria-describedby={`${id}-how`}
          placeholder="Find in every page, e-mail, note, interview and text of this case"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setActiveKey(null);
            setSteps(1);
            onType(event.currentTarget.value);
          }}
          onKeyDown={press}
        />
        <span className={styles.count} role="status">
          {countWords(now.answer?.total, narrowed.group, answer?.byGroup, now.standing === 'reading')}
        </span>
      </search>
      <FindFilters narrowed={narrowed} counts={answer?.byGroup ?? null} onNarrow={narrow} />
      <FindResults
        id={id}
        now={now}
        rows={rows}
        only={narrowed.group}
        activeKey={active?.key ?? null}
        onPoint={setActiveKey}
        onTake={take}
      />
      <p id={`${id}-how`} className={styles.how}>
        All words are looked for. <b>"a phrase"</b> exactly, <b>OR</b> either, <b>NOT</b> without,{' '}
        <b>begin*</b>, brackets. Near spellings come after. ↑ ↓ choose, Enter opens.
      </p>
    </>
  );
}

function countWords(
  total: number | undefined,
  group: SearchGroup | null,
  byGroup: Readonly<Partial<Record<SearchGroup, number>>> | undefined,
  reading: boolean,
): string {
  if (total === undefined) return '';
  const all = Object.values(byGroup ?? {}).reduce((sum, count) => sum + count, 0);
  const figure = total.toLocaleString('en-GB');
  const places = group
    ? `${figure} of ${all.toLocaleString('en-GB')} places`
    : `${figure} ${total === 1 ? 'place' : 'places'}`;
  return reading ? `${places}, still reading` : places;
}
