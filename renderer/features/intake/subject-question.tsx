import { Button, MultiSelect } from '@mantine/core';
import { useMatter } from '@renderer/casework/use-matter';
import { ChoiceField } from '@renderer/components/choice-field';
import { Fields } from '@renderer/components/fields';
import { Section } from '@renderer/components/section';
import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { inOrder } from '@shared/domain/case-file';
import { COMPLAINT_SUBJECTS, forProcedure, SERVICE_AREAS } from '@shared/procedure/lists';
import styles from './intake.module.css';

/** What the complaint is about, as a register counts it; its points are written on Complaint. */
export function SubjectQuestion() {
  const { points } = useCase();
  const { matter, set } = useMatter();
  const { go } = useNavigation();
  const subjects = forProcedure(COMPLAINT_SUBJECTS, matter.procedure);
  const areas = forProcedure(SERVICE_AREAS, matter.procedure);
  // What a council calls its own is kept and shown as it is.
  const own = matter.subjects.filter((id) => !subjects.some((each) => each.id === id));
  return (
    <Section title="What it is about">
      <Fields>
        <MultiSelect
          label="Subjects, for the register"
          placeholder={matter.subjects.length === 0 ? 'Choose one or more' : undefined}
          data={[
            ...subjects.map(({ id, label }) => ({ value: id, label })),
            ...own.map((id) => ({ value: id, label: id })),
          ]}
          value={matter.subjects}
          onChange={(chosen) => set('Change the subjects', { subjects: chosen })}
          searchable
          clearable
        />
        <ChoiceField
          label="Service complained of"
          shape="select"
          value={matter.serviceArea || null}
          choices={areas.map(({ id, label }) => ({ value: id, label }))}
          onChange={(serviceArea) => set('Change the service', { serviceArea })}
        />
        {points.length > 0 ? (
          <dl className={styles.facts}>
            {inOrder(points).map((point) => (
              <div key={point.id} className={styles.fact}>
                <dt>Point {point.number || '–'}</dt>
                <dd>{point.title || point.agreed.wording || point.ownWords}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p className={styles.said}>No complaint point is written down yet.</p>
        )}
        <div>
          <Button variant="default" onClick={() => go('complaint')}>
            {points.length > 0 ? 'Change the points' : 'Write down what is complained of'}
          </Button>
        </div>
      </Fields>
    </Section>
  );
}
