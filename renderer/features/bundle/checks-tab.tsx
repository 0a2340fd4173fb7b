import { Button } from '@mantine/core';
import { EmptyState } from '@renderer/components/empty-state';
import { LongList } from '@renderer/components/long-list';
import { useNavigation } from '@renderer/navigation/navigation';
import type { PreFlightFinding } from '@shared/bundle/pre-flight';
import styles from './bundle.module.css';

type Props = {
  readonly checks: readonly PreFlightFinding[];
  readonly unknown: number;
  readonly onEntry: (entryId: string | null) => void;
};

/** Everything to know before the bundle goes out, each with the way to where it is mended. */
export function ChecksTab({ checks, unknown, onEntry }: Props) {
  const { go } = useNavigation();
  const must = checks.filter(({ level }) => level === 'must').length;
  if (checks.length === 0 && unknown === 0) {
    return (
      <EmptyState
        title="Nothing to mend"
        hint="Every paper can be read, searched and dated, and every document of the register is in the bundle or left out with a reason."
      />
    );
  }
  return (
    <div className={styles.fill}>
      <p className="quiet" role="status">
        {must > 0 ? `${must} must be settled before it can go out. ` : ''}
        {checks.length - must > 0 ? `${(checks.length - must).toLocaleString('en-GB')} to know about. ` : ''}
        {unknown > 0
          ? `${unknown.toLocaleString('en-GB')} ${unknown === 1 ? 'paper has' : 'papers have'} not been looked at yet.`
          : ''}
      </p>
      <LongList
        items={checks}
        keyOf={(check) => `${check.kind}${check.message}`}
        rowHeight={42}
        label="Checks before issue"
      >
        {({ level, message, mend }) => (
          <span className={styles.check}>
            <span className={level === 'must' ? styles.must : styles.know}>
              {level === 'must' ? 'Settle' : 'Know'}
            </span>
            <span className={styles.checkWords}>{message}</span>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Go to where it is mended: ${message}`}
              onClick={() =>
                mend.at === 'document' ? go('evidence', { id: mend.documentId }) : onEntry(mend.entryId)
              }
            >
              {mend.at === 'document' ? 'Open' : 'Show'}
            </Button>
          </span>
        )}
      </LongList>
    </div>
  );
}
