import { Button, Group } from '@mantine/core';
import { CaseItem } from '@renderer/casework/case-item';
import { DateField } from '@renderer/components/date-field';
import { LineField } from '@renderer/components/line-field';
import { PeoplePicker } from '@renderer/components/people-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { inOrder } from '@shared/domain/case-file';
import type { StatementOfComplaint } from '@shared/domain/statement-of-complaint';
import styles from './complaint.module.css';
import { StatementSignatures } from './statement-signatures';

/** How the statement came to be agreed, what is outside it, and how it reads. */
export function Statement() {
  const { statement, people, points, matter } = useCase();
  const edit = useEdit();
  const set = (what: string, fields: Partial<StatementOfComplaint>, key?: string) =>
    edit.patch(`Statement: ${what}`, 'statement', statement.id, fields, key);
  const setDate = (event: 'statement-sent' | 'statement-agreed', on: string | null) => {
    const { [event]: _, ...others } = matter.events;
    edit.patch('Dates of the statement', 'matter', matter.id, {
      events: on ? { ...others, [event]: on } : others,
    });
  };
  const included = inOrder(points).filter((point) => point.scope.status === 'accepted');

  return (
    <>
      <Section title="How it was agreed">
        <Group grow align="start">
          <DateField
            label="Meeting with the complainant"
            value={statement.meetingOn}
            onChange={(meetingOn) => set('meeting', { meetingOn })}
          />
          <LineField
            label="Where"
            value={statement.meetingPlace}
            onChange={(meetingPlace) => set('meeting place', { meetingPlace }, 'meeting-place')}
          />
        </Group>
        <PeoplePicker
          label="Who was there"
          people={people}
          value={statement.meetingPersonIds}
          onChange={(meetingPersonIds) => set('meeting', { meetingPersonIds })}
        />
        <LineField
          label="On whose behalf"
          description="Where the complainant also speaks for someone else, such as a child"
          value={statement.onBehalfOf}
          onChange={(onBehalfOf) => set('on behalf of', { onBehalfOf }, 'behalf')}
        />
        <Group grow align="start">
          <DateField
            label="Draft sent"
            value={matter.events['statement-sent'] ?? null}
            onChange={(on) => setDate('statement-sent', on)}
          />
          <DateField
            label="Agreed"
            value={matter.events['statement-agreed'] ?? null}
            onChange={(on) => setDate('statement-agreed', on)}
          />
        </Group>
        <TextField
          label="Changes the complainant asked for"
          minRows={1}
          value={statement.changesAsked}
          onChange={(changesAsked) => set('changes', { changesAsked }, 'changes')}
        />
      </Section>
      <Section
        title="Not included"
        hint="What is outside the investigation, and why"
        actions={
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              set('not included', {
                notIncluded: [...statement.notIncluded, { id: edit.newId(), matter: '', reason: '' }],
              })
            }
          >
            Add a matter
          </Button>
        }
      >
        {statement.notIncluded.length === 0 ? <p className="quiet">Nothing is excluded.</p> : null}
        {statement.notIncluded.map((each, index) => {
          const update = (fields: { matter?: string; reason?: string }, key: string) =>
            set(
              'not included',
              {
                notIncluded: statement.notIncluded.map((other) =>
                  other.id === each.id ? { ...other, ...fields } : other,
                ),
              },
              `${each.id}/${key}`,
            );
          return (
            <CaseItem key={each.id} title={`Matter ${index + 1}`} label={`Matter not included ${index + 1}`}>
              <TextField
                label="What"
                minRows={1}
                value={each.matter}
                onChange={(matter) => update({ matter }, 'matter')}
              />
              <TextField
                label="Why not"
                minRows={1}
                value={each.reason}
                onChange={(reason) => update({ reason }, 'reason')}
              />
              <Group justify="end">
                <Button
                  variant="subtle"
                  color="gray"
                  size="xs"
                  onClick={() =>
                    set('not included', {
                      notIncluded: statement.notIncluded.filter((other) => other.id !== each.id),
                    })
                  }
                >
                  Remove
                </Button>
              </Group>
            </CaseItem>
          );
        })}
      </Section>
      <StatementSignatures />
      <Section title="How it reads">
        <LineField
          label="Opening words"
          value={statement.opening}
          onChange={(opening) => set('opening', { opening }, 'opening')}
        />
        <div className={styles.paper}>
          <p>{statement.opening}</p>
          {included.map((point) => (
            <p key={point.id} className={styles.paperPoint}>
              <span>{point.number}</span>
              <span>{point.agreed.wording || '[wording not written yet]'}</span>
            </p>
          ))}
        </div>
      </Section>
    </>
  );
}
