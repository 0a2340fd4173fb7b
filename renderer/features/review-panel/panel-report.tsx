import { Button } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { Fields } from '@renderer/components/fields';
import { Section } from '@renderer/components/section';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { useNavigation } from '@renderer/navigation/navigation';
import { Dissents } from './dissents';
import { Recipients } from './recipients';
import { StageTwoRecommendations } from './stage-two-recommendations';
import { useReviewPanel } from './use-review-panel';

const WRITTEN = [
  {
    field: 'representations',
    label: 'Short summary of the representations',
    description: 'Required by SI 2006/1738 regulation 20.',
  },
  { field: 'considered', label: 'What the panel considered', description: undefined },
  { field: 'adequacy', label: 'Was the Stage 2 investigation adequate?', description: undefined },
  {
    field: 'notConsidered',
    label: 'New complaints raised and not considered',
    description: 'What was raised for the first time, and where it was referred.',
  },
] as const;

/** What the panel's report says besides its conclusions, and to whom it goes. */
export function PanelReport() {
  const { go, focus } = useNavigation();
  const { reviewPanel, setIn } = useReviewPanel();
  const { report } = reviewPanel;
  return (
    <>
      <Section
        title="Around the conclusions"
        actions={
          <Button variant="default" size="xs" onClick={() => go('documents', { id: 'panel-report' })}>
            Read the report
          </Button>
        }
      >
        <Fields>
          {WRITTEN.map(({ field, label, description }) => (
            <RichTextField
              key={field}
              label={label}
              description={description}
              value={report[field]}
              onChange={(value) => setIn('report', `Panel report: ${label}`, { [field]: value }, field)}
              citeTarget={{ label }}
            />
          ))}
        </Fields>
      </Section>
      <Section title="Stage 2 recommendations" hint="Each stands, is changed or is dropped, with a reason">
        <StageTwoRecommendations key={focus.id} askedId={focus.id} />
      </Section>
      <Section title="Decision">
        <Fields>
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
        </Fields>
      </Section>
      <Section title="Who receives it">
        <Recipients />
      </Section>
    </>
  );
}
