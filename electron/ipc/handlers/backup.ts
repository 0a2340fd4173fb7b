import { ok } from '@shared/lib/result';
import type { Backups } from '../../backup/backups';
import type { Handlers } from '../answer';
import { askToOpen, type OurWindow } from './ask-user';

/** Where backups go, when, and making them. */
export function backupHandlers(
  backups: Backups,
  window: OurWindow,
): Pick<
  Handlers,
  | 'backup.look'
  | 'backup.choosePlace'
  | 'backup.forgetPlace'
  | 'backup.setSchedule'
  | 'backup.progress'
  | 'backup.run'
  | 'backup.stop'
  | 'backup.noteVerified'
> {
  return {
    'backup.look': () => backups.look(),
    'backup.choosePlace': async () => {
      const [path] = await askToOpen(window, {
        title: 'Where backups go',
        message: 'Choose a folder on another drive. A folder for the backups is made inside it.',
        buttonLabel: 'Keep backups here',
        properties: ['openDirectory', 'createDirectory'],
      });
      if (path === undefined) return ok({ chosen: false });
      const chosen = await backups.choosePlace(path);
      return chosen.ok ? ok({ chosen: true }) : chosen;
    },
    'backup.forgetPlace': () => backups.forgetPlace(),
    'backup.setSchedule': ({ every }) => backups.setSchedule(every),
    'backup.progress': () => ok(backups.progress),
    'backup.run': () => backups.run(),
    'backup.stop': async () => {
      await backups.stop();
      return ok(undefined);
    },
    'backup.noteVerified': (drill) => backups.noteVerified(drill),
  };
}
