import { useMatter } from '@renderer/casework/use-matter';
import { useCase, useCaseSession } from '@renderer/data/case-context';
import type { RegisterFacts } from '@shared/domain/register-facts';
import { OMBUDSMAN_OUTCOMES } from '@shared/procedure/register-lists';
import { type Choice, ChoiceField } from '../../components/choice-field';
import { DateField } from '../../components/date-field';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import styles from './overview.module.css';

const STAGE_1: readonly Choice<NonNullable<RegisterFacts['stage1Outcome']>>[] = [
  { value: 'upheld', label: 'Upheld' },
  { value: 'partially-upheld', label: 'Partially upheld' },
  { value: 'not-upheld', label: 'Not upheld' },
  { value: 'no-finding', label: 'No finding' },
  { value: 'resolved', label: 'Settled' },
  { value: 'withdrawn', label: 'Withdrawn' },
];

const STAGES = {
  'stage-1': 'Why Stage 1 took longer',
  'stage-2': 'Why Stage 2 took longer',
  'stage-3': 'Why Stage 3 took longer',
  response: 'Why the response took longer',
} as const;

/** What only a register asks for: how Stage 1 and the Ombudsman ended, and why a stage was late. */
export function RegisterFactsSection() {
  const { matter, setIn } = useMatter();
  const { adultComplaint } = useCase();
  const { register, procedure } = matter;
  const adult = procedure === 'adult';
  const session = useCaseSession();
  // Merged into the case as it is at that moment: two fields may hand over what was typed at once.
  const set = (label: string, change: (now: RegisterFacts) => Partial<RegisterFacts>) =>
    setIn(label, 'register', change(session.getSnapshot().matter.register));
  const stages = adult ? (['response'] as const) : (['stage-1', 'stage-2', 'stage-3'] as const);
  const said = { 'stage-2': matter.extension.reasons, response: adultComplaint.delayReasons };
  return (
    <Section title="For the register" hint="Counted over all cases, printed in no document of this one">
      <div className={styles.fields}>
        {adult ? null : (
          <ChoiceField
            label="How Stage 1 ended"
            shape="select"
            value={register.stage1Outcome}
            choices={STAGE_1}
            onChange={(stage1Outcome) => set('How Stage 1 ended', () => ({ stage1Outcome }))}
          />
        )}
        <ChoiceField
          label="What the Ombudsman decided"
          shape="select"
          value={register.ombudsman.outcome || null}
          choices={OMBUDSMAN_OUTCOMES.map(({ id, label }) => ({ value: id, label }))}
          onChange={(outcome) =>
            set('What the Ombudsman decided', (now) => ({ ombudsman: { ...now.ombudsman, outcome } }))
          }
        />
        <DateField
          label="The Ombudsman decided on"
          value={register.ombudsman.decidedOn}
          onChange={(decidedOn) =>
            set('When the Ombudsman decided', (now) => ({ ombudsman: { ...now.ombudsman, decidedOn } }))
          }
        />
        {stages.map((stage) => (
          <TextField
            key={stage}
            label={STAGES[stage]}
            description={
              (stage === 'stage-2' || stage === 'response') && said[stage].trim() !== ''
                ? 'Empty: the reasons of the letter are counted.'
                : undefined
            }
            value={register.lateReasons[stage]}
            onChange={(words) =>
              set(STAGES[stage], (now) => ({ lateReasons: { ...now.lateReasons, [stage]: words } }))
            }
          />
        ))}
      </div>
    </Section>
  );
}
