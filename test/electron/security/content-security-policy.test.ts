import { describe, expect, test } from 'vitest';
import {
  developmentPolicy,
  policyHeader,
  productionPolicy,
  wasmWorkerPolicy,
} from '../../../electron/security/content-security-policy';

/** A policy as a browser splits it: directives at semicolons, sources at spaces. */
function parse(header: string): Record<string, string[]> {
  const parts = header.split(';').map((part) => part.trim().split(/\s+/));
  expect(new Set(parts.map(([name]) => name)).size).toBe(parts.length);
  return Object.fromEntries(parts.map(([name, ...sources]) => [name, sources]));
}

describe('the content security policy', () => {
  test('of the built page is exactly this', () => {
    expect(parse(policyHeader(productionPolicy('Zm9v')))).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'worker-src': ["'self'"],
      'connect-src': ["'self'", 'blob:'],
      'font-src': ["'self'"],
      'img-src': ["'self'", 'blob:', 'data:'],
      'media-src': ['blob:'],
      'style-src': ["'self'", "'nonce-Zm9v'"],
      'style-src-attr': ["'none'"],
      'object-src': ["'none'"],
      'frame-src': ["'none'"],
      'form-action': ["'none'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
    });
  });

  test('of a worker that starts WebAssembly is exactly this', () => {
    expect(parse(policyHeader(wasmWorkerPolicy()))).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'", "'wasm-unsafe-eval'"],
      'connect-src': ["'self'"],
    });
  });

  test('in development differs only where hot reloading needs it', () => {
    const production = productionPolicy('');
    const development = developmentPolicy('http://localhost:5173/');
    const different = Object.keys(development).filter(
      (name) => JSON.stringify(development[name]) !== JSON.stringify(production[name]),
    );
    expect(different.sort()).toEqual(['connect-src', 'script-src', 'style-src', 'worker-src']);
    expect(development['connect-src']).toEqual(["'self'", 'blob:', 'ws://localhost:5173']);
  });
});
