import { Button } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { Notice } from '@renderer/components/notice';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCaseSession, useEdit } from '@renderer/data/case-context';
import { RichTextView } from '@renderer/editor/rich-text-view';
import { useNavigation } from '@renderer/navigation/navigation';
import type { Interview } from '@shared/domain/interview';
import { sendingChange } from '@shared/reports/sending';
import styles from './interviews.module.css';
import { RECORD_WORDS } from './record-words';
import { useInterview } from './use-interview';

const STATUSES = Object.keys(RECORD_WORDS) as Interview['record']['status'][];

/** The record's way to being agreed. Sending keeps the notes as they went, so that both versions stay. */
export function RecordLoop({ interview }: { interview: Interview }) {
  const session = useCaseSession();
  const edit = useEdit();
  const { go } = useNavigation();
  const set = useInterview(interview);
  const { record } = interview;
  const update = (what: string, fields: Partial<Interview['record']>, key?: string) =>
    set(what, (now) => ({ record: { ...now.record, ...fields } }), key);
  const send = () => {
    const letter = { letter: 'interview-record', aboutId: interview.id } as const;
    edit.change(
      sendingChange(session.getSnapshot(), letter, { id: edit.newId(), on: edit.today(), how: '' }),
    );
  };

  return (
    <Section
      title="Agreeing the record"
      actions={
        interview.notes.length > 0 ? (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => go('documents', { id: `interview-record.${interview.id}` })}
          >
            The letter with the record
          </Button>
        ) : undefined
      }
    >
      <Fields>
        {record.status === 'not-sent' ? (
          <Notice
            kind="note"
            action={
              <Button size="xs" disabled={interview.notes.length === 0} onClick={send}>
                Record as sent today
              </Button>
            }
          >
            {interview.notes.length === 0
              ? 'There is no account to send yet.'
              : 'When the notes go to the person for agreement, they are kept here as they went.'}
          </Notice>
        ) : null}
        <ChoiceField
          label="Where it stands"
          shape="select"
          value={record.status}
          choices={STATUSES.map((value) => ({ value, label: RECORD_WORDS[value].label }))}
          onChange={(status) => update('record', { status })}
        />
        <FieldRow>
          <DateField
            label="Sent"
            value={record.sentOn}
            onChange={(sentOn) => update('record sent', { sentOn })}
          />
          <DateField
            label="Answered"
            value={record.answeredOn}
            onChange={(answeredOn) => update('record answered', { answeredOn })}
          />
        </FieldRow>
        <TextField
          label="Changes asked for"
          minRows={1}
          value={record.changesAsked}
          onChange={(changesAsked) => update('changes asked for', { changesAsked }, 'changes-asked')}
        />
        <TextField
          label="Changes made, and any refused with the reason"
          minRows={1}
          value={record.changesMade}
          onChange={(changesMade) => update('changes made', { changesMade }, 'changes-made')}
        />
        {record.versionSent ? (
          <details className={styles.versionSent}>
            <summary>The notes as they were sent</summary>
            <RichTextView value={record.versionSent} />
          </details>
        ) : null}
      </Fields>
    </Section>
  );
}
