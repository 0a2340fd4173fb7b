import { fail, ok } from '@shared/lib/result';
import { shell } from 'electron';
import { openExternalLink } from '../../security/external-links';
import type { Handlers } from '../answer';

/** Opening a reference to the law in the user's own browser. */
export function externalLinkHandlers(): Pick<Handlers, 'externalLink.open'> {
  return {
    'externalLink.open': async ({ url }) => {
      const opened = await openExternalLink(url, (link) => shell.openExternal(link));
      return opened
        ? ok(undefined)
        : fail(
            'refused',
            'Evenhand opens only pages of the law, the Ombudsman and GOV.UK. Copy the link to use it elsewhere.',
          );
    },
  };
}
