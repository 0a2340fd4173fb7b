import { ok } from '@shared/lib/result';
import { record } from '../../log';
import type { Handlers } from '../answer';

/** The page's own lines in the log. The schema lets no free text through. */
export function logHandlers(): Pick<Handlers, 'log.record'> {
  return {
    'log.record': (event) => {
      record(event);
      return ok(undefined);
    },
  };
}
