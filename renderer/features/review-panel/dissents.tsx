import { Button, Select } from '@mantine/core';
import { FieldRow, FieldsEnd } from '@renderer/components/fields';
import { PersonPicker } from '@renderer/components/person-picker';
import { useCase, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { inOrder } from '@shared/domain/case-file';
import type { ReviewPanel } from '@shared/domain/review-panel';
import styles from './review-panel.module.css';
import { useReviewPanel } from './use-review-panel';

type Dissent = ReviewPanel['report']['dissents'][number];

/** Minority views: whose, on what, and why. The report prints each in full. */
export function Dissents() {
  const { people, points } = useCase();
  const edit = useEdit();
  const { reviewPanel, setIn } = useReviewPanel();
  const { dissents } = reviewPanel.report;
  const members = people.filter((person) =>
    reviewPanel.members.some((member) => member.personId === person.id),
  );
  const change = (next: (now: readonly Dissent[]) => Dissent[], key?: string) =>
    setIn('report', 'Minority view', (now) => ({ dissents: next(now.dissents) }), key);
  const update = (id: string, fields: Partial<Dissent>, key?: string) =>
    change(
      (now) => now.map((each) => (each.id === id ? { ...each, ...fields } : each)),
      key && `${id}/${key}`,
    );
  const first =
    members.find((member) => !dissents.some(({ personId }) => personId === member.id)) ?? members[0];

  return (
    <>
      {dissents.map((dissent) => (
        <div key={dissent.id} className={styles.dissent}>
          <FieldRow>
            <PersonPicker
              label="Member"
              people={people.filter((person) => members.includes(person) || person.id === dissent.personId)}
              value={dissent.personId}
              onChange={(personId) => personId && update(dissent.id, { personId })}
            />
            <Select
              label="On"
              data={[
                { value: '', label: 'The decision as a whole' },
                ...inOrder(points)
                  .filter((point) => point.stage3.underReview || point.id === dissent.pointId)
                  .map((point) => ({ value: point.id, label: `Point ${point.number}` })),
              ]}
              value={dissent.pointId ?? ''}
              onChange={(pointId) => update(dissent.id, { pointId: pointId || null })}
              allowDeselect={false}
            />
          </FieldRow>
          <RichTextField
            label="The minority view and its reasons"
            value={dissent.view}
            onChange={(view) => update(dissent.id, { view }, 'view')}
          />
          <FieldsEnd>
            <Button
              variant="subtle"
              color="gray"
              size="xs"
              title="Ctrl+Z brings it back"
              onClick={() => change((now) => now.filter((each) => each.id !== dissent.id))}
            >
              Remove this view
            </Button>
          </FieldsEnd>
        </div>
      ))}
      {first ? (
        <div>
          <Button
            variant="default"
            size="xs"
            onClick={() =>
              change((now) => [...now, { id: edit.newId(), personId: first.id, pointId: null, view: null }])
            }
          >
            Add a minority view
          </Button>
        </div>
      ) : (
        <p className="quiet">Choose the panel's members first; a minority view is a member's.</p>
      )}
    </>
  );
}
