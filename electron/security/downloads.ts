import type { Session } from 'electron';
import { record } from '../log';

/** Files leave the app through the save dialog of `document.save`; a download would pass it by. */
export function refuseDownloads(session: Session): void {
  session.on('will-download', (event) => {
    event.preventDefault();
    record({ event: 'refused', what: 'download' });
  });
}
