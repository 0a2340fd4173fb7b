import { Fields } from '@renderer/components/fields';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase } from '@renderer/data/case-context';
import styles from './intake.module.css';
import { useIntake } from './use-intake';

/** Why this procedure and no other: councils have been faulted for the wrong one, and for not saying which. */
export function ProceduresQuestion() {
  const { matter } = useCase();
  const { intake, set } = useIntake();
  const adult = matter.procedure === 'adult';
  return (
    <Section
      title="Which procedure, and why"
      hint={
        adult
          ? 'Adult social care complaints (SI 2009/309): one stage'
          : "Children's representations (SI 2006/1738): three stages"
      }
    >
      <Fields>
        <TextField
          label="Why this procedure is the right one"
          description={
            adult
              ? 'What service of the council it is about, and that no children’s complaint is in it.'
              : 'Which of the council’s functions it is about: Part 3 of the Children Act 1989, and the listed ones of Parts 4 and 5, adoption and special guardianship.'
          }
          minRows={3}
          value={intake.procedureReason}
          onChange={(procedureReason) => set('Say why this procedure', { procedureReason }, 'procedure')}
        />
        <p className={styles.said}>
          {adult
            ? 'A part that belongs elsewhere is recorded under “Other procedures”; one that another body answers under “Other bodies”.'
            : 'Parents, foster carers, special guardians and adopters may use this procedure too: do not send adults elsewhere without asking. Child-protection enquiries themselves are outside it; each complaint is judged on its own.'}
        </p>
      </Fields>
    </Section>
  );
}
