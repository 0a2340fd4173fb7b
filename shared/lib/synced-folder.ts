/** Programs that carry a folder to other computers, and so out of the house. */
export const SYNC_SERVICES = [
  'OneDrive',
  'Dropbox',
  'iCloud Drive',
  'Google Drive',
  'Box',
  'Nextcloud',
] as const;

export type SyncService = (typeof SYNC_SERVICES)[number];

/** Environment variables by which a service says where its folder is. */
const BY_VARIABLE: readonly (readonly [RegExp, SyncService])[] = [
  [/^OneDrive(Commercial|Consumer)?$/i, 'OneDrive'],
  [/^DROPBOX(_HOME|_PATH)?$/i, 'Dropbox'],
];

/** Names of folders on the way to a path, whole or as their beginning: what each service calls its own. */
const BY_NAME: readonly (readonly [RegExp, SyncService])[] = [
  // "OneDrive", "OneDrive - Contoso", macOS "OneDrive-Personal" under Library/CloudStorage.
  [/^OneDrive( - .+|-.+)?$/i, 'OneDrive'],
  // "Dropbox", "Dropbox (Personal)", "Dropbox-Personal".
  [/^Dropbox( \(.+\)|-.+)?$/i, 'Dropbox'],
  [/^(iCloudDrive|iCloud Drive|Mobile Documents|com~apple~CloudDocs)$/i, 'iCloud Drive'],
  [/^(Google ?Drive|GoogleDrive-.+|My Drive|DriveFS|\.shortcut-targets-by-id)$/i, 'Google Drive'],
  [/^(Box Sync|Box-Box)$/i, 'Box'],
  [/^(Nextcloud|ownCloud)\d*$/i, 'Nextcloud'],
];

/** Files and folders by which a folder shows that a service carries it, whatever it is called. */
export const SYNC_MARKERS: Readonly<Record<string, SyncService>> = {
  '.dropbox': 'Dropbox',
  '.dropbox.cache': 'Dropbox',
  '.849C9593-D756-4E56-8D6E-42412F2A707B': 'OneDrive',
  '.tmp.drivedownload': 'Google Drive',
  '.tmp.driveupload': 'Google Drive',
  '.nextcloudsync.log': 'Nextcloud',
  '.owncloudsync.log': 'Nextcloud',
};

const parts = (path: string) => path.split(/[\\/]+/).filter((part) => part !== '');

/** Whether a path is another or lies in it. Names are compared as Windows and macOS do. */
function isWithin(path: string, folder: string): boolean {
  const inner = parts(path.toLowerCase());
  const outer = parts(folder.toLowerCase());
  return outer.length > 0 && outer.every((part, at) => inner[at] === part);
}

/** The folders from a path up to the root, the path itself first: those to look for markers in. */
export function foldersAbove(path: string): string[] {
  const above: string[] = [];
  for (let at = path.replace(/[\\/]+$/, ''); at !== ''; at = at.replace(/[\\/]?[^\\/]*$/, '')) {
    above.push(at);
    if (!/[\\/]/.test(at)) break;
  }
  return above;
}

/**
 * Which service carries a folder to other computers, as far as names tell; null when none is known to.
 * @param path an absolute path of Windows, macOS or Linux
 * @param environment the environment's variables
 * @param seen names that lie in the folder or in one above it ({@link foldersAbove}, {@link SYNC_MARKERS})
 */
export function syncServiceOf(
  path: string,
  environment: Readonly<Record<string, string | undefined>>,
  seen: readonly string[] = [],
): SyncService | null {
  for (const [name, value] of Object.entries(environment)) {
    const service = BY_VARIABLE.find(([variable]) => variable.test(name))?.[1];
    if (service && value && isWithin(path, value)) return service;
  }
  for (const name of seen) {
    const service = SYNC_MARKERS[name.replace(/\.lnk$/, '')];
    if (service) return service;
  }
  for (const part of parts(path)) {
    const service = BY_NAME.find(([pattern]) => pattern.test(part))?.[1];
    if (service) return service;
  }
  return null;
}
