import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { LongList } from '@renderer/components/long-list';
import { Notice } from '@renderer/components/notice';
import { noteChanges, noteUse, useTrail } from '@renderer/data/audit-trail';
import { useCase, useCaseSession } from '@renderer/data/case-context';
import { desk } from '@renderer/platform/desk';
import type { AuditEntry } from '@shared/custody/audit-trail';
import { auditSentence, checkSentence } from '@shared/custody/audit-words';
import { toSafeFileName } from '@shared/lib/relative-name';
import { useEffect, useMemo } from 'react';
import { momentInWords, trailTable } from './audit-table';
import styles from './case-log.module.css';
import { documentNamer } from './document-namer';

const ROW = 44;

function Entry({ entry, named }: { entry: AuditEntry; named: (report: string) => string }) {
  return (
    <div className={styles.entry}>
      <span className={styles.moment}>{momentInWords(entry.at)}</span>
      <span>{auditSentence(entry, named)}</span>
      <span className={styles.fingerprint} title={`Fingerprint of this entry: ${entry.hash}`}>
        {entry.seq}
      </span>
    </div>
  );
}

/** What was done with the case on this computer, newest first, checked each time it is read. */
export function AuditTrail() {
  const caseFile = useCase();
  const session = useCaseSession();
  const { caseId } = session;
  const read = useTrail(caseId);
  const named = useMemo(() => documentNamer(caseFile), [caseFile]);
  const newestFirst = useMemo(() => read?.entries.toReversed() ?? [], [read]);

  // What was changed since the case was opened is entered, so that it is here to be read.
  useEffect(() => {
    void session.flush().then(() => noteChanges(caseId));
  }, [session, caseId]);

  const save = async () => {
    if (!read) return;
    const bytes = new TextEncoder().encode(trailTable(read.entries, named));
    const saved = await desk().document.save({
      suggestedName: toSafeFileName(
        `${caseFile.matter.council.reference} audit trail.csv`,
        'audit trail.csv',
      ),
      kind: 'csv',
      bytes,
    });
    if (!saved.ok) notifications.show({ message: saved.message, withBorder: true });
    else if (saved.value.saved) {
      notifications.show({ message: `Saved as “${saved.value.name}”.`, withBorder: true });
      await noteUse(caseId, 'trail-saved');
    }
  };

  return (
    <>
      {read && read.check.kind !== 'whole' ? (
        <Notice kind="must" title="The audit trail has been tampered with or damaged.">
          {checkSentence(read.check, read.entries.length)} The case itself is not affected. Restore a backup
          from before to see what stood there.
        </Notice>
      ) : null}
      <div className={styles.trailHead}>
        <p>
          What was done with this case on this computer. Nobody can change it, and it never holds the words of
          the case. {read?.check.kind === 'whole' ? checkSentence(read.check, read.entries.length) : ''}
        </p>
        <Button variant="default" disabled={!read} onClick={() => void save()}>
          Save as a table…
        </Button>
      </div>
      <div className={styles.trail}>
        <LongList items={newestFirst} keyOf={({ seq }) => String(seq)} rowHeight={ROW} label="Audit trail">
          {(entry) => <Entry entry={entry} named={named} />}
        </LongList>
      </div>
    </>
  );
}
