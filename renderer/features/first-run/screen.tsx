import { Button } from '@mantine/core';
import { useDoors } from '@renderer/doors/doors-context';
import { useSamples } from '@renderer/doors/use-samples';
import { desk } from '@renderer/platform/desk';
import { useEffect, useState } from 'react';
import { DropPlace } from '../../components/drop-place';
import styles from './first-run.module.css';

/** What the folder is called that the cases are kept in. */
function useDataFolder(): string | null {
  const [folder, setFolder] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void desk()
      .app.info()
      .then((info) => {
        if (wanted && info.ok) setFolder(info.value.dataFolderName);
      });
    return () => {
      wanted = false;
    };
  }, []);
  return folder;
}

/** What to do first: what this is in three sentences, where things are kept, and two ways in. */
export function Screen() {
  const { newCase, startFromFolder, openSample, openCaseData, takeDropped } = useDoors();
  const samples = useSamples();
  const folder = useDataFolder();
  return (
    <DropPlace onDrop={(data) => void takeDropped(data)} words="Let go to begin with these papers">
      <h1 className={styles.title}>From a council’s bundle to a signed report</h1>
      <p className={styles.words}>
        Evenhand is for the people who look into complaints about council social care: Investigating Officers,
        Independent Persons and review panel chairs. It numbers the papers, keeps every finding tied to the
        page it rests on, watches the clock, and makes the reports in Word. It helps you write; the judgement
        stays yours.
      </p>
      <p className={styles.words}>
        Cases stay on this computer{folder ? <>, in the folder “{folder}” of your own account</> : null}.
        Nothing is sent anywhere, and there is no Save button: everything is kept as you type, and can be
        undone.
      </p>
      <div className={styles.ways}>
        <section className={styles.way} aria-labelledby="begin-own">
          <h2 id="begin-own">Begin your own case</h2>
          <p>Choose the folder the council sent. Its papers are numbered, searchable and ready to cite.</p>
          <div className={styles.buttons}>
            <Button onClick={() => void startFromFolder()}>Start from the council’s folder</Button>
            <Button variant="default" onClick={newCase}>
              Start an empty case
            </Button>
          </div>
        </section>
        <section className={styles.way} aria-labelledby="begin-sample">
          <h2 id="begin-sample">Look round a finished one</h2>
          {samples.length === 0 ? <p>There is no sample case in this copy of Evenhand.</p> : null}
          {samples.map((sample) => (
            <div key={sample.id} className={styles.sample}>
              <p>
                <strong>{sample.title}</strong>
                <br />
                {sample.summary}
              </p>
              <Button variant="default" onClick={() => void openSample(sample.id)}>
                Open this sample case
              </Button>
            </div>
          ))}
        </section>
      </div>
      <p className={styles.other}>
        Has someone sent you case data? Open{' '}
        <button type="button" className="link" onClick={() => void openCaseData('file')}>
          a case file or zip
        </button>{' '}
        or{' '}
        <button type="button" className="link" onClick={() => void openCaseData('folder')}>
          a folder
        </button>
        . You can also drop any of these here.
      </p>
    </DropPlace>
  );
}
