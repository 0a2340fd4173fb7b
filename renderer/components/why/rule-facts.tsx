import type { Rule } from '@shared/procedure/rule';
import { ruleInWords, sourceKindWords } from '@shared/procedure/rule-in-words';
import { findRule } from '@shared/procedure/rules';
import styles from './why.module.css';

const nameOf = (ruleId: string) => findRule(ruleId)?.name ?? ruleId;

function Points({ title, points }: { title: string; points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.sources}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}

/** A rule whole: what it counts and how, where it comes from, how sure we are, what sources disagree on. */
export function RuleFacts({ rule }: { rule: Rule }) {
  return (
    <div className={styles.frame}>
      <dl className={styles.facts}>
        {ruleInWords(rule, nameOf).map(({ term, words }) => (
          <div key={term} className={styles.fact}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.part}>
        <h3 className={styles.heading}>Where it comes from</h3>
        <ul className={styles.sources}>
          {rule.sources.map((source) => (
            <li key={`${source.cite}${source.supports}`}>
              <strong>{source.cite}</strong>: {source.supports}{' '}
              <span className={styles.kind}>({sourceKindWords(source.kind)})</span>
            </li>
          ))}
        </ul>
      </div>
      <Points title="Where sources differ" points={rule.conflicts} />
      <Points title="What to ask" points={rule.advice} />
      <Points title="What meets it must contain" points={rule.mustContain} />
      <Points title="Who must get it" points={rule.recipients} />
    </div>
  );
}
