import { ok } from '@shared/lib/result';
import type { SampleCases } from '../../files/sample-cases';
import type { Handlers } from '../answer';

/** The sample cases that ship with the app. */
export function sampleHandlers(samples: SampleCases): Pick<Handlers, 'sample.list' | 'sample.read'> {
  return {
    'sample.list': async () => ok({ samples: [...(await samples.list())] }),
    'sample.read': ({ id, relativeName, offset, length }) => samples.read(id, relativeName, offset, length),
  };
}
