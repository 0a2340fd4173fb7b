// The test runtime's stand-in for the small starter program that every Electron carries: it reads the
// command line, loads any `-r` modules, and starts the app in the folder it was given.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as electron from 'electron';

const require = createRequire(import.meta.url);

/**
 * The two setters are what Electron's own starter program calls; they are not in its published types.
 * @type {electron.App & { setVersion(version: string): void, setAppPath(path: string): void }}
 */
const app = /** @type {never} */ (electron.app);

/**
 * Chromium and node switches start with a dash; the first word that does not is the app.
 * @param {string[]} words
 */
function readCommandLine(words) {
  /** @type {string[]} */
  const modules = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '-r' || word === '--require') modules.push(rest.shift() ?? '');
    else if (!word.startsWith('-')) return { modules, target: word };
  }
  return { modules, target: undefined };
}

const { modules, target } = readCommandLine(process.argv.slice(1));
if (target === undefined) {
  console.error('Give this Electron the folder of an app to start.');
  app.exit(1);
} else {
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
  for (const module of modules) require(resolve(module));

  const path = resolve(target);
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  let entry = path;
  if (isFolder) {
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (about.productName ?? about.name) app.setName(about.productName ?? about.name);
    if (about.version) app.setVersion(about.version);
    entry = join(folder, about.main ?? 'index.js');
  }
  app.setAppPath(folder);
  await import(pathToFileURL(entry).href);
}
