import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { mayHave, refusePermissions } from '../../../electron/security/permissions';

vi.mock('electron', () => import('../electron-stand-in'));

const NAMES = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'display-capture',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'unknown',
  'usb',
  'window-management',
  'fileSystem',
  'local-fonts',
  '',
];

function lockedSession() {
  const handlers: Record<string, (...inputs: never[]) => unknown> = {};
  const session = new EventEmitter() as EventEmitter & Record<string, unknown>;
  for (const name of [
    'PermissionRequest',
    'PermissionCheck',
    'DevicePermission',
    'BluetoothPairing',
    'DisplayMediaRequest',
  ]) {
    session[`set${name}Handler`] = (handler: (...inputs: never[]) => unknown) => {
      handlers[name] = handler;
    };
  }
  refusePermissions(session as unknown as Session);
  const call = (name: string, ...inputs: unknown[]) =>
    (handlers[name] as (...given: unknown[]) => unknown)(...inputs);
  return { session, call };
}

describe('the page has no permission', () => {
  test.each(NAMES)('%s: neither on request nor on check', (name) => {
    const { call } = lockedSession();
    let granted: boolean | undefined;
    call('PermissionRequest', null, name, (answer: boolean) => {
      granted = answer;
    });
    expect(granted).toBe(false);
    expect(call('PermissionCheck', null, name)).toBe(false);
  });

  test('but that its own storage is kept when the disk fills up', () => {
    expect(mayHave('persistent-storage')).toBe(true);
    expect(lockedSession().call('PermissionCheck', null, 'persistent-storage')).toBe(true);
  });

  test('and no device', () => {
    const { call } = lockedSession();
    expect(call('DevicePermission', { deviceType: 'usb' })).toBe(false);
    const answers: unknown[] = [];
    call('BluetoothPairing', {}, (answer: unknown) => answers.push(answer));
    call('DisplayMediaRequest', {}, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([{ confirmed: false }, {}]);
  });

  test.each(['select-usb-device', 'select-hid-device', 'select-serial-port'])('%s chooses none', (choice) => {
    const { session } = lockedSession();
    const answers: unknown[] = [];
    const event = { preventDefault: vi.fn() };
    session.emit(choice, event, [{ id: 'first' }], {}, (id: string) => answers.push(id));
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(answers).toEqual(['']);
  });
});
