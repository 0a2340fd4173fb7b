import { Button, Group } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { ConfirmDelete } from '@renderer/components/confirm-delete';
import { DateField } from '@renderer/components/date-field';
import { LineField } from '@renderer/components/line-field';
import { PersonPicker } from '@renderer/components/person-picker';
import { PointsPicker } from '@renderer/components/points-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import type { Interview } from '@shared/domain/interview';
import { useState } from 'react';
import { InterviewNotes } from './interview-notes';
import { InterviewQuestions } from './interview-questions';
import { RecordLoop } from './record-loop';
import { useInterview } from './use-interview';

/** One interview from plan to agreed record. */
export function InterviewEditor({ interview }: { interview: Interview }) {
  const { people, points, citations } = useCase();
  const edit = useEdit();
  const set = useInterview(interview);
  const [deleting, setDeleting] = useState(false);
  const cited = citations.filter(
    (citation) => citation.source.kind === 'interview' && citation.source.interviewId === interview.id,
  ).length;

  return (
    <div>
      <Section
        title={`Interview ${interview.reference}`}
        actions={
          <Button variant="subtle" color="gray" size="xs" onClick={() => setDeleting(true)}>
            Delete
          </Button>
        }
      >
        <Group grow align="start">
          <PersonPicker
            label="Person interviewed"
            people={people}
            value={interview.personId}
            onChange={(personId) => set('person', { personId })}
          />
          <LineField
            label="Reference"
            description="As the report cites it"
            value={interview.reference}
            onChange={(reference) => set('reference', { reference }, 'reference')}
          />
        </Group>
        <Group grow align="start">
          <DateField label="Date" value={interview.on} onChange={(on) => set('date', { on })} />
          <LineField
            label="Place"
            value={interview.place}
            onChange={(place) => set('place', { place }, 'place')}
          />
        </Group>
        <Group grow align="start">
          <LineField
            label="Present"
            value={interview.present}
            onChange={(present) => set('present', { present }, 'present')}
          />
          <LineField
            label="Supporter"
            value={interview.supporter}
            onChange={(supporter) => set('supporter', { supporter }, 'supporter')}
          />
        </Group>
        <ChoiceField
          label="The Independent Person was"
          value={interview.independentPerson}
          choices={[
            { value: 'not-said', label: 'Not said' },
            { value: 'present', label: 'Present' },
            { value: 'by-telephone', label: 'By telephone' },
            { value: 'absent', label: 'Absent' },
          ]}
          onChange={(independentPerson) => set('Independent Person', { independentPerson })}
        />
        {interview.independentPerson === 'absent' || interview.independentPersonNote ? (
          <TextField
            label="Why, or how they took part"
            minRows={1}
            value={interview.independentPersonNote}
            onChange={(independentPersonNote) =>
              set('Independent Person', { independentPersonNote }, 'ip-note')
            }
          />
        ) : null}
        <PointsPicker
          label="Points it covers"
          points={points}
          value={interview.pointIds}
          allPoints={interview.allPoints}
          onChange={(pointIds, allPoints) => set('points', { pointIds, allPoints })}
        />
      </Section>
      <InterviewQuestions interview={interview} />
      <InterviewNotes interview={interview} />
      <RecordLoop interview={interview} />
      <ConfirmDelete
        opened={deleting}
        title={`Delete interview ${interview.reference}?`}
        onClose={() => setDeleting(false)}
        onConfirm={() => edit.remove(`Delete interview ${interview.reference}`, 'interviews', interview.id)}
      >
        {cited > 0
          ? `It is cited ${cited === 1 ? 'once' : `${cited} times`}; those citations will read “[missing source]”. `
          : ''}
        It can be undone with Ctrl+Z.
      </ConfirmDelete>
    </div>
  );
}
