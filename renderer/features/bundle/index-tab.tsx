import { LongList } from '@renderer/components/long-list';
import { useEvidencePanel } from '@renderer/evidence/evidence-panel-context';
import styles from './bundle.module.css';
import type { BundlePlan } from './use-bundle-plan';

/** How the index will read. */
export function IndexTab({ plan: { planned, unknown } }: { plan: BundlePlan }) {
  const panel = useEvidencePanel();
  if (!planned) return <p className="quiet">Working out the numbers…</p>;
  if (!planned.ok) return <p role="alert">{planned.message}</p>;
  const { file, plan } = planned.value;
  const open = (run: number) => {
    const document = plan.entries.get(run)?.document;
    if (document) panel.open(document.id);
  };
  return (
    <div className={styles.fill}>
      <p className="quiet" role="status">
        {plan.pages.toLocaleString('en-GB')} pages in all.
        {unknown > 0 ? ' Some papers have not been looked at yet, so numbers may still move.' : ''}
      </p>
      <LongList
        items={file.entries}
        keyOf={(entry) => (entry.kind === 'paper' ? `p${entry.run}` : `s${entry.section}`)}
        rowHeight={34}
        label="Index of the bundle"
      >
        {(entry) =>
          entry.kind === 'section' ? (
            <strong className={styles.indexSection}>{entry.words}</strong>
          ) : (
            <span className={styles.indexRow}>
              <span>{entry.reference}</span>
              <button type="button" className={styles.outName} onClick={() => open(entry.run)}>
                {entry.title}
              </button>
              <span className="quiet">{entry.date}</span>
              <strong className={styles.indexNumbers}>{entry.numbers}</strong>
            </span>
          )
        }
      </LongList>
    </div>
  );
}
