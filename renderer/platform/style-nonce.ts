import { setNonce } from 'get-nonce';

/**
 * The page's own style elements carry this fresh word, and the policy refuses all others. The main
 * process writes it into index.html as it serves it.
 */
const meta = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]');
const nonce = meta?.content ?? '';

// Read once, then gone: nothing that later reaches the page should find it there.
meta?.remove();

// The components that lock scrolling behind a dialog ask get-nonce instead of taking a prop.
setNonce(nonce);

/** The nonce for style elements; Mantine takes this function as `getStyleNonce`. */
export function getStyleNonce(): string {
  return nonce;
}
