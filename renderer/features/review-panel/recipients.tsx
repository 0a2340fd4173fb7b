import { DateField } from '@renderer/components/date-field';
import { PeopleRows } from './people-rows';
import { useReviewPanel } from './use-review-panel';

/** To whom the panel's report goes, and when it went. */
export function Recipients() {
  const { reviewPanel, setIn } = useReviewPanel();
  return (
    <>
      <p className="quiet">
        The council, the complainant, any advocate, the Independent Person, and others with sufficient
        interest (SI 2006/1738 regulation 20).
      </p>
      <PeopleRows
        label="Who receives the report"
        each="Recipient"
        rows={reviewPanel.report.recipients}
        onChange={(next, key) =>
          setIn('report', 'Who receives the report', (now) => ({ recipients: next(now.recipients) }), key)
        }
        said={{
          head: 'Sent on',
          width: '11rem',
          cell: ({ sentOn }, set) => (
            <DateField
              label={null}
              aria-label="Sent on"
              value={sentOn}
              onChange={(next) => set({ sentOn: next })}
            />
          ),
        }}
        add={{ label: 'Add a recipient', made: (who) => ({ ...who, sentOn: null }) }}
        empty="Nobody is listed yet."
      />
    </>
  );
}
