import { Button, Group, Modal } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { Fields } from '@renderer/components/fields';
import { Section } from '@renderer/components/section';
import { useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import { useUnfinishedForm } from '@renderer/data/use-unfinished-form';
import { useNavigation } from '@renderer/navigation/navigation';
import { put } from '@shared/domain/change';
import { sendingEvent } from '@shared/domain/letter-date';
import { type LetterRef, letterKey } from '@shared/domain/letters-of-case';
import { formatLong, type PlainDate } from '@shared/lib/plain-date';
import { procedureEvent } from '@shared/procedure/events';
import { sendingChange } from '@shared/reports/sending';
import styles from '../documents.module.css';
import { letterTitle } from './letter-words';

const HOW = ['By post', 'By e-mail, protected', 'By hand', 'In a meeting'] as const;
type How = (typeof HOW)[number];

type Props = { readonly letter: LetterRef; readonly opened: boolean; readonly onClose: () => void };

/** That the letter was sent, as the log has it; and one act that puts it there. */
export function RecordSent({ letter, opened, onClose }: Props) {
  const caseFile = useCase();
  const { go } = useNavigation();
  const key = letterKey(letter);
  const entries = caseFile.letters.filter((each) => each.madeHere === key);
  return (
    <>
      {entries.length > 0 ? (
        <Section title="Sent">
          <ul className={styles.sendings}>
            {entries.map((each) => (
              <li key={each.id}>
                {each.on ? formatLong(each.on) : 'No date'}
                {each.how ? `, ${each.how.charAt(0).toLowerCase()}${each.how.slice(1)}` : ''}{' '}
                <Button variant="subtle" size="compact-sm" onClick={() => go('case-log', { id: each.id })}>
                  In the log
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {opened ? <Dialog letter={letter} onClose={onClose} /> : null}
    </>
  );
}

function Dialog({ letter, onClose }: Omit<Props, 'opened'>) {
  const caseFile = useCase();
  const session = useCaseSession();
  const edit = useEdit();
  const form = useUnfinishedForm(`sent ${letterKey(letter)}`, 'Write when a letter was sent', {
    on: edit.today(),
    how: 'By post',
  } as { on: PlainDate | null; how: How });
  const { on, how } = form.values;
  const event = sendingEvent(caseFile, letter);
  const before = event ? caseFile.matter.events[event] : undefined;

  const record = async () => {
    await session.flush();
    const { values, caseFile: now } = form.complete();
    if (values.on === null) return;
    const sent = sendingChange(now, letter, { id: edit.newId(), on: values.on, how: values.how });
    const dated = sent.steps.some(({ kind }) => kind === 'matter');
    edit.change(dated ? sent : { ...sent, steps: [...sent.steps, put('matter', now.matter)] });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`${letterTitle(caseFile, letter)}: record that it was sent`}>
      <Fields>
        <DateField label="Sent on" value={on} onChange={(day) => form.set({ on: day })} required />
        <ChoiceField
          label="How"
          shape="select"
          value={how}
          choices={HOW.map((value) => ({ value, label: value }))}
          onChange={(chosen) => form.set({ how: chosen })}
        />
        <p className={styles.quiet}>
          It goes into the log, with the person.{' '}
          {event && before
            ? `The date of “${procedureEvent(event).label}” stays ${formatLong(before)}: the first letter counts.`
            : event
              ? `It is also the date of “${procedureEvent(event).label}”, and what depends on that is counted anew.`
              : ''}
        </p>
      </Fields>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onClose}>
          Not yet
        </Button>
        <Button disabled={on === null} onClick={() => void record()}>
          Record it
        </Button>
      </Group>
    </Modal>
  );
}
