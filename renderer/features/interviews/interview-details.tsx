import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { PersonPicker } from '@renderer/components/person-picker';
import { PointsPicker } from '@renderer/components/points-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase } from '@renderer/data/case-context';
import type { Interview } from '@shared/domain/interview';
import { useInterview } from './use-interview';

/** Who was seen, when, where, with whom, and about what. */
export function InterviewDetails({ interview }: { interview: Interview }) {
  const { people, points, matter } = useCase();
  const set = useInterview(interview);
  return (
    <Section>
      <Fields>
        <FieldRow columns="minmax(0, 1fr) 8rem">
          <PersonPicker
            label="Person interviewed"
            people={people}
            value={interview.personId}
            onChange={(personId) => set('person', { personId })}
          />
          <LineField
            label="Cited as"
            value={interview.reference}
            onChange={(reference) => set('reference', { reference }, 'reference')}
          />
        </FieldRow>
        <FieldRow columns="12rem 8rem minmax(0, 1fr)">
          <DateField label="Date" value={interview.on} onChange={(on) => set('date', { on })} />
          <LineField
            label="Time"
            placeholder="10.30 am"
            value={interview.startsAt}
            onChange={(startsAt) => set('time', { startsAt }, 'time')}
          />
          <LineField
            label="Place"
            value={interview.place}
            onChange={(place) => set('place', { place }, 'place')}
          />
        </FieldRow>
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
        {matter.procedure === 'children' ? (
          <ChoiceField
            label="The Independent Person was"
            value={interview.independentPerson}
            choices={[
              { value: 'present', label: 'Present' },
              { value: 'by-telephone', label: 'By telephone' },
              { value: 'absent', label: 'Absent' },
              { value: 'not-said', label: 'Not said' },
            ]}
            onChange={(independentPerson) => set('Independent Person', { independentPerson })}
          />
        ) : null}
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
      </Fields>
    </Section>
  );
}
