import { bundleMeasures } from './bundle';
import { evidenceMeasures } from './evidence';
import { importMeasures } from './import';
import type { Measure } from './measure';
import { redactionMeasures } from './redaction';
import { registerMeasures } from './register';
import { registerScreenMeasures } from './register-screens';
import { reportMeasures } from './reports';
import { searchMeasures } from './search';
import { startMeasures } from './start';
import { typingMeasures } from './typing';
import { vaultMeasures } from './vault';

/** Every measure, in the order they run. A name may stand for several lines, one for each program compared with. */
export const measures: readonly Measure[] = [
  ...startMeasures,
  ...vaultMeasures,
  ...importMeasures,
  ...typingMeasures,
  ...reportMeasures,
  ...searchMeasures,
  ...bundleMeasures,

  ...evidenceMeasures,

  ...redactionMeasures,
  ...registerMeasures,
  ...registerScreenMeasures,
];
