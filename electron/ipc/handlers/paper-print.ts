import { fail, ok } from '@shared/lib/result';
import type { PaperPrinter } from '../../printing/paper-printer';
import type { Handlers } from '../answer';

/** Setting out words that have no pages of their own: an e-mail, a Word file, a table. */
export function paperPrintHandlers(printer: PaperPrinter): Pick<Handlers, 'paper.print'> {
  return {
    'paper.print': async ({ title, markup }) => {
      try {
        return ok(await printer.print(title, markup));
      } catch {
        return fail('failed', 'This paper could not be set out on pages. It is kept as it came.');
      }
    },
  };
}
