import { foldersAbove, syncServiceOf } from '@shared/lib/synced-folder';
import { describe, expect, test } from 'vitest';

describe('a folder that another program carries to other computers is known', () => {
  test.each([
    ['C:\\Users\\Ann\\OneDrive\\Cases', 'OneDrive'],
    ['C:\\Users\\Ann\\OneDrive - Harrowfield Council\\Desktop', 'OneDrive'],
    ['/Users/ann/Library/CloudStorage/OneDrive-Personal/x', 'OneDrive'],
    ['C:\\Users\\Ann\\Dropbox (Personal)\\x', 'Dropbox'],
    ['/home/ann/Dropbox', 'Dropbox'],
    ['/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/x', 'iCloud Drive'],
    ['C:\\Users\\Ann\\iCloudDrive\\x', 'iCloud Drive'],
    ['G:\\My Drive\\x', 'Google Drive'],
    ['/Users/ann/Library/CloudStorage/GoogleDrive-ann@example.org/My Drive', 'Google Drive'],
    ['/home/ann/Nextcloud/x', 'Nextcloud'],
    ['/Users/ann/Library/CloudStorage/Box-Box/x', 'Box'],
  ])('%s by its names', (path, service) => expect(syncServiceOf(path, {})).toBe(service));

  test.each([
    'C:\\Users\\Ann\\AppData\\Roaming\\Evenhand',
    '/home/ann/.config/Evenhand',
    '/Users/ann/Library/Application Support/Evenhand',
    'E:\\',
    '/media/ann/ONEDRIVELESS',
    'D:\\Dropboxes\\x',
    'C:\\Users\\Ann\\Box\\x',
    '/',
    '',
  ])('%s is none', (path) => expect(syncServiceOf(path, {})).toBeNull());

  test('by the environment, whatever the folder is called and however it is written', () => {
    const environment = { OneDriveCommercial: 'D:\\Work Files\\', PATH: 'C:\\Windows', OneDrive: '' };
    expect(syncServiceOf('d:\\work files\\Evenhand', environment)).toBe('OneDrive');
    expect(syncServiceOf('D:\\Work Files of others', environment)).toBeNull();
    expect(syncServiceOf('C:\\Windows\\Temp', environment)).toBeNull();
  });

  test('by the files a service leaves in its folder', () => {
    expect(syncServiceOf('/data/x', {}, ['.dropbox'])).toBe('Dropbox');
    expect(syncServiceOf('/data/x', {}, ['.849C9593-D756-4E56-8D6E-42412F2A707B'])).toBe('OneDrive');
    expect(syncServiceOf('/data/x', {}, ['notes.txt'])).toBeNull();
  });
});

test('the folders above a path, itself first', () => {
  expect(foldersAbove('/home/ann/x/')).toEqual(['/home/ann/x', '/home/ann', '/home']);
  expect(foldersAbove('C:\\Users\\Ann')).toEqual(['C:\\Users\\Ann', 'C:\\Users', 'C:']);
  expect(foldersAbove('/')).toEqual([]);
});
