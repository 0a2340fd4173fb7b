import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Notice } from '../components/notice';
import { ScreenHeading } from '../components/screen-heading';
import { Section } from '../components/section';
import { BackupSection } from './backup-section';
import { useBackups } from './backups-context';
import { BringInDialog } from './bring-in-dialog';
import { DrillSection } from './drill-section';
import styles from './safe-keeping.module.css';
import { type BackupLook, sizeWords, whenWords } from './words';

const TITLES = {
  'no-place': 'Your cases are kept on this computer only',
  fine: 'Your cases are kept, and backed up',
  due: 'Your cases are kept; a backup is due',
  overdue: 'Your cases are kept; the backup is overdue',
  broken: 'Your cases are kept; the backup is not whole',
} as const;

/** What a drill found counts until a backup was made after it. */
const isBroken = ({ verified, last }: BackupLook) =>
  verified !== null && !verified.whole && verified.at > (last?.at ?? 0);

/** Where everything is kept: here, again here, and on another drive; and how to get it back. */
export function Screen() {
  const { look, standing, refresh } = useBackups();
  const [bringingIn, setBringingIn] = useState(false);
  useEffect(() => {
    void refresh();
    // A drive that is plugged in while the screen is open shows itself.
    const timer = setInterval(() => void refresh(), 5_000);
    return () => clearInterval(timer);
  }, [refresh]);
  return (
    <>
      <ScreenHeading
        title={look ? TITLES[isBroken(look) ? 'broken' : standing] : 'Safe keeping'}
        subtitle="Everything kept is sealed: without your passphrase or recovery key nobody reads it, here or in a backup."
      />
      {look?.dataFolder.synced ? (
        <Notice kind="must" title={`Evenhand’s own folder is inside ${look.dataFolder.synced}.`}>
          What is in it is sealed, but {look.dataFolder.synced} copies it out of this computer, and may put
          back older or half-copied files while Evenhand is writing, which can damage your cases. Have{' '}
          {look.dataFolder.synced} leave out the folder “{look.dataFolder.name}”, and make a backup to a drive
          of your own now.
        </Notice>
      ) : null}
      <div className={styles.sections}>
        <BackupSection />
        <DrillSection />
        <Section
          title="Bring cases back"
          hint="From a backup of this computer or of another."
          actions={
            <Button variant="default" onClick={() => setBringingIn(true)}>
              Open a backup…
            </Button>
          }
        >
          <p className={styles.words}>
            You see what a backup holds, and bring in the cases you choose beside those you have. Nothing is
            ever replaced. To bring everything to another computer, start Evenhand there and choose{' '}
            <em>Bring my cases back from a backup</em> instead of making a passphrase.
          </p>
        </Section>
        <Section title="Safety copy on this computer" hint="A second copy of every entry, in ordinary files.">
          <p className={styles.words}>
            Each change is called kept only when it is in the database and in this copy. When one of them is
            lost or damaged, it is made anew from the other at the next start.
          </p>
          <dl className={styles.facts}>
            <div>
              <dt>Last change in it</dt>
              <dd>
                {look?.safety
                  ? `${whenWords(look.safety.at)}, ${sizeWords(look.safety.bytes)}`
                  : 'Being made'}
              </dd>
            </div>
            <div>
              <dt>Read in full and proven</dt>
              <dd>At this start, and at each start</dd>
            </div>
          </dl>
        </Section>
      </div>
      <BringInDialog opened={bringingIn} onClose={() => setBringingIn(false)} />
    </>
  );
}
