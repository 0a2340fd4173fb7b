import { WhyThisDate } from '@renderer/casework/why-this-date';
import { RuleFacts } from '@renderer/components/why/rule-facts';
import { useCaseClock } from '@renderer/standing/use-case-clock';
import { formatFull } from '@shared/lib/plain-date';
import { statusWords } from '@shared/procedure/deadline-in-words';
import type { Rule } from '@shared/procedure/rule';
import { Notice } from '../../components/notice';
import { Section } from '../../components/section';
import { ChangeRule } from './change-rule';
import styles from './rules.module.css';

/** What the rule gives in this case: its dates, each with the way it came about. */
function InThisCase({ rule }: { rule: Rule }) {
  const { deadlines } = useCaseClock();
  const given = deadlines.filter((each) => each.ruleId === rule.id);
  if (given.length === 0) {
    return (
      <p className={styles.law}>
        {rule.enabledByDefault
          ? 'It gives no date in this case as it stands.'
          : 'It is left out: it gives no date until it is brought in below.'}
      </p>
    );
  }
  return (
    <>
      {given.map((deadline) => (
        <p className={styles.law} key={deadline.key}>
          {deadline.dueOn ? <strong>{formatFull(deadline.dueOn)}. </strong> : null}
          {statusWords(deadline)} {deadline.arithmetic.length > 0 ? <WhyThisDate of={deadline.key} /> : null}
        </p>
      ))}
    </>
  );
}

/** One rule in full, what it gives in this case, and how it can be changed, if it can. */
export function RuleEditor({ rule }: { rule: Rule }) {
  return (
    <>
      <Section title={rule.name} hint={rule.statutoryTerm}>
        <RuleFacts rule={rule} />
      </Section>
      <Section title="In this case">
        <InThisCase rule={rule} />
      </Section>
      {rule.printing === 'as-law' ? (
        <Section title="Change this rule">
          <Notice kind="note" title="This is confirmed law and is not changed here.">
            If something else was agreed, record it in the log as a decision with its reason.
          </Notice>
        </Section>
      ) : (
        <ChangeRule rule={rule} />
      )}
    </>
  );
}
