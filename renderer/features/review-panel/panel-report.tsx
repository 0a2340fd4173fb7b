import { Button } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { LineField } from '@renderer/components/line-field';
import { PersonPicker } from '@renderer/components/person-picker';
import { Section } from '@renderer/components/section';
import { useCase, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { useNavigation } from '@renderer/navigation/navigation';
import { personLabel } from '@shared/domain/labels';
import type { ReviewPanel } from '@shared/domain/review-panel';
import { Dissents } from './dissents';
import { RowTable } from './row-table';
import { StageTwoRecommendations } from './stage-two-recommendations';
import { useReviewPanel } from './use-review-panel';

type Recipient = ReviewPanel['report']['recipients'][number];

const WRITTEN = [
  {
    field: 'representations',
    label: 'Short summary of the representations',
    description: 'Required by SI 2006/1738 regulation 20.',
  },
  { field: 'considered', label: 'What the panel considered', description: '' },
  { field: 'adequacy', label: 'Was the Stage 2 investigation adequate?', description: '' },
  {
    field: 'notConsidered',
    label: 'New complaints raised and not considered',
    description: 'What was raised for the first time, and where it was referred.',
  },
] as const;

/** What the panel's report says besides its conclusions, and to whom it goes. */
export function PanelReport() {
  const caseFile = useCase();
  const edit = useEdit();
  const { go } = useNavigation();
  const { reviewPanel, setIn } = useReviewPanel();
  const { report } = reviewPanel;
  const keep = (recipients: Recipient[], key?: string) =>
    setIn('report', 'Who receives the report', { recipients }, key);
  const update = (id: string, fields: Partial<Recipient>, key?: string) =>
    keep(
      report.recipients.map((each) => (each.id === id ? { ...each, ...fields } : each)),
      key && `${id}/${key}`,
    );
  return (
    <>
      <Section
        title="The report"
        actions={
          <Button variant="default" size="xs" onClick={() => go('documents', { id: 'panel-report' })}>
            Read the report
          </Button>
        }
      >
        {WRITTEN.map(({ field, label, description }) => (
          <RichTextField
            key={field}
            label={label}
            description={description || undefined}
            value={report[field]}
            onChange={(value) => setIn('report', `Panel report: ${label}`, { [field]: value }, field)}
          />
        ))}
      </Section>
      <Section title="Stage 2 recommendations" hint="Each is confirmed, changed or dropped, with a reason">
        <StageTwoRecommendations />
      </Section>
      <Section title="Decision">
        <ChoiceField
          label="The panel was"
          value={report.decision}
          choices={[
            { value: 'unanimous', label: 'Unanimous' },
            { value: 'majority', label: 'Divided: by majority' },
          ]}
          onChange={(decision) => setIn('report', "Panel's decision", { decision })}
        />
        {report.decision === 'majority' || report.dissents.length > 0 ? <Dissents /> : null}
      </Section>
      <Section
        title="Who receives it"
        hint="The council, the complainant, any advocate, the Independent Person, and others with sufficient interest (regulation 20)"
      >
        <RowTable
          label="Who receives the report"
          rows={report.recipients}
          rowName={(each) => (each.personId ? personLabel(caseFile, each.personId) : each.who)}
          columns={[
            {
              head: 'Person',
              cell: (each) => (
                <PersonPicker
                  label=""
                  aria-label="Recipient"
                  people={caseFile.people}
                  value={each.personId}
                  onChange={(personId) => update(each.id, { personId })}
                />
              ),
            },
            {
              head: 'Or by description',
              cell: (each) => (
                <LineField
                  label=""
                  aria-label="Recipient, when not among the people"
                  placeholder="the Council"
                  value={each.who}
                  onChange={(who) => update(each.id, { who }, 'who')}
                />
              ),
            },
            {
              head: 'Sent on',
              width: '12rem',
              cell: (each) => (
                <DateField
                  label=""
                  aria-label="Sent on"
                  value={each.sentOn}
                  onChange={(sentOn) => update(each.id, { sentOn })}
                />
              ),
            },
          ]}
          add={{
            label: 'Add a recipient',
            onAdd: () =>
              keep([...report.recipients, { id: edit.newId(), personId: null, who: '', sentOn: null }]),
          }}
          onRemove={(each) => keep(report.recipients.filter((other) => other.id !== each.id))}
          empty="Nobody is listed yet."
        />
      </Section>
    </>
  );
}
