import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import styles from './command-palette.module.css';
import { useCaseEntries, useCaseListEntries, useProgramEntries } from './palette-entries';
import { type PaletteEntry, searchPalette } from './palette-search';

/** Its types do not say so, but it hands these to its scroll area: a list that scrolls can be reached by keys. */
const LIST = { mah: 'min(60vh, 30rem)', viewportProps: { tabIndex: 0 } };

/** At once, so that words typed right after Ctrl+K are not lost while the dialog is still settling. */
const takeKeyboard = (input: HTMLInputElement | null) => input?.focus();

type ResultsProps = { query: string };

function Results({ query, entries }: ResultsProps & { entries: readonly PaletteEntry[] }) {
  const groups = useMemo(() => searchPalette(entries, query), [entries, query]);
  return (
    <Spotlight.ActionsList {...LIST}>
      {groups.map(({ group, entries: members }) => (
        <Spotlight.ActionsGroup key={group} label={group}>
          {members.map((entry) => (
            <Spotlight.Action key={entry.id} onClick={entry.act} className={styles.action}>
              <span className={styles.label}>{entry.label}</span>
              {entry.hint ? <span className={styles.hint}>{entry.hint}</span> : null}
            </Spotlight.Action>
          ))}
        </Spotlight.ActionsGroup>
      ))}
      {groups.length === 0 ? <Spotlight.Empty>Nothing here goes by “{query}”.</Spotlight.Empty> : null}
    </Spotlight.ActionsList>
  );
}

function CaseResults({ query }: ResultsProps) {
  return <Results query={query} entries={useCaseEntries(query)} />;
}

function HomeResults({ query }: ResultsProps) {
  const cases = useCaseListEntries();
  return <Results query={query} entries={[...cases, ...useProgramEntries()]} />;
}

/** Ctrl+K: every screen, point, person, paper and action, by typing some of its words. */
export function CommandPalette({ inCase = false }: { inCase?: boolean }) {
  const [query, setQuery] = useState('');
  const placeholder = inCase ? 'Go to, find, do' : 'Find a case, or do something';
  // What can be reached is only gathered while the palette is open: it stands inside the dialog.
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      triggerOnContentEditable
      size={620}
      transitionProps={{ duration: 0 }}
      overlayProps={{ blur: 0, color: 'var(--shade)', backgroundOpacity: 1 }}
      attributes={{ content: { 'aria-label': placeholder } }}
      classNames={{ content: styles.content }}
    >
      <Spotlight.Search
        ref={takeKeyboard}
        placeholder={placeholder}
        leftSection={<IconSearch size={18} />}
        aria-label={placeholder}
      />
      {inCase ? <CaseResults query={query} /> : <HomeResults query={query} />}
    </Spotlight.Root>
  );
}
