import { desk } from '@renderer/platform/desk';
import type { ActOutput } from '@shared/ipc/desk-api';
import { useEffect, useState } from 'react';

/** The sample cases that ship with the app. Empty until they are known. */
export function useSamples(): ActOutput<'sample.list'>['samples'] {
  const [samples, setSamples] = useState<ActOutput<'sample.list'>['samples']>([]);
  useEffect(() => {
    let wanted = true;
    void desk()
      .sample.list()
      .then((answer) => {
        if (wanted && answer.ok) setSamples(answer.value.samples);
      });
    return () => {
      wanted = false;
    };
  }, []);
  return samples;
}
