import type { Person } from '@shared/domain/person';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-and-editor';
import styles from './people.module.css';
import type { PersonGap } from './people-state';
import { ROLE_WORDS } from './role-words';
import { countOf, type Uses } from './uses';

const GAP_WORDS: Record<PersonGap, string> = {
  'no-label': 'no label',
  'same-label': 'label not unique',
  nobody: 'no name',
};

type Props = {
  person: Person;
  gap: PersonGap | undefined;
  uses: Uses;
  chosen: boolean;
  onChoose: () => void;
};

export function PersonRow({ person, gap, uses, chosen, onChoose }: Props) {
  const times = countOf(uses);
  const name = person.name && person.name !== person.label ? person.name : '';
  return (
    <ListRow
      chosen={chosen}
      onChoose={onChoose}
      first={
        <>
          <strong>{person.label || person.name || 'Person without a name'}</strong>
          {person.label && name ? <span className="quiet">{name}</span> : null}
          {gap ? <Chip tone="amber">{GAP_WORDS[gap]}</Chip> : null}
        </>
      }
      second={
        <>
          <span>{person.position || ROLE_WORDS[person.role]}</span>
          {person.mayNotReceive ? <Chip>limits on copies</Chip> : null}
          <span className={styles.times} title="How often the case refers to them">
            {times === 0 ? 'not used' : times === 1 ? 'once' : `${times} times`}
          </span>
        </>
      }
    />
  );
}
