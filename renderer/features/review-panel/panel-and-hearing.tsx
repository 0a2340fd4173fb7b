import { Group } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { LineField } from '@renderer/components/line-field';
import { Notice } from '@renderer/components/notice';
import { PersonPicker } from '@renderer/components/person-picker';
import { Section } from '@renderer/components/section';
import { useCase } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { AgendaTable } from './agenda-table';
import { AttendeesTable } from './attendees-table';
import { PanelMembers } from './panel-members';
import { PapersList } from './papers-list';
import { useReviewPanel } from './use-review-panel';

/** Who sits, who comes, in what order, and what was said. */
export function PanelAndHearing() {
  const { people } = useCase();
  const { reviewPanel, set, setIn } = useReviewPanel();
  const { hearing } = reviewPanel;
  return (
    <>
      <Section
        title="The panel"
        hint="Three independent people, one of whom chairs (SI 2006/1738 regulation 19)"
      >
        <PanelMembers />
        <PersonPicker
          label="Panel administrator"
          people={people}
          value={reviewPanel.administratorPersonId}
          onChange={(administratorPersonId) => set('Panel administrator', { administratorPersonId })}
        />
      </Section>
      <Section title="The hearing" hint="Its date is among the dates on Overview">
        <Group grow align="start">
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
        </Group>
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
        <AttendeesTable />
        <LineField
          label="Apologies"
          value={hearing.apologies}
          onChange={(apologies) => setIn('hearing', 'Hearing: apologies', { apologies }, 'hearing-apologies')}
        />
      </Section>
      <Section title="Running order">
        <AgendaTable />
      </Section>
      <Section title="Papers before the panel">
        <PapersList />
      </Section>
      <Section title="Notes of the hearing">
        <RichTextField
          label="The administrator's notes, checked by the chair"
          value={hearing.notes}
          onChange={(notes) => setIn('hearing', 'Hearing notes', { notes }, 'hearing-notes')}
        />
      </Section>
      <Section title="Deliberation" hint="Private to the panel">
        <Notice kind="note">Nothing written here goes into any document.</Notice>
        <RichTextField
          label="Deliberation notes"
          value={hearing.deliberation}
          onChange={(deliberation) =>
            setIn('hearing', 'Deliberation notes', { deliberation }, 'deliberation')
          }
        />
      </Section>
    </>
  );
}
