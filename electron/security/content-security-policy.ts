/** The policy as data: directive -> sources. A test compares it with a written table. */
export type Policy = Readonly<Record<string, readonly string[]>>;

const none = ["'none'"] as const;

/**
 * What the built page may load (Electron's rule 7). Nothing remote, inline or evaluated, and no WebAssembly:
 * that is for workers with a policy of their own ({@link wasmWorkerPolicy}). Styles are files of our own, or elements
 * that carry this page load's nonce; a style attribute in markup is refused (React and ProseMirror set
 * styles through the DOM, which is allowed). `connect-src blob:` lets the page read back its own blobs, `media-src blob:` play a
 * recording out of the store.
 */
export function productionPolicy(styleNonce: string): Policy {
  return {
    'default-src': none,
    'script-src': ["'self'"],
    'worker-src': ["'self'"],
    'connect-src': ["'self'", 'blob:'],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'blob:', 'data:'],
    'media-src': ['blob:'],
    'style-src': ["'self'", `'nonce-${styleNonce}'`],
    'style-src-attr': none,
    'object-src': none,
    'frame-src': none,
    'form-action': none,
    'base-uri': none,
    'frame-ancestors': none,
  };
}

/**
 * What a worker may load whose script is named `*.wasm.worker`: our own scripts and files, and WebAssembly.
 * A worker's policy is the one its own script came with, so nothing of this reaches the page.
 */
export function wasmWorkerPolicy(): Policy {
  return {
    'default-src': none,
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
    'connect-src': ["'self'"],
  };
}

/**
 * What the page may load from the development server, whose hot reloading writes inline script and
 * style and talks over a web socket. Never part of a production build.
 */
export function developmentPolicy(devServer: string): Policy {
  const { host } = new URL(devServer);
  return {
    ...productionPolicy(''),
    'script-src': ["'self'", "'wasm-unsafe-eval'", "'unsafe-inline'"],
    'worker-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", 'blob:', `ws://${host}`],
    'style-src': ["'self'", "'unsafe-inline'"],
  };
}

/** What a paper may do while it is set out on pages: show the pictures it carries, in our own style, and nothing else. */
export function paperPolicy(styleNonce: string): Policy {
  return {
    'default-src': none,
    'img-src': ['data:'],
    'style-src': [`'nonce-${styleNonce}'`],
    'style-src-attr': none,
    'form-action': none,
    'base-uri': none,
    'frame-ancestors': none,
    sandbox: [],
  };
}

/** The policy as a header's value. */
export function policyHeader(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}
