import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { PeoplePicker } from '@renderer/components/people-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { inOrder } from '@shared/domain/case-file';
import type { StatementOfComplaint } from '@shared/domain/statement-of-complaint';
import styles from './complaint.module.css';
import { NotIncluded } from './not-included';
import { StatementSignatures } from './statement-signatures';

/** How the statement reads, how it came to be agreed, what is outside it and who signed it. */
export function Statement() {
  const { statement, people, points, matter } = useCase();
  const edit = useEdit();
  const set = (what: string, fields: Partial<StatementOfComplaint>, key?: string) =>
    edit.patch(`Statement: ${what}`, 'statement', statement.id, fields, key);
  const setDate = (event: 'statement-sent' | 'statement-agreed', on: string | null) =>
    edit.patch('Dates of the statement', 'matter', matter.id, (now) => {
      const { [event]: _, ...others } = now.events;
      return { events: on ? { ...others, [event]: on } : others };
    });
  const included = inOrder(points).filter((point) => point.scope.status === 'accepted');

  return (
    <>
      <Section title="How it reads">
        <Fields>
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
            {included.length === 0 ? <p>[no complaint points yet]</p> : null}
          </div>
        </Fields>
      </Section>
      <Section title="How it was agreed">
        <Fields>
          <FieldRow columns="12rem minmax(0, 1fr)">
            <DateField
              label="Meeting held on"
              value={statement.meetingOn}
              onChange={(meetingOn) => set('meeting', { meetingOn })}
            />
            <LineField
              label="Where"
              value={statement.meetingPlace}
              onChange={(meetingPlace) => set('meeting place', { meetingPlace }, 'meeting-place')}
            />
          </FieldRow>
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
          <FieldRow>
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
          </FieldRow>
          <TextField
            label="Changes the complainant asked for"
            minRows={1}
            value={statement.changesAsked}
            onChange={(changesAsked) => set('changes', { changesAsked }, 'changes')}
          />
        </Fields>
      </Section>
      <NotIncluded />
      <StatementSignatures />
    </>
  );
}
