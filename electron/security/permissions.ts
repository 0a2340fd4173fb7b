import type { Session } from 'electron';
import { record } from '../log';

/**
 * The page needs no permission, so it is given none: every request and every check answers no, devices
 * included (Electron's rule 5). Copying is done without a permission, see renderer/platform/copy-text.ts.
 */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    record({ event: 'refused', what: 'permission' });
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
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
