import { Button, TextInput } from '@mantine/core';
import { useCase, useEdit } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { inOrder } from '@shared/domain/case-file';
import { type Person, personSchema } from '@shared/domain/person';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { ListAndEditor } from '../../components/list-and-editor';
import { LongList } from '../../components/long-list';
import { ScreenHeading } from '../../components/screen-heading';
import styles from './people.module.css';
import { peopleHeading, personGaps } from './people-state';
import { PersonEditor } from './person-editor';
import { PersonRow } from './person-row';
import { ROLE_WORDS } from './role-words';
import { usesOf, usesOfPeople } from './uses';

function matches(person: Person, wanted: string): boolean {
  const words = `${person.label} ${person.name} ${person.position} ${ROLE_WORDS[person.role]}`.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

export function Screen() {
  const caseFile = useCase();
  const edit = useEdit();
  const { focus, go } = useNavigation();
  const [wanted, setWanted] = useState('');
  const settled = useDeferredValue(caseFile);
  const uses = useMemo(() => usesOfPeople(settled), [settled]);
  const people = useMemo(() => inOrder(caseFile.people), [caseFile.people]);
  const gaps = useMemo(() => personGaps(people), [people]);
  const shown = useMemo(() => people.filter((person) => matches(person, wanted)), [people, wanted]);
  const chosen = people.find((person) => person.id === focus.id) ?? null;

  const choose = (id: string | undefined) => go('people', id ? { id } : {});
  const add = () => {
    const person = personSchema.parse({ id: edit.newId(), order: (people.at(-1)?.order ?? 0) + 1 });
    edit.put('Add a person', 'people', person);
    setWanted('');
    choose(person.id);
  };
  const addButton = (
    <Button leftSection={<IconPlus size={16} />} onClick={add}>
      Add a person
    </Button>
  );

  if (people.length === 0) {
    return (
      <>
        <ScreenHeading title={peopleHeading(people, gaps)} />
        <EmptyState
          title="Nobody is listed yet"
          hint="List everyone in the papers once: a name for you, and a label such as “Mr R” or “the Social Worker” that reports print instead of it."
          action={addButton}
        />
      </>
    );
  }
  return (
    <div className={styles.screen}>
      <ScreenHeading
        title={peopleHeading(people, gaps)}
        subtitle="Reports print labels, never names. Names stay in the case."
        actions={addButton}
      />
      <ListAndEditor
        top={
          <TextInput
            aria-label="Find a person"
            placeholder="Find a person"
            leftSection={<IconSearch size={16} />}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
        }
        list={
          shown.length === 0 ? (
            <p className={styles.nobody}>Nobody goes by “{wanted}”.</p>
          ) : (
            <LongList items={shown} keyOf={(person) => person.id} rowHeight={57} label="People">
              {(person) => (
                <PersonRow
                  person={person}
                  gap={gaps.get(person.id)}
                  uses={usesOf(uses, person.id)}
                  chosen={person.id === chosen?.id}
                  onChoose={() => choose(person.id)}
                />
              )}
            </LongList>
          )
        }
        editor={
          chosen ? (
            <PersonEditor
              key={chosen.id}
              person={chosen}
              people={people}
              gap={gaps.get(chosen.id)}
              uses={usesOf(uses, chosen.id)}
              onGone={() => choose(undefined)}
            />
          ) : (
            <EmptyState
              title="Choose someone from the list"
              hint="Everything about them can be changed here."
            />
          )
        }
      />
    </div>
  );
}
