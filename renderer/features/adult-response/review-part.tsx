import { Switch } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { Notice } from '@renderer/components/notice';
import { PersonPicker } from '@renderer/components/person-picker';
import { Section } from '@renderer/components/section';
import { useCase } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import type { AdultComplaint } from '@shared/domain/adult-complaint';
import { useAdultComplaint } from './use-adult-complaint';

/** A second look by a senior manager, where a council offers one. */
export function ReviewPart() {
  const { people } = useCase();
  const { adult, setIn } = useAdultComplaint();
  const review = adult.localReview;
  const set = (fields: Partial<AdultComplaint['localReview']>, key?: string) =>
    setIn('Local review', 'localReview', fields, key);
  return (
    <>
      <Section title="Local review" hint="Local practice">
        <Fields>
          <Notice kind="note" title="Not part of the Regulations.">
            They know one stage. Some councils let a senior manager look again; where this one does, the
            response says so and calls it local practice. The right to go to the Ombudsman stands beside it.
          </Notice>
          <Switch
            label="This council offers a review"
            checked={review.offered}
            onChange={(event) => set({ offered: event.currentTarget.checked })}
          />
          {review.offered ? (
            <>
              <FieldRow>
                <LineField
                  label="Whose policy offers it"
                  placeholder="Complaints policy 2023"
                  value={review.policy}
                  onChange={(policy) => set({ policy })}
                />
                <DateField
                  label="To be asked for by"
                  value={review.askBy}
                  onChange={(askBy) => set({ askBy })}
                />
              </FieldRow>
              <RichTextField
                label="What the response says of it"
                value={review.words}
                onChange={(words) => set({ words }, 'review/words')}
              />
            </>
          ) : null}
        </Fields>
      </Section>
      {review.offered ? (
        <Section title="What came of it">
          <Fields>
            <FieldRow>
              <DateField
                label="Asked for on"
                value={review.requestedOn}
                onChange={(requestedOn) => set({ requestedOn })}
              />
              <PersonPicker
                label="Reviewed by"
                people={people}
                value={review.reviewerPersonId}
                onChange={(reviewerPersonId) => set({ reviewerPersonId })}
              />
            </FieldRow>
            <FieldRow>
              <ChoiceField
                label="Outcome"
                shape="select"
                value={review.outcome}
                choices={[
                  { value: 'none-yet', label: 'None yet' },
                  { value: 'not-changed', label: 'The response stands' },
                  { value: 'changed', label: 'The response is changed' },
                  { value: 'upheld', label: 'More is upheld' },
                  { value: 'declined', label: 'The review was declined' },
                ]}
                onChange={(outcome) => set({ outcome })}
              />
              <DateField
                label="Told on"
                value={review.outcomeOn}
                onChange={(outcomeOn) => set({ outcomeOn })}
              />
            </FieldRow>
          </Fields>
        </Section>
      ) : null}
    </>
  );
}
