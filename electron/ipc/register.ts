import { ACT_NAMES, actChannel } from '@shared/ipc/act-names';
import { fail } from '@shared/lib/result';
import { ipcMain, type WebContents } from 'electron';
import { record } from '../log';
import type { PageAddress } from '../page-address';
import { answer, type Handlers } from './answer';
import { isOurPage } from './sender';

/** Who may ask, and how strictly answers are checked. */
type Door = {
  readonly page: PageAddress;
  /** The contents of our one window, or null while there is none. */
  readonly contents: () => WebContents | null;
  readonly checkOutput: boolean;
};

/**
 * Opens every act to our page and to nobody else. The only user of ipcMain.
 * Order: sender, input schema, handler, output schema. A refusal is an answer the caller sees.
 */
export function registerActs<Given extends Handlers>(
  handlers: Given & Record<Exclude<keyof Given, keyof Handlers>, never>,
  door: Door,
): void {
  for (const act of ACT_NAMES) {
    ipcMain.handle(actChannel(act), async (event, ...inputs: unknown[]) => {
      if (!isOurPage(event.sender, event.senderFrame, door.contents(), door.page)) {
        record({ event: 'act-failed', act, code: 'refused-sender' });
        return fail('refused-sender', 'Only the app itself may ask this.');
      }
      const result =
        inputs.length > 1
          ? fail('bad-input' as const, `The app asked for something it may not ask (${act}).`)
          : await answer(act, handlers[act], inputs[0], door.checkOutput);
      if (!result.ok) record({ event: 'act-failed', act, code: result.code });
      return result;
    });
  }
}
