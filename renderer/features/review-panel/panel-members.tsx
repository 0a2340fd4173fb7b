import { Radio } from '@mantine/core';
import { Notice } from '@renderer/components/notice';
import { PersonPicker } from '@renderer/components/person-picker';
import { TextField } from '@renderer/components/text-field';
import { useCase } from '@renderer/data/case-context';
import { byId } from '@shared/domain/case-file';
import { personLabel } from '@shared/domain/labels';
import type { ReviewPanel } from '@shared/domain/review-panel';
import { RowTable } from './row-table';
import { useReviewPanel } from './use-review-panel';

type Member = ReviewPanel['members'][number];

/** The three members, who chairs, and what each declared. */
export function PanelMembers() {
  const caseFile = useCase();
  const { reviewPanel, set } = useReviewPanel();
  const { members } = reviewPanel;
  const change = (label: string, next: Member[]) => set(label, { members: next });
  const update = (personId: string, fields: Partial<Member>) =>
    change(
      'Panel member',
      members.map((member) => (member.personId === personId ? { ...member, ...fields } : member)),
    );
  const free = caseFile.people.filter((person) => !members.some((member) => member.personId === person.id));
  const wasIndependentPerson = members.find(
    (member) => byId(caseFile.people, member.personId)?.role === 'independent-person',
  );

  return (
    <>
      <RowTable
        label="Panel members"
        rows={members.map((member) => ({ ...member, id: member.personId }))}
        rowName={(member) => personLabel(caseFile, member.personId)}
        columns={[
          {
            head: 'Member',
            cell: (member) => {
              const person = byId(caseFile.people, member.personId);
              return (
                <>
                  <strong>{person?.name || personLabel(caseFile, member.personId)}</strong>
                  <div className="quiet">{person?.position}</div>
                </>
              );
            },
          },
          {
            head: 'Chairs',
            width: '6rem',
            cell: (member) => (
              <Radio
                aria-label={`${personLabel(caseFile, member.personId)} chairs`}
                checked={member.chairs}
                onChange={() =>
                  change(
                    'Chair of the panel',
                    members.map((each) => ({ ...each, chairs: each.personId === member.personId })),
                  )
                }
              />
            ),
          },
          {
            head: 'Conflicts declared',
            cell: (member) => (
              <TextField
                label=""
                aria-label={`Conflicts declared by ${personLabel(caseFile, member.personId)}`}
                placeholder="None is an answer"
                minRows={1}
                value={member.conflict}
                onChange={(conflict) => update(member.personId, { conflict })}
              />
            ),
          },
        ]}
        onRemove={(member) =>
          change(
            'Remove a panel member',
            members.filter((each) => each.personId !== member.personId),
          )
        }
        empty="Nobody is on the panel yet. Add the panel's members on People, then choose them here."
      />
      <PersonPicker
        label="Add a member"
        people={free}
        value={null}
        onChange={(personId) => {
          if (personId)
            change('Add a panel member', [
              ...members,
              { personId, chairs: members.length === 0, conflict: '' },
            ]);
        }}
      />
      {members.length > 0 && members.length !== 3 ? (
        <Notice kind="must">
          The panel is three people (SI 2006/1738 regulation 19). There are {members.length} here.
        </Notice>
      ) : null}
      {wasIndependentPerson ? (
        <Notice kind="must">
          {personLabel(caseFile, wasIndependentPerson.personId)} was the Independent Person at Stage 2 and may
          not sit on the panel (SI 2006/1738 regulation 19).
        </Notice>
      ) : null}
    </>
  );
}
