import { LineField } from '@renderer/components/line-field';
import { PeopleRows } from './people-rows';
import { useReviewPanel } from './use-review-panel';

/** Who was at the hearing and as what. */
export function AttendeesTable() {
  const { reviewPanel, setIn } = useReviewPanel();
  return (
    <PeopleRows
      label="Who was there"
      each="Person at the hearing"
      rows={reviewPanel.hearing.attendees}
      onChange={(next, key) =>
        setIn('hearing', 'Who was at the hearing', (now) => ({ attendees: next(now.attendees) }), key)
      }
      said={{
        head: 'As',
        cell: ({ capacity }, set, name) => (
          <LineField
            label={null}
            aria-label={`Capacity of ${name || 'this person'}`}
            value={capacity}
            onChange={(next) => set({ capacity: next }, 'capacity')}
          />
        ),
      }}
      add={{ label: 'Add someone', made: (who) => ({ ...who, capacity: '' }) }}
      empty="Nobody is recorded as present yet."
    />
  );
}
