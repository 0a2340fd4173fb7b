import { useMatter } from '@renderer/casework/use-matter';
import { ChoiceField } from '@renderer/components/choice-field';
import { Fields } from '@renderer/components/fields';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useIntake } from './use-intake';

/** What the child says of it, and whether they agree to its being made for them. */
export function ChildQuestion() {
  const { intake, setIn } = useIntake();
  const { matter, set } = useMatter();
  const { consent, consentReason, views } = intake.child;
  return (
    <Section title="The child's views and consent">
      <Fields>
        <TextField
          label="The child's own views, and how they were found out"
          minRows={3}
          value={views}
          onChange={(words) => setIn("The child's views", 'child', { views: words })}
        />
        <ChoiceField
          label="The child's consent"
          description="Someone listed who complains in their own right needs no consent, but gains no right to the child's records by it. Whoever acts for a child confirms that the child agrees and that the words are theirs. Councils differ on the age from which they ask in writing."
          shape="select"
          value={consent === 'not-said' ? null : consent}
          choices={[
            { value: 'given', label: 'Given' },
            { value: 'not-given', label: 'Not given' },
            { value: 'not-asked', label: 'Not asked for' },
            { value: 'not-needed', label: 'Not needed' },
          ]}
          onChange={(chosen) => setIn("The child's consent", 'child', { consent: chosen })}
        />
        <TextField
          label="How it was given, or why not"
          value={consentReason}
          onChange={(reason) => setIn("The child's consent", 'child', { consentReason: reason })}
        />
        <TextField
          label="Consent of others"
          description="Who agreed to what being looked at and shared."
          value={matter.consent}
          onChange={(words) => set('Change consent', { consent: words })}
        />
      </Fields>
    </Section>
  );
}
