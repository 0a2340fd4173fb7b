import { bundle2000 } from './bundle-2000';
import { cleanStart } from './clean-start';
import { kills } from './kills';
import { mutatedFilesProof } from './mutated-files';
import { passphrase2gb } from './passphrase-2gb';
import type { Proof } from './proof';
import { tenThousandPages } from './ten-thousand-pages';
import { tenThousandRows } from './ten-thousand-rows';
import { thousandPapers } from './thousand-papers';
import { wholeProfileScan } from './whole-profile-scan';

/** Every proof there is. To add one: write its file beside this one and name it here. */
export const proofs: Proof[] = [
  cleanStart,
  bundle2000,
  wholeProfileScan,
  mutatedFilesProof,
  kills,
  passphrase2gb,
  tenThousandPages,
  tenThousandRows,
  thousandPapers,
];
