import type { Session } from 'electron';

/**
 * Whether the page's text is spell-checked. Only on macOS, whose own checker is used and stays on the
 * computer. On Windows and Linux Chromium fetches dictionaries from a server on the internet; as the app
 * ships none yet, checking there would be a download attempt that fails and then calls every word right.
 * Off says so honestly.
 */
export function spellcheckAvailable(platform: NodeJS.Platform): boolean {
  return platform === 'darwin';
}

/** Belt to the braces above: should checking ever be on, a dictionary is asked of ourselves, who have none. */
export function neverFetchDictionaries(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL('app://ui/dictionaries/');
  session.setSpellCheckerEnabled(spellcheckAvailable(process.platform));
}
