import { Modal } from '@mantine/core';
import type { ActOutput } from '@shared/ipc/desk-api';
import { useEffect, useState } from 'react';
import { BrandMark } from '../components/brand-mark';
import { desk } from '../platform/desk';

/** What this is, which version, and where the cases are. */
export function AboutDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [info, setInfo] = useState<ActOutput<'app.info'> | null>(null);
  useEffect(() => {
    if (!opened) return;
    void desk()
      .app.info()
      .then((answer) => setInfo(answer.ok ? answer.value : null));
  }, [opened]);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={
        <>
          <BrandMark /> Evenhand {info?.version}
        </>
      }
    >
      <p>
        From a council’s bundle to a signed report, on one laptop, with no network. Cases are kept on this
        computer only
        {info ? <>, in the folder “{info.dataFolderName}” of your own account</> : null}.
      </p>
      <p>
        Evenhand helps you write. It does not write your judgement: every finding, sum and sentence of a
        report is yours.
      </p>
      {info ? (
        <p className="quiet">
          {info.refusedRequests === 0
            ? 'Nothing has tried to reach a network since it was started.'
            : `${info.refusedRequests} requests to a network were stopped since it was started.`}{' '}
          Apache License 2.0.
        </p>
      ) : null}
    </Modal>
  );
}
