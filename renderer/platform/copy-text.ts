/**
 * Puts plain text on the clipboard, during a click or a key press. `navigator.clipboard` is not used:
 * the app refuses every permission, that one included, and this way needs none.
 * Returns whether the text was taken.
 */
export function copyText(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  const taken = document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  return taken;
}
