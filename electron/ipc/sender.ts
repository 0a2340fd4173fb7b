import { isAt, type PageAddress } from '../page-address';

/** What is looked at in the frame a message came from. */
type SenderFrame = { readonly url: string; readonly parent: object | null };

/**
 * Whether a message came from the main frame of our window, at our page's address (Electron's rule 17).
 * `frame` is null when it has gone or moved since it spoke.
 */
export function isOurPage(
  sender: object,
  frame: SenderFrame | null | undefined,
  window: object | null,
  page: PageAddress,
): boolean {
  if (window === null || sender !== window || !frame) return false;
  return frame.parent === null && isAt(page, frame.url);
}
