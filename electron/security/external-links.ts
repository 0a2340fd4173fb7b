import { parseUrl } from './parse-url';

/** The law, the ombudsman and government guidance: all the app ever points at. */
const HOSTS: ReadonlySet<string> = new Set(['www.legislation.gov.uk', 'www.lgo.org.uk', 'www.gov.uk']);

const LONGEST = 2_000;

/**
 * The address to hand to the browser, or null when it may not be opened: only https, only the hosts
 * above exactly, no name or password, no other port. Decided on the parsed address, which is also what
 * is opened, so nothing can read differently to us and to the browser (Electron's rule 15).
 */
export function openableLink(url: string): string | null {
  if (url.length > LONGEST) return null;
  const parsed = parseUrl(url);
  if (parsed === null || parsed.protocol !== 'https:' || !HOSTS.has(parsed.host)) return null;
  if (parsed.username !== '' || parsed.password !== '') return null;
  return parsed.href;
}

/** Opens `url` with `open` if it may be opened. Returns whether it was. */
export async function openExternalLink(url: string, open: (url: string) => Promise<void>): Promise<boolean> {
  const link = openableLink(url);
  if (link === null) return false;
  await open(link);
  return true;
}
