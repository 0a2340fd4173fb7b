import { ok } from '@shared/lib/result';
import { BackupSources } from '../../backup/backup-sources';
import type { Backups } from '../../backup/backups';
import { type RestoreWork, restoreHere } from '../../backup/restore-here';
import type { Handlers } from '../answer';
import { askToOpen, type OurWindow } from './ask-user';

type Here = Pick<RestoreWork, 'data' | 'evidence' | 'vault'>;

/** Backups being read again: for a drill, to bring cases in beside others, and to bring everything back. */
export function backupReadingHandlers(
  sources: BackupSources,
  backups: Backups,
  here: Here,
  window: OurWindow,
): Pick<
  Handlers,
  | 'backup.chooseSource'
  | 'backup.ownSource'
  | 'backup.vaultOf'
  | 'backup.openSet'
  | 'backup.read'
  | 'backup.proveFile'
  | 'backup.readFile'
  | 'backup.restore'
  | 'backup.closeSource'
> {
  return {
    'backup.chooseSource': async () => {
      const [path] = await askToOpen(window, {
        title: 'Open a backup',
        message: 'Choose the folder whose name begins with “Evenhand backup”.',
        buttonLabel: 'Open this backup',
        properties: ['openDirectory'],
      });
      return path === undefined ? ok(null) : sources.hold(path);
    },
    'backup.ownSource': async () => {
      const folder = await backups.ownFolder();
      return folder.ok ? sources.holdFolder(folder.value) : folder;
    },
    'backup.vaultOf': ({ source, set }) => sources.vaultOf(source, set),
    'backup.openSet': async ({ source, set, key }) => {
      const opened = await sources.open(source, set, key);
      key.fill(0);
      return opened;
    },
    'backup.read': ({ source, position, link }) => sources.read(source, position, link),
    'backup.proveFile': async ({ source, caseId, fileId, key }) => {
      const proved = await sources.evidence(source)?.prove({ caseId, fileId }, key);
      key.fill(0);
      return proved ?? BackupSources.expired;
    },
    'backup.readFile': async ({ source, caseId, fileId, key, offset, length }) => {
      const read = await sources.evidence(source)?.read({ caseId, fileId }, key, offset, length);
      key.fill(0);
      return read ?? BackupSources.expired;
    },
    'backup.restore': async ({ source }) => {
      const from = sources.opened(source);
      if (from === null) return BackupSources.expired;
      return backups.restoring((signal, tell) => restoreHere({ ...here, from, now: Date.now, signal, tell }));
    },
    'backup.closeSource': ({ source }) => {
      sources.close(source);
      return ok(undefined);
    },
  };
}
