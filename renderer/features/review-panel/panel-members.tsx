import { Radio } from '@mantine/core';
import { Fields } from '@renderer/components/fields';
import { Notice } from '@renderer/components/notice';
import { PersonPicker } from '@renderer/components/person-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase } from '@renderer/data/case-context';
import { byId } from '@shared/domain/case-file';
import { personLabel } from '@shared/domain/labels';
import type { ReviewPanel } from '@shared/domain/review-panel';
import { panelFaults } from './panel-faults';
import styles from './review-panel.module.css';
import { RowTable } from './row-table';
import { useReviewPanel } from './use-review-panel';

type Member = ReviewPanel['members'][number];

/** The three members, who chairs, what each declared, and who runs it. */
export function PanelMembers() {
  const caseFile = useCase();
  const { reviewPanel, set } = useReviewPanel();
  const { members } = reviewPanel;
  const change = (label: string, next: (now: readonly Member[]) => Member[], key?: string) =>
    set(label, (now) => ({ members: next(now.members) }), key);
  const free = caseFile.people.filter((person) => !members.some((member) => member.personId === person.id));
  const nameOf = ({ personId }: Member) =>
    byId(caseFile.people, personId)?.name || personLabel(caseFile, personId);

  return (
    <Section
      title="The panel"
      hint="Three independent people, one of whom chairs (SI 2006/1738 regulation 19)"
    >
      <RowTable
        label="Panel members"
        rows={members.map((member) => ({ ...member, id: member.personId }))}
        rowName={nameOf}
        columns={[
          {
            head: 'Member',
            cell: (member) => (
              <>
                <strong>{nameOf(member)}</strong>
                <div className="quiet">{byId(caseFile.people, member.personId)?.position}</div>
              </>
            ),
          },
          {
            head: 'Chairs',
            width: '4.5rem',
            cell: (member) => (
              <Radio
                mt={6}
                aria-label={`${nameOf(member)} chairs`}
                name="panel-chair"
                checked={member.chairs}
                onChange={() =>
                  change('Chair of the panel', (now) =>
                    now.map((each) => ({ ...each, chairs: each.personId === member.personId })),
                  )
                }
              />
            ),
          },
          {
            head: 'Conflicts declared',
            width: '50%',
            cell: (member) => (
              <TextField
                label={null}
                aria-label={`Conflicts declared by ${nameOf(member)}`}
                placeholder="“None” is an answer"
                minRows={1}
                value={member.conflict}
                onChange={(conflict) =>
                  change(
                    'Conflicts declared',
                    (now) =>
                      now.map((each) => (each.personId === member.personId ? { ...each, conflict } : each)),
                    `${member.personId}/conflict`,
                  )
                }
              />
            ),
          },
        ]}
        onRemove={(member) =>
          change('Remove a panel member', (now) => now.filter((each) => each.personId !== member.personId))
        }
        empty="Nobody is on the panel yet. Add the panel's members on People, then choose them here."
      />
      <div className={styles.below}>
        <Fields>
          {panelFaults(caseFile).map((fault) => (
            <Notice key={fault} kind="must">
              {fault}
            </Notice>
          ))}
          <PersonPicker
            label="Add a member"
            people={free}
            value={null}
            onChange={(personId) => {
              if (!personId) return;
              change('Add a panel member', (now) =>
                now.some((each) => each.personId === personId)
                  ? [...now]
                  : [...now, { personId, chairs: now.length === 0, conflict: '' }],
              );
            }}
          />
          <PersonPicker
            label="Panel administrator"
            people={caseFile.people}
            value={reviewPanel.administratorPersonId}
            onChange={(administratorPersonId) => set('Panel administrator', { administratorPersonId })}
          />
        </Fields>
      </div>
    </Section>
  );
}
