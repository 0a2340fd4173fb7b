import { Chip } from '@renderer/components/chip';
import type { ReportKind } from '@shared/domain/case-log';
import styles from './documents.module.css';
import { sizeWords, standingChip } from './standing-words';
import type { ReportState } from './use-reports';

type Props = {
  readonly documents: readonly { readonly report: ReportKind; readonly name: string }[];
  readonly states: ReadonlyMap<string, ReportState>;
  readonly chosen: ReportKind;
  readonly onChoose: (report: ReportKind) => void;
};

/** The documents of the case side by side, each with how far it has come; one is shown below. */
export function DocumentCards({ documents, states, chosen, onChoose }: Props) {
  return (
    <ul className={styles.cards} aria-label="Documents of this case">
      {documents.map(({ report, name }) => (
        <li key={report}>
          <button
            type="button"
            className={styles.card}
            aria-pressed={report === chosen}
            data-report={report}
            onClick={() => onChoose(report)}
          >
            <span className={styles.cardName}>{name}</span>
            <State state={states.get(report)} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function State({ state }: { state: ReportState | undefined }) {
  if (!state || state.kind === 'making') return <span className={styles.quiet}>Being set out…</span>;
  if (state.kind === 'failed') return <Chip tone="brick">Cannot be made</Chip>;
  const { words, tone } = standingChip(state.ready);
  return (
    <>
      <Chip tone={tone}>{words}</Chip>
      <span className={styles.quiet}>{sizeWords(state.ready)}</span>
    </>
  );
}
