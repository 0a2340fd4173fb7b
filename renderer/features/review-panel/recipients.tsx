import { DateField } from '@renderer/components/date-field';
import { LineField } from '@renderer/components/line-field';
import { PersonPicker } from '@renderer/components/person-picker';
import { useCase, useEdit } from '@renderer/data/case-context';
import { personLabel } from '@shared/domain/labels';
import type { ReviewPanel } from '@shared/domain/review-panel';
import { RowTable } from './row-table';
import { useReviewPanel } from './use-review-panel';

type Recipient = ReviewPanel['report']['recipients'][number];

/** To whom the panel's report goes, and when it went. */
export function Recipients() {
  const caseFile = useCase();
  const edit = useEdit();
  const { reviewPanel, setIn } = useReviewPanel();
  const change = (next: (now: readonly Recipient[]) => Recipient[], key?: string) =>
    setIn('report', 'Who receives the report', (now) => ({ recipients: next(now.recipients) }), key);
  const update = (id: string, fields: Partial<Recipient>, key?: string) =>
    change(
      (now) => now.map((each) => (each.id === id ? { ...each, ...fields } : each)),
      key && `${id}/${key}`,
    );
  return (
    <>
      <p className="quiet">
        The council, the complainant, any advocate, the Independent Person, and others with sufficient
        interest (SI 2006/1738 regulation 20).
      </p>
      <RowTable
        label="Who receives the report"
        rows={reviewPanel.report.recipients}
        rowName={(each) => (each.personId ? personLabel(caseFile, each.personId) : each.who)}
        columns={[
          {
            head: 'Person',
            width: '40%',
            cell: (each) => (
              <PersonPicker
                label={null}
                aria-label="Recipient"
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
                aria-label="Recipient, when not among the people"
                value={each.who}
                onChange={(who) => update(each.id, { who }, 'who')}
              />
            ),
          },
          {
            head: 'Sent on',
            width: '11rem',
            cell: (each) => (
              <DateField
                label={null}
                aria-label="Sent on"
                value={each.sentOn}
                onChange={(sentOn) => update(each.id, { sentOn })}
              />
            ),
          },
        ]}
        add={{
          label: 'Add a recipient',
          onAdd: () => change((now) => [...now, { id: edit.newId(), personId: null, who: '', sentOn: null }]),
        }}
        onRemove={(each) => change((now) => now.filter((other) => other.id !== each.id))}
        empty="Nobody is listed yet."
      />
    </>
  );
}
