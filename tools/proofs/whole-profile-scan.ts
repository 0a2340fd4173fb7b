import beforeTheRun from '../../test/e2e/before-the-run';
import { ALL_SCREENS, workAndScan } from '../../test/e2e/whole-profile';
import type { Proof } from './proof';

/** Works through a case with a marker word in every field, on every screen, and looks for it in all the app leaves. */
export const wholeProfileScan: Proof = {
  name: 'whole-profile-scan',
  claim: 'No word of a case lies in clear in any file the app leaves.',
  run: async () => {
    const after = await beforeTheRun();
    try {
      const { found, files, bytes, fields, kindsWithout, control } = await workAndScan(ALL_SCREENS);
      const figure = `marker words in ${fields} fields of every kind of record and in papers of seven kinds, ${files} files of ${Math.round(bytes / 1024)} KB looked through, found in ${found.length}`;
      return {
        holds: found.length === 0 && control > 0 && fields > 0 && kindsWithout.length === 0,
        figure: [figure, ...found, ...kindsWithout.map((kind) => `no marker in ${kind}`)].join('; '),
      };
    } finally {
      await after();
    }
  },
};
