import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import styles from './command-palette.module.css';
import { useCaseEntries, useCaseListEntries, useProgramEntries } from './palette-entries';
import { type PaletteEntry, searchPalette } from './palette-search';

/** Its types do not say so, but it hands these to its scroll area: a list that scrolls can be reached by keys. */
const LIST = { mah: 'min(60vh, 30rem)', viewportProps: { tabIndex: 0 } };

function Palette({ entries, placeholder }: { entries: readonly PaletteEntry[]; placeholder: string }) {
  const [query, setQuery] = useState('');
  const groups = useMemo(() => searchPalette(entries, query), [entries, query]);
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      triggerOnContentEditable
      size={620}
      overlayProps={{ blur: 0, color: 'var(--shade)', backgroundOpacity: 1 }}
      attributes={{ content: { 'aria-label': placeholder } }}
      classNames={{ content: styles.content }}
    >
      <Spotlight.Search
        placeholder={placeholder}
        leftSection={<IconSearch size={18} />}
        aria-label={placeholder}
      />
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
    </Spotlight.Root>
  );
}

function CasePalette() {
  return <Palette entries={useCaseEntries()} placeholder="Go to, find, do" />;
}

function HomePalette() {
  const cases = useCaseListEntries();
  return <Palette entries={[...cases, ...useProgramEntries()]} placeholder="Find a case, or do something" />;
}

/** Ctrl+K: every screen, point, person, paper and action, by typing some of its words. */
export function CommandPalette({ inCase = false }: { inCase?: boolean }) {
  return inCase ? <CasePalette /> : <HomePalette />;
}
