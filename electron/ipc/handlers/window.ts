import { ok } from '@shared/lib/result';
import { nativeTheme } from 'electron';
import type { Closing } from '../../closing';
import type { SettingsFile } from '../../settings';
import { paperColour } from '../../window';
import type { Handlers } from '../answer';
import type { OurWindow } from './ask-user';

/** What the page may do with its own window. */
export function windowHandlers(
  window: OurWindow,
  closing: () => Closing | null,
  settings: SettingsFile,
): Pick<
  Handlers,
  'window.setTheme' | 'window.askBeforeClose' | 'window.goOnBeforeClose' | 'window.answerFlush'
> {
  return {
    'window.setTheme': ({ theme }) => {
      nativeTheme.themeSource = theme;
      settings.change({ theme });
      window()?.setBackgroundColor(paperColour());
      return ok(undefined);
    },
    'window.askBeforeClose': ({ ask }) => {
      closing()?.setPageListens(ask);
      return ok(undefined);
    },
    'window.goOnBeforeClose': ({ flushId }) => {
      closing()?.goesOn(flushId);
      return ok(undefined);
    },
    'window.answerFlush': ({ flushId, kept }) => {
      closing()?.answered(flushId, kept);
      return ok(undefined);
    },
  };
}
