import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import type { UserRole } from '@shared/domain/matter';
import type { NewCaseDetails } from '@shared/domain/new-case';
import type { Procedure } from '@shared/procedure/events';
import { type FormEvent, useState } from 'react';
import { type Choice, ChoiceField } from '../components/choice-field';
import { Notice } from '../components/notice';

const PROCEDURES: readonly Choice<Procedure>[] = [
  { value: 'children', label: 'Children’s: three stages' },
  { value: 'adult', label: 'Adults’: one stage' },
];
const CHILDREN_ROLES: readonly Choice<UserRole>[] = [
  { value: 'investigating-officer', label: 'Investigating Officer' },
  { value: 'independent-person', label: 'Independent Person' },
  { value: 'panel-chair', label: 'Panel chair' },
];

type Props = {
  /** "21 files will be taken in as evidence." */
  note?: string;
  onBegin: (details: NewCaseDetails) => void;
  onClose: () => void;
};

/** Asks for the few things a case cannot begin without; everything else can wait. Enter begins it. */
export function NewCaseDialog({ note, onBegin, onClose }: Props) {
  const [details, setDetails] = useState<NewCaseDetails>({
    title: '',
    procedure: 'children',
    userRole: 'investigating-officer',
    councilName: '',
    reference: '',
  });
  const [asked, setAsked] = useState(false);
  const set = (fields: Partial<NewCaseDetails>) => setDetails((now) => ({ ...now, ...fields }));
  const missing = details.title.trim() === '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (missing) return;
    const { procedure, userRole } = details;
    onBegin({
      ...details,
      title: details.title.trim(),
      councilName: details.councilName.trim(),
      reference: details.reference.trim(),
      userRole: procedure === 'adult' ? 'adult-investigator' : userRole,
    });
  };
  return (
    <Modal opened onClose={onClose} title="New case" size="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {note ? <Notice kind="note">{note}</Notice> : null}
          <TextInput
            label="What to call it"
            description="How the case is listed. A label such as “Mr R” keeps names off the screen."
            placeholder="Mr R"
            data-autofocus
            withAsterisk
            maxLength={200}
            value={details.title}
            error={asked && missing ? 'Give the case a name to list it by.' : null}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <ChoiceField
            label="Which complaints procedure"
            shape="segmented"
            value={details.procedure}
            choices={PROCEDURES}
            onChange={(procedure) => set({ procedure })}
          />
          {details.procedure === 'children' ? (
            <ChoiceField
              label="You are the"
              shape="segmented"
              value={details.userRole === 'adult-investigator' ? null : details.userRole}
              choices={CHILDREN_ROLES}
              onChange={(userRole) => set({ userRole })}
            />
          ) : null}
          <Group grow align="flex-start">
            <TextInput
              label="Council"
              placeholder="Harrowfield Council"
              maxLength={200}
              value={details.councilName}
              onChange={(event) => set({ councilName: event.currentTarget.value })}
            />
            <TextInput
              label="The council’s reference"
              maxLength={100}
              value={details.reference}
              onChange={(event) => set({ reference: event.currentTarget.value })}
            />
          </Group>
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Begin the case</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
