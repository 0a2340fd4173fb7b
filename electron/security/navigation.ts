import type { App, WebContents } from 'electron';
import { record } from '../log';

/**
 * Holds every page where it is (Electron's rules 11 to 14): no navigation, redirect, frame, new window
 * or guest. There is no list of good addresses to get wrong. What the main process loads by itself does
 * not raise these events, so everything that does is refused, the page's own address included.
 * `mayStay` is for development only, where hot reloading navigates the page to where it already is.
 */
export function refuseNavigation(app: App, mayStay: (url: string) => boolean): void {
  app.on('web-contents-created', (_event, contents) => holdInPlace(contents, mayStay));
}

function holdInPlace(contents: WebContents, mayStay: (url: string) => boolean): void {
  const refuse = (details: { preventDefault: () => void; url: string }) => {
    if (mayStay(details.url)) return;
    details.preventDefault();
    record({ event: 'refused', what: 'navigation' });
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    record({ event: 'refused', what: 'webview' });
  });
  contents.setWindowOpenHandler(() => {
    record({ event: 'refused', what: 'window' });
    return { action: 'deny' };
  });
}
