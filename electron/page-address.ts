import { app } from 'electron';
import { parseUrl } from './security/parse-url';

/** Where the page comes from. Two addresses are the same place when protocol and host are equal. */
export type PageAddress = { readonly protocol: string; readonly host: string };

/** The built page, served by ourselves. */
export const BUILT_PAGE: PageAddress = { protocol: 'app:', host: 'ui' };

/** The address the window opens first. */
export const BUILT_PAGE_URL = 'app://ui/';

/**
 * The development server's address, or null. The build tool names it, and only its own development
 * build looks: in a production build this whole function is `return null`.
 */
export function devServerUrl(): string | null {
  if (!import.meta.env.DEV || app.isPackaged) return null;
  return process.env.ELECTRON_RENDERER_URL ?? null;
}

/**
 * Whether `url` is at `place`. Compared as parsed parts, never as text: "app://ui@elsewhere/" and
 * "https://elsewhere/?app://ui/" begin or end like ours and are not. (The origin would not do: for
 * app: Node gives the word "null".)
 */
export function isAt(place: PageAddress, url: string): boolean {
  const parsed = parseUrl(url);
  if (parsed === null) return false;
  return (
    parsed.protocol === place.protocol &&
    parsed.host === place.host &&
    parsed.username === '' &&
    parsed.password === ''
  );
}

/** The one place the page may be at in this run. */
export function pageAddress(): PageAddress {
  const dev = devServerUrl();
  if (dev === null) return BUILT_PAGE;
  const { protocol, host } = new URL(dev);
  return { protocol, host };
}
