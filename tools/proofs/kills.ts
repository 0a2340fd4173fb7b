import beforeTheRun from '../../test/e2e/before-the-run';
import { killRounds } from '../../test/e2e/kill-rounds';
import { storageApp } from '../../test/e2e/storage-app';
import type { Proof } from './proof';

/** Times the app is ended by force. */
const KILLS = 100;

/** Ends the app by force while changes are made, files come in and the safety copy is written anew, and starts it again. */
export const kills: Proof = {
  name: 'kills',
  claim:
    'Ended by force at any moment, the app finds everything it had called kept, and nothing half-imported.',
  run: async () => {
    const after = await beforeTheRun();
    const app = await storageApp();
    try {
      const { lost, faults, changes, rows, files, rotations, whileOpening, fromCopyAlone } = await killRounds(
        app,
        KILLS,
      );
      // Nothing kept would mean that nothing was tried.
      const tried = changes > KILLS && rows > KILLS && files > KILLS / 4 && rotations > KILLS / 4;
      const figure = `kills: ${KILLS}, lost: ${lost}; and ${whileOpening} more while it opened; kept ${changes} changes, ${rows} large rows, ${files} files; the safety copy written anew ${rotations} times; ${fromCopyAlone} times everything came from it alone`;
      return {
        holds: lost === 0 && faults.length === 0 && tried,
        figure: [figure, ...faults.slice(0, 8)].join('; '),
      };
    } finally {
      app.remove();
      await after();
    }
  },
};
