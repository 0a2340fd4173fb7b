import { Button, NativeSelect } from '@mantine/core';
import { KeyboardStays } from '../components/keyboard-stays';
import { Notice } from '../components/notice';
import { Section } from '../components/section';
import { type Said, useBackups } from './backups-context';
import { BytesProgress } from './bytes-progress';
import { Outcome } from './outcome';
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

/** What was said last goes when the place comes back, or goes away, since. */
const stillHolds = ({ good, missing }: Said, there: boolean) => (missing ? !there : !good || there);

/** That there is no backup as new as it should be; what was just said is not said twice. */
function Overdue({ look: { failed, last } }: { look: BackupLook }) {
  return failed && failed.at > (last?.at ?? 0) ? (
    <Notice kind="check" title={`The backup of ${whenWords(failed.at)} was not made.`}>
      {failed.why}
    </Notice>
  ) : (
    <Notice kind="check" title="The backup is overdue.">
      Make one now.
    </Notice>
  );
}

/** Where backups go, when, and the last one. */
export function BackupSection() {
  const { look } = useBackups();
  const hint = look?.place
    ? `In “${look.place.name}”`
    : look && 'For the day this computer is lost, stolen or broken.';
  return (
    <Section title="Backup to another drive" hint={hint}>
      <KeyboardStays>{look ? <Backup look={look} /> : null}</KeyboardStays>
    </Section>
  );
}

function Backup({ look }: { look: BackupLook }) {
  const { standing, running, said, run, stop, choosePlace, forgetPlace, setSchedule } = useBackups();
  const { place, every, last } = look;
  if (!place) {
    return (
      <>
        <p className={styles.words}>
          Choose a folder on a drive that is not in this computer: a USB stick, an external disk, a network
          drive. A backup holds everything, sealed as it is here. It opens with your passphrase or your
          recovery key, on any computer with Evenhand.
        </p>
        <Outcome said={said} />
        <div className={styles.buttons}>
          <Button onClick={() => void choosePlace()}>Choose where backups go…</Button>
        </div>
      </>
    );
  }
  return (
    <>
      <div className={styles.notices}>
        <PlaceNotices place={place} hasBackups={last !== null} />
        {standing === 'overdue' && place.there && said?.good !== false ? <Overdue look={look} /> : null}
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
      <Outcome said={said && stillHolds(said, place.there) ? said : null} />
      {running ? (
        <BytesProgress what="Backing up" progress={running} onStop={stop} />
      ) : (
        <div className={styles.buttons}>
          <Button data-keyboard-first onClick={() => void run()}>
            Back up now
          </Button>
          <Button variant="default" onClick={() => void choosePlace()}>
            Choose another place…
          </Button>
          <Button variant="subtle" onClick={() => void forgetPlace()}>
            Make no more backups there
          </Button>
        </div>
      )}
    </>
  );
}
