import { ok } from '@shared/lib/result';
import type { EvidenceFiles } from '../../evidence/evidence-files';
import type { Handlers } from '../answer';

/** Evidence going into its sealed files, and coming out again. */
export function evidenceFileHandlers(
  files: EvidenceFiles,
): Pick<
  Handlers,
  | 'evidenceFile.begin'
  | 'evidenceFile.write'
  | 'evidenceFile.writeChosen'
  | 'evidenceFile.finish'
  | 'evidenceFile.read'
  | 'evidenceFile.remove'
> {
  return {
    'evidenceFile.begin': async ({ key, ...place }) => {
      const begun = await files.begin(place, key);
      key.fill(0);
      return begun.ok ? ok({ writing: begun.value }) : begun;
    },
    'evidenceFile.write': ({ writing, bytes }) => files.write(writing, bytes),
    'evidenceFile.writeChosen': async ({ writing, token, offset, length }) => {
      const taken = await files.writeChosen(writing, token, offset, length);
      return taken.ok ? ok({ taken: taken.value }) : taken;
    },
    'evidenceFile.finish': ({ writing, keep }) => files.finish(writing, keep),
    'evidenceFile.read': async ({ key, offset, length, ...place }) => {
      const read = await files.read(place, key, offset, length);
      key.fill(0);
      return read;
    },
    'evidenceFile.remove': ({ caseId, fileId }) => files.remove(caseId, fileId),
  };
}
