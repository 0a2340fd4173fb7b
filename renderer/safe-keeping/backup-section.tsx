import { Button, NativeSelect } from '@mantine/core';
import { Notice } from '../components/notice';
import { Section } from '../components/section';
import { useBackups } from './backups-context';
import { BytesProgress } from './bytes-progress';
import styles from './safe-keeping.module.css';
import { type BackupLook, countWords, SCHEDULE_WORDS, type Schedule, sizeWords, whenWords } from './words';

const SCHEDULES = Object.entries(SCHEDULE_WORDS).map(([value, label]) => ({ value, label }));

/** What is amiss with the place itself. */
function PlaceNotices({
  place,
  hasBackups,
}: {
  place: NonNullable<BackupLook['place']>;
  hasBackups: boolean;
}) {
  return (
    <>
      {place.there ? null : (
        <Notice kind="must" title="The place for backups is not there.">
          {hasBackups
            ? 'The drive may not be plugged in, or the folder was moved. '
            : 'The folder was moved, or its drive is not plugged in. '}
          You can go on working; your cases are kept on this computer. Plug the drive in and back up, or
          choose another place.
        </Notice>
      )}
      {place.synced ? (
        <Notice kind="check" title={`“${place.name}” is in ${place.synced}.`}>
          Your backups are sealed, so {place.synced} cannot read them, but copies of them leave this computer
          and may stay with it after you delete a case. A drive of your own is better.
        </Notice>
      ) : null}
      {place.there && place.sameDisk ? (
        <Notice kind="check" title="This place is on the same disk as your cases.">
          It helps against a mistake, but not if the disk fails or the computer is lost. A folder on another
          drive is safer.
        </Notice>
      ) : null}
    </>
  );
}

/** Where backups go, when, and the last one. */
export function BackupSection() {
  const { look, standing, running, said, run, stop, choosePlace, forgetPlace, setSchedule } = useBackups();
  if (!look) return <Section title="Backup to another drive" />;
  const { place, every, last, failed } = look;
  if (!place) {
    return (
      <Section title="Backup to another drive" hint="For the day this computer is lost, stolen or broken.">
        <p className={styles.words}>
          Choose a folder on a drive that is not in this computer: a USB stick, an external disk, a network
          drive. A backup holds everything, sealed as it is here. It opens with your passphrase or your
          recovery key, on any computer with Evenhand.
        </p>
        {said ? <Outcome good={said.good} words={said.words} /> : null}
        <div className={styles.buttons}>
          <Button onClick={() => void choosePlace()}>Choose where backups go…</Button>
        </div>
      </Section>
    );
  }
  return (
    <Section title="Backup to another drive" hint={`In “${place.name}”`}>
      <div className={styles.notices}>
        <PlaceNotices place={place} hasBackups={last !== null} />
        {standing === 'overdue' && place.there ? (
          <Notice kind="check" title="The backup is overdue.">
            {failed && failed.at > (last?.at ?? 0) ? failed.why : 'Make one now.'}
          </Notice>
        ) : null}
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>Last backed up</dt>
          <dd>
            {last === null
              ? 'Never'
              : `${whenWords(last.at)}: ${countWords(last.files, 'file of evidence', 'files of evidence')}, ${sizeWords(last.bytes)} in all`}
          </dd>
        </div>
      </dl>
      <NativeSelect
        className={styles.schedule}
        label="Back up"
        description="Only what is new is written, and it is read back before an older backup goes."
        value={every}
        onChange={(event) => void setSchedule(event.currentTarget.value as Schedule)}
        data={SCHEDULES}
      />
      {said ? <Outcome good={said.good} words={said.words} /> : null}
      {running ? (
        <BytesProgress what="Backing up" progress={running} onStop={stop} />
      ) : (
        <div className={styles.buttons}>
          <Button onClick={() => void run()}>Back up now</Button>
          <Button variant="default" onClick={() => void choosePlace()}>
            Choose another place…
          </Button>
          <Button variant="subtle" onClick={() => void forgetPlace()}>
            Make no more backups there
          </Button>
        </div>
      )}
    </Section>
  );
}

function Outcome({ good, words }: { good: boolean; words: string }) {
  return (
    <p role={good ? 'status' : 'alert'} className={good ? styles.good : styles.trouble}>
      {words}
    </p>
  );
}
