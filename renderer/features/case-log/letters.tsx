import { Button } from '@mantine/core';
import { useCase, useEdit } from '@renderer/data/case-context';
import { byId } from '@shared/domain/case-file';
import { type Letter, letterSchema } from '@shared/domain/case-log';
import { formatShort } from '@shared/lib/plain-date';
import { IconPlus } from '@tabler/icons-react';
import { type Choice, ChoiceField } from '../../components/choice-field';
import { DateField } from '../../components/date-field';
import { DocumentsPicker } from '../../components/documents-picker';
import { EmptyState } from '../../components/empty-state';
import { LineField } from '../../components/line-field';
import { ListAndEditor, ListRow } from '../../components/list-and-editor';
import { LongList } from '../../components/long-list';
import { Notice } from '../../components/notice';
import { PersonPicker } from '../../components/person-picker';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import styles from './case-log.module.css';
import type { Chosen } from './use-chosen';

const DIRECTIONS: readonly Choice<Letter['direction']>[] = [
  { value: 'sent', label: 'Sent' },
  { value: 'received', label: 'Received' },
];

function LetterEditor({ letter, onGone }: { letter: Letter; onGone: () => void }) {
  const { people, documents } = useCase();
  const edit = useEdit();
  const set = (fields: Partial<Letter>) =>
    edit.patch(
      'Change a letter',
      'letters',
      letter.id,
      fields,
      `letter-${letter.id}-${Object.keys(fields).join()}`,
    );
  const person = byId(people, letter.personId);
  return (
    <Section title={letter.kind || 'Letter, e-mail or call'}>
      <div className={styles.fields}>
        <ChoiceField
          label="Sent or received"
          value={letter.direction}
          choices={DIRECTIONS}
          onChange={(direction) => set({ direction })}
        />
        <DateField label="On" value={letter.on} onChange={(on) => set({ on })} />
        <LineField
          label="What it was"
          placeholder="Progress update, extension letter, telephone call"
          value={letter.kind}
          onChange={(kind) => set({ kind })}
        />
        <LineField label="How" placeholder="By post" value={letter.how} onChange={(how) => set({ how })} />
        <PersonPicker
          label={letter.direction === 'sent' ? 'To' : 'From'}
          people={people}
          value={letter.personId}
          onChange={(personId) => set({ personId })}
        />
        <LineField
          label="Someone not in the list of people"
          value={letter.correspondent}
          onChange={(correspondent) => set({ correspondent })}
        />
        <DocumentsPicker
          label="The paper itself"
          documents={documents}
          most={1}
          value={letter.documentId ? [letter.documentId] : []}
          onChange={([documentId]) => set({ documentId: documentId ?? null })}
        />
        <div className={styles.wide}>
          <TextField
            label="What it said"
            minRows={3}
            value={letter.summary}
            onChange={(summary) => set({ summary })}
          />
        </div>
      </div>
      {person?.mayNotReceive && letter.direction === 'sent' ? (
        <div className={styles.noted}>
          <Notice kind="check" title={`Limits on what ${person.label || person.name} may receive:`}>
            {person.mayNotReceive}
          </Notice>
        </div>
      ) : null}
      <Button
        mt="md"
        variant="default"
        onClick={() => {
          edit.remove('Remove a letter', 'letters', letter.id);
          onGone();
        }}
      >
        Remove this entry
      </Button>
    </Section>
  );
}

/** Letters, e-mails and calls, the latest first. */
export function Letters({ chosen, choose }: Chosen) {
  const { letters, people } = useCase();
  const edit = useEdit();
  const ordered = [...letters].sort((one, other) => ((one.on ?? '9') < (other.on ?? '9') ? 1 : -1));
  const shown = letters.find((letter) => letter.id === chosen);
  const add = () => {
    const letter = letterSchema.parse({ id: edit.newId(), on: edit.today() });
    edit.put('Record a letter', 'letters', letter);
    choose(letter.id);
  };
  const button = (
    <Button leftSection={<IconPlus size={16} />} onClick={add}>
      Record a letter or call
    </Button>
  );
  if (letters.length === 0) {
    return (
      <EmptyState
        title="No letter or call is recorded"
        hint="What went to whom and when: the extension letter, interview letters, progress updates, calls."
        action={button}
      />
    );
  }
  return (
    <ListAndEditor
      top={button}
      list={
        <LongList items={ordered} keyOf={(letter) => letter.id} rowHeight={57} label="Letters and calls">
          {(letter) => {
            const person = byId(people, letter.personId);
            const who = person ? person.label || person.name : letter.correspondent;
            return (
              <ListRow
                chosen={letter.id === chosen}
                onChoose={() => choose(letter.id)}
                first={<strong>{letter.kind || 'Letter, e-mail or call'}</strong>}
                second={
                  <span>
                    {letter.on ? formatShort(letter.on) : 'no date'}
                    {who ? ` · ${letter.direction === 'sent' ? 'to' : 'from'} ${who}` : ''}
                  </span>
                }
              />
            );
          }}
        </LongList>
      }
      editor={
        shown ? (
          <LetterEditor key={shown.id} letter={shown} onGone={() => choose(undefined)} />
        ) : (
          <EmptyState title="Choose an entry from the list" />
        )
      }
    />
  );
}
