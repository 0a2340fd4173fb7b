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

/**
 * Makes sure no dictionary is ever fetched. Turning checking off is not enough: Chromium still tries the
 * dictionary of its default language, past the session's request filter (seen in its network log). So it
 * is given no languages, and, should anything ever ask again, an address of our own that has none.
 */
export function neverFetchDictionaries(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL('app://ui/dictionaries/');
  session.setSpellCheckerEnabled(spellcheckAvailable(process.platform));
  // macOS uses the system's own languages, and refuses a list.
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
}
