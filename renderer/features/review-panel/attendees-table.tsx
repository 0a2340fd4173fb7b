import { LineField } from '@renderer/components/line-field';
import { PersonPicker } from '@renderer/components/person-picker';
import { useCase, useEdit } from '@renderer/data/case-context';
import { personLabel } from '@shared/domain/labels';
import type { ReviewPanel } from '@shared/domain/review-panel';
import { RowTable } from './row-table';
import { useReviewPanel } from './use-review-panel';

type Attendee = ReviewPanel['hearing']['attendees'][number];

/** Who was at the hearing and as what. */
export function AttendeesTable() {
  const caseFile = useCase();
  const edit = useEdit();
  const { reviewPanel, setIn } = useReviewPanel();
  const { attendees } = reviewPanel.hearing;
  const change = (next: (now: readonly Attendee[]) => Attendee[], key?: string) =>
    setIn('hearing', 'Who was at the hearing', (now) => ({ attendees: next(now.attendees) }), key);
  const update = (id: string, fields: Partial<Attendee>, key?: string) =>
    change(
      (now) => now.map((each) => (each.id === id ? { ...each, ...fields } : each)),
      key && `${id}/${key}`,
    );
  const nameOf = (each: Attendee) => (each.personId ? personLabel(caseFile, each.personId) : each.who);
  return (
    <RowTable
      label="Who was there"
      rows={attendees}
      rowName={nameOf}
      columns={[
        {
          head: 'Person',
          width: '40%',
          cell: (each) => (
            <PersonPicker
              label={null}
              aria-label="Person at the hearing"
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
              label={null}
              aria-label="Who, when not among the people"
              value={each.who}
              onChange={(who) => update(each.id, { who }, 'who')}
            />
          ),
        },
        {
          head: 'As',
          cell: (each) => (
            <LineField
              label={null}
              aria-label={`Capacity of ${nameOf(each) || 'this person'}`}
              value={each.capacity}
              onChange={(capacity) => update(each.id, { capacity }, 'capacity')}
            />
          ),
        },
      ]}
      add={{
        label: 'Add someone',
        onAdd: () => change((now) => [...now, { id: edit.newId(), personId: null, who: '', capacity: '' }]),
      }}
      onRemove={(each) => change((now) => now.filter((other) => other.id !== each.id))}
      empty="Nobody is recorded as present yet."
    />
  );
}
