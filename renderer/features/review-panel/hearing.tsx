import { ChoiceField } from '@renderer/components/choice-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { Notice } from '@renderer/components/notice';
import { Section } from '@renderer/components/section';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { AgendaTable } from './agenda-table';
import { AttendeesTable } from './attendees-table';
import { PapersList } from './papers-list';
import { useReviewPanel } from './use-review-panel';

/** Where and how the panel met, who came, in what order, and what was said. */
export function Hearing() {
  const { reviewPanel, setIn } = useReviewPanel();
  const { hearing } = reviewPanel;
  return (
    <>
      <Section title="The hearing" hint="Its date is among the dates on Overview">
        <Fields>
          <FieldRow columns="minmax(0, 1.4fr) 7rem minmax(0, 1fr)">
            <LineField
              label="Place"
              value={hearing.place}
              onChange={(place) => setIn('hearing', 'Hearing: place', { place }, 'hearing-place')}
            />
            <LineField
              label="Starts at"
              value={hearing.startsAt}
              onChange={(startsAt) => setIn('hearing', 'Hearing: time', { startsAt }, 'hearing-time')}
            />
            <ChoiceField
              label="How it is held"
              shape="select"
              value={hearing.mode}
              choices={[
                { value: 'not-said', label: 'Not said' },
                { value: 'in-person', label: 'In person' },
                { value: 'video', label: 'By video' },
                { value: 'mixed', label: 'In person and by video' },
                { value: 'papers-only', label: 'On the papers' },
              ]}
              onChange={(mode) => setIn('hearing', 'Hearing: how held', { mode })}
            />
          </FieldRow>
        </Fields>
      </Section>
      <Section title="Who was there">
        <AttendeesTable />
        <Fields>
          <LineField
            label="Apologies"
            value={hearing.apologies}
            onChange={(apologies) =>
              setIn('hearing', 'Hearing: apologies', { apologies }, 'hearing-apologies')
            }
          />
        </Fields>
      </Section>
      <Section title="Running order">
        <AgendaTable />
      </Section>
      <Section title="Papers before the panel">
        <PapersList />
      </Section>
      <Section title="Notes of the hearing" hint="The administrator's, checked by the chair">
        <RichTextField
          label="Notes of the hearing"
          hideLabel
          value={hearing.notes}
          onChange={(notes) => setIn('hearing', 'Hearing notes', { notes }, 'hearing-notes')}
        />
      </Section>
      <Section title="Deliberation" hint="Private to the panel">
        <Fields>
          <Notice kind="note">Nothing written here goes into any document.</Notice>
          <RichTextField
            label="Deliberation notes"
            hideLabel
            value={hearing.deliberation}
            onChange={(deliberation) =>
              setIn('hearing', 'Deliberation notes', { deliberation }, 'deliberation')
            }
          />
        </Fields>
      </Section>
    </>
  );
}
