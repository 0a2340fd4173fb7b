import { Notice } from '@renderer/components/notice';
import { citeDecision, findDecision } from '@shared/remedies/decisions';
import { rangeOnScreen } from '@shared/remedies/ranges';
import type { RemedyKind } from '@shared/remedies/remedy-kind';
import styles from './recommendations.module.css';

/** What is known of a kind of remedy, each thing with how sure it is. For thought: nothing here is filled in or printed. */
export function RemedyGuidance({ kind }: { kind: RemedyKind }) {
  const decisions = kind.decisions
    .map((reference) => findDecision(reference))
    .filter((each) => each !== undefined);
  return (
    <div className={styles.guidance}>
      <p>{kind.description}</p>
      <List title="Ask yourself" items={kind.questions} />
      <List title="More or less, according to" items={kind.factors} />
      <List title="For example" items={kind.examples} />
      <List title="Figures" items={kind.ranges.map(rangeOnScreen)} />
      <List title="Decisions" items={decisions.map((each) => `${citeDecision(each)}: ${each.shows}`)} />
      {kind.cautions.map((caution) => (
        <Notice key={caution} kind="check">
          {caution}
        </Notice>
      ))}
      <p className="quiet">
        Check the current guidance before you rely on it: sections were renumbered in 2025.
      </p>
    </div>
  );
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <strong>{title}</strong>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}
