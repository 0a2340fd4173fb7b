import { Button, Group } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { RichTextView } from '@renderer/editor/rich-text-view';
import { type CaseFile, inOrder } from '@shared/domain/case-file';
import type { Interview } from '@shared/domain/interview';
import type { RichText } from '@shared/domain/rich-text';
import styles from './interviews.module.css';
import { RECORD_WORDS } from './record-words';
import { useInterview } from './use-interview';

/** The notes as one text, as they went to the person interviewed. */
function wholeAccount({ points }: CaseFile, interview: Interview): RichText | null {
  const content = inOrder(interview.notes).flatMap((note) => {
    const numbers = note.pointIds
      .map((id) => points.find((point) => point.id === id)?.number)
      .filter(Boolean);
    const title = note.heading || (numbers.length > 0 ? `Point ${numbers.join(', ')}` : 'General');
    const heading = {
      type: 'heading' as const,
      attrs: { level: 4 as const },
      content: [{ type: 'text' as const, text: title }],
    };
    return note.text ? [heading, ...note.text.content] : [];
  });
  return content.length > 0 ? { type: 'doc', content } : null;
}

/** The record's way to being agreed. Sending keeps the notes as they went, so that both versions stay. */
export function RecordLoop({ interview }: { interview: Interview }) {
  const caseFile = useCase();
  const edit = useEdit();
  const set = useInterview(interview);
  const { record } = interview;
  const update = (what: string, fields: Partial<Interview['record']>, key?: string) =>
    set(what, { record: { ...record, ...fields } }, key);
  const statuses = Object.keys(RECORD_WORDS) as Interview['record']['status'][];

  return (
    <Section
      title="Agreeing the record"
      actions={
        record.status === 'not-sent' ? (
          <Button
            size="xs"
            disabled={interview.notes.length === 0}
            onClick={() =>
              update('record sent', {
                status: 'sent',
                sentOn: edit.today(),
                versionSent: wholeAccount(caseFile, interview),
              })
            }
          >
            Record as sent today
          </Button>
        ) : null
      }
    >
      <ChoiceField
        label="Where it stands"
        shape="select"
        value={record.status}
        choices={statuses.map((value) => ({ value, label: RECORD_WORDS[value].label }))}
        onChange={(status) => update('record', { status })}
      />
      <Group grow align="start">
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
      </Group>
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
    </Section>
  );
}
