import type { Session } from 'electron';
import { record } from '../log';

/**
 * The one permission the page has: that its storage is kept when the disk runs full. Without it Chromium
 * may clear IndexedDB, where the cases are, to make room. It gives no way to anything outside.
 */
const KEEP_STORAGE = 'persistent-storage';

/** Whether the page may have `permission`, by Chromium's own name for it. */
export function mayHave(permission: string): boolean {
  return permission === KEEP_STORAGE;
}

/**
 * Every other request and every other check answers no, devices included (Electron's rule 5). Copying is
 * done without a permission, see renderer/platform/copy-text.ts.
 */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    if (!mayHave(permission)) record({ event: 'refused', what: 'permission' });
    answer(mayHave(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => mayHave(permission));
  session.setDevicePermissionHandler(() => false);
  // Not there on macOS, which pairs by its own settings.
  session.setBluetoothPairingHandler?.((_details, answer) => answer({ confirmed: false }));
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  for (const choice of ['select-usb-device', 'select-hid-device', 'select-serial-port'] as const) {
    // The three events differ only in what they list; none of it is looked at.
    (session as NodeJS.EventEmitter).on(
      choice,
      (event: { preventDefault: () => void }, ...rest: unknown[]) => {
        event.preventDefault();
        const answer = rest.at(-1) as (id: string) => void;
        answer('');
      },
    );
  }
}
