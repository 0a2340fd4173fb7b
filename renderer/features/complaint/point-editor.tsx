import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { Fields } from '@renderer/components/fields';
import { HeldChoice } from '@renderer/components/held-choice';
import { LineField } from '@renderer/components/line-field';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import type { Fields as FieldValues } from '@renderer/data/edit';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { COMPLAINT_SUBJECTS, forProcedure } from '@shared/procedure/lists';
import { AgreedWording } from './agreed-wording';
import { PointActions } from './point-actions';

type Props = { readonly point: ComplaintPoint; readonly onChoose: (pointId: string) => void };

/** One complaint point: its texts, whether it is looked into, and the plan for it. */
export function PointEditor({ point, onChoose }: Props) {
  const { matter } = useCase();
  const edit = useEdit();
  const set = (what: string, fields: FieldValues<ComplaintPoint>, key?: string) =>
    edit.patch(`Point ${point.number}: ${what}`, 'points', point.id, fields, key && `${point.id}/${key}`);
  const setScope = (fields: Partial<ComplaintPoint['scope']>, key?: string) =>
    set('scope', (now) => ({ scope: { ...now.scope, ...fields } }), key);
  const setPlan = (what: string, fields: Partial<ComplaintPoint['plan']>, key: string) =>
    set(what, (now) => ({ plan: { ...now.plan, ...fields } }), key);
  const subjects = forProcedure(COMPLAINT_SUBJECTS, matter.procedure);

  return (
    <>
      <Section title={`Point ${point.number}`} actions={<PointActions point={point} onChoose={onChoose} />}>
        <Fields>
          <LineField
            label="A few neutral words"
            description="Heads the point everywhere, such as: Draft sent to mother only"
            value={point.title}
            onChange={(title) => set('title', { title }, 'title')}
          />
          <TextField
            label="In the complainant's own words"
            description="As they wrote or said it; never reworded"
            reading
            value={point.ownWords}
            onChange={(ownWords) => set('own words', { ownWords }, 'own')}
          />
          <AgreedWording point={point} />
          <HeldChoice
            label="What kind of complaint it is"
            description="For the register; choose one or write your own"
            offers={subjects.map((subject) => subject.label)}
            value={subjectLabel(point.subject)}
            onChange={(words) => set('subject', { subject: subjectId(words) }, 'subject')}
          />
        </Fields>
      </Section>
      <Section title="Scope" hint="Every answer but “looked into” is printed with its reason">
        <Fields>
          <ChoiceField
            label="This point is"
            value={point.scope.status}
            choices={[
              { value: 'accepted', label: 'Looked into' },
              { value: 'outside', label: 'Outside' },
              { value: 'frozen', label: 'Frozen' },
              { value: 'withdrawn', label: 'Withdrawn' },
            ]}
            onChange={(status) => setScope({ status })}
          />
          {point.scope.status === 'accepted' ? null : (
            <>
              <TextField
                label="Why"
                description={
                  point.scope.status === 'frozen'
                    ? 'Which proceedings considering it now might prejudice, and how (SI 2006/1738 regulation 8)'
                    : undefined
                }
                value={point.scope.reason}
                onChange={(reason) => setScope({ reason }, 'scope-reason')}
              />
              <DateField
                label="Decided on"
                value={point.scope.decidedOn}
                onChange={(decidedOn) => setScope({ decidedOn })}
              />
            </>
          )}
        </Fields>
      </Section>
      <Section title="Plan" hint="What the investigation needs to answer this point; not printed">
        <Fields>
          <TextField
            label="Question to answer"
            minRows={1}
            value={point.plan.question}
            onChange={(question) => setPlan('question', { question }, 'question')}
          />
          <TextField
            label="Papers wanted"
            minRows={1}
            value={point.plan.documents}
            onChange={(documents) => setPlan('papers wanted', { documents }, 'documents')}
          />
          <TextField
            label="People to see"
            minRows={1}
            value={point.plan.people}
            onChange={(people) => setPlan('people to see', { people }, 'people')}
          />
        </Fields>
      </Section>
    </>
  );
}

/** A subject of the list is kept by its id, so that registers can be counted; other words are kept as written. */
function subjectId(words: string): string {
  return COMPLAINT_SUBJECTS.find((subject) => subject.label === words)?.id ?? words;
}

function subjectLabel(kept: string): string {
  return COMPLAINT_SUBJECTS.find((subject) => subject.id === kept)?.label ?? kept;
}
