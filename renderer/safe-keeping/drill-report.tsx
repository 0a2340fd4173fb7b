import type { CaseInDrill } from '@renderer/data/backup/compare-backup';
import { LongList } from '../components/long-list';
import { Notice } from '../components/notice';
import type { DrillReport } from './run-drill';
import styles from './safe-keeping.module.css';
import { countWords, sizeWords, whenWords } from './words';

const ROW = 66;

/** What would become of one case. */
export function caseWords({ fate, changes, files, lost, sealedWrong }: CaseInDrill): string {
  const all = files === 1 ? 'its file' : `all ${files.toLocaleString('en-GB')} files`;
  const evidence =
    files === 0
      ? ''
      : lost.length === 0
        ? `, with ${all}`
        : `, but without ${countWords(lost.length, 'file', 'files')} of ${files.toLocaleString('en-GB')}`;
  if (sealedWrong > 0) return 'Would not come back whole: a part of it does not open in the backup';
  switch (fate) {
    case 'same':
      return `Would come back ${lost.length === 0 ? 'exactly ' : ''}as it is now${evidence}`;
    case 'earlier':
      return `Would come back as it was then${evidence}; ${countWords(changes, 'entry has', 'entries have')} changed since`;
    case 'gone':
      return `Is in the backup and no longer here; would come back${evidence}`;
    case 'new':
      return 'Would not come back: it was begun after the backup';
  }
}

const isBad = ({ lost, sealedWrong }: CaseInDrill) => lost.length > 0 || sealedWrong > 0;

/** The outcome of a drill, in plain words: what would come back and what would not. */
export function DrillOutcome({ report }: { report: DrillReport | null }) {
  return (
    <div className={styles.report}>
      <div role="status">{report ? <Whole report={report} /> : null}</div>
      {report ? <CasesInDrill cases={report.cases} /> : null}
    </div>
  );
}

function Whole({ report }: { report: DrillReport }) {
  const { whole, opens, recoveryOpens, rows, files, bytes, madeAt } = report;
  return (
    <>
      <Notice
        kind={!whole ? 'must' : opens ? 'note' : 'check'}
        title={
          whole
            ? 'Everything in the backup would come back.'
            : 'Not everything in the backup would come back.'
        }
      >
        The backup of {whenWords(madeAt)} was read back in full: {countWords(rows, 'entry', 'entries')} and{' '}
        {countWords(files, 'file of evidence', 'files of evidence')}, {sizeWords(bytes)} in all.{' '}
        {whole ? '' : 'Make a backup now: what is damaged there is then written anew from this computer.'}
      </Notice>
      {opens && recoveryOpens ? (
        <p className="quiet">It opens with your present passphrase, and with your present recovery key.</p>
      ) : (
        <p className={styles.fault}>
          {opens
            ? 'It opens with your present passphrase, but with the recovery key you had then.'
            : 'It opens only with the passphrase you had then.'}{' '}
          Make a backup now, so that the newest one opens with what you have today.
        </p>
      )}
    </>
  );
}

function CasesInDrill({ cases }: { cases: readonly CaseInDrill[] }) {
  const ordered = [...cases].sort((a, b) => Number(isBad(b)) - Number(isBad(a)));
  return (
    <LongList
      items={ordered}
      keyOf={({ caseId }) => caseId}
      rowHeight={ROW}
      label="Cases, and whether they would come back"
      height={`min(${cases.length * ROW}px, 24rem)`}
    >
      {(each) => (
        <div className={styles.held}>
          <div className={styles.name}>{each.title || 'Case without a title'}</div>
          <div className={isBad(each) ? styles.fault : styles.about}>{caseWords(each)}</div>
        </div>
      )}
    </LongList>
  );
}
