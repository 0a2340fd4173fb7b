import { Autocomplete } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { LineField } from '@renderer/components/line-field';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useEdit } from '@renderer/data/case-context';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { COMPLAINT_SUBJECTS } from '@shared/procedure/lists';
import { AgreedWording } from './agreed-wording';
import { PointActions } from './point-actions';

type Props = { readonly point: ComplaintPoint; readonly onChoose: (pointId: string) => void };

/** One complaint point: its texts, whether it is looked into, and the plan for it. */
export function PointEditor({ point, onChoose }: Props) {
  const edit = useEdit();
  const set = (what: string, fields: Partial<ComplaintPoint>, key?: string) =>
    edit.patch(`Point ${point.number}: ${what}`, 'points', point.id, fields, key && `${point.id}/${key}`);

  return (
    <div>
      <Section title={`Point ${point.number}`} actions={<PointActions point={point} onChoose={onChoose} />}>
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
        <Autocomplete
          label="What kind of complaint it is"
          description="For the register; choose one or write your own"
          data={COMPLAINT_SUBJECTS.map((subject) => subject.label)}
          value={point.subject}
          onChange={(subject) => set('subject', { subject }, 'subject')}
          limit={20}
        />
      </Section>
      <Section title="Scope" hint="Every answer but “looked into” is printed with its reason">
        <ChoiceField
          label="This point is"
          value={point.scope.status}
          choices={[
            { value: 'accepted', label: 'Looked into' },
            { value: 'outside', label: 'Outside' },
            { value: 'frozen', label: 'Frozen' },
            { value: 'withdrawn', label: 'Withdrawn' },
          ]}
          onChange={(status) => set('scope', { scope: { ...point.scope, status } })}
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
              onChange={(reason) => set('scope', { scope: { ...point.scope, reason } }, 'scope-reason')}
            />
            <DateField
              label="Decided on"
              value={point.scope.decidedOn}
              onChange={(decidedOn) => set('scope', { scope: { ...point.scope, decidedOn } })}
            />
          </>
        )}
      </Section>
      <Section title="Plan" hint="What the investigation needs to answer this point">
        <TextField
          label="Question to answer"
          value={point.plan.question}
          onChange={(question) => set('question', { plan: { ...point.plan, question } }, 'question')}
        />
        <TextField
          label="Papers wanted"
          minRows={1}
          value={point.plan.documents}
          onChange={(documents) => set('papers wanted', { plan: { ...point.plan, documents } }, 'documents')}
        />
        <TextField
          label="People to see"
          minRows={1}
          value={point.plan.people}
          onChange={(people) => set('people to see', { plan: { ...point.plan, people } }, 'people')}
        />
      </Section>
    </div>
  );
}
