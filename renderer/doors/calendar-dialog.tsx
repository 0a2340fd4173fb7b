import { Button, Group, Modal, Radio, Select, Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../components/notice';
import type { CalendarWish } from './save-calendar';

type Props = {
  /** Dates of one case, or what is next in every case. */
  readonly all: boolean;
  readonly onSave: (wish: CalendarWish) => void;
  readonly onClose: () => void;
};

const WORDS: readonly (readonly [CalendarWish['words'], string, string])[] = [
  ['reference', 'The council’s reference and what is due', '“HC-2291: Stage 2 response: last day”'],
  ['nothing', 'Only what is due', '“Stage 2 response: last day”'],
  ['title', 'What you call the case and what is due', '“Ms K: Stage 2 response: last day”'],
];

const REMIND = [
  { value: 'none', label: 'No reminder' },
  { value: '1', label: 'The morning before' },
  { value: '3', label: '3 days before' },
  { value: '7', label: 'A week before' },
];

/** Asks what a calendar may say before dates go into one. */
export function CalendarDialog({ all, onSave, onClose }: Props) {
  const [words, setWords] = useState<CalendarWish['words']>('reference');
  const [past, setPast] = useState(false);
  const [remind, setRemind] = useState('none');
  const title = all ? 'What is next in every case, for a calendar' : 'The dates of this case, for a calendar';
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <Stack gap="md">
        <Notice kind="check" title="Calendars are often copied to the internet.">
          Outlook, Google and phones keep a copy on other computers, and others may see your calendar. So an
          entry says only what you choose here: never a word of the complaint, never a name.
        </Notice>
        <Radio.Group
          label="Each entry says"
          value={words}
          onChange={(chosen) => setWords(chosen as CalendarWish['words'])}
        >
          <Stack gap={6} mt={6}>
            {WORDS.map(([value, label, example]) => (
              <Radio key={value} value={value} label={label} description={example} />
            ))}
          </Stack>
        </Radio.Group>
        <Select
          label="Remind me"
          data={REMIND}
          value={remind}
          allowDeselect={false}
          onChange={(chosen) => setRemind(chosen ?? 'none')}
        />
        {all ? null : (
          <Switch
            label="Also what has happened already"
            checked={past}
            onChange={(event) => setPast(event.currentTarget.checked)}
          />
        )}
        <p className="quiet">
          The file is a copy of the dates as they are today. When a date of the case changes, save it again
          and open it in your calendar: each entry keeps its identity, so most calendars move it rather than
          double it.
        </p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            onClick={() =>
              onSave({ words, past, remindDaysBefore: remind === 'none' ? null : Number(remind) })
            }
          >
            Save the calendar file
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
