// Loaded into the main process before the app (electron -r): writes down, from the first instant, every
// request the network layer finished or refused and every line on a page's console. It only listens on
// webRequest events that the app does not use itself, so the app's own refusals stay as they are.
const { appendFileSync } = require('node:fs');
const { app } = require('electron');

const file = process.env.EVENHAND_OBSERVED;
const write = (entry) => appendFileSync(file, `${JSON.stringify(entry)}\n`);

// The runner marks each named function inside what a test evaluates here with a helper that it only has itself.
globalThis.__name ??= (named) => named;

const levels = ['debug', 'info', 'warning', 'error'];

app.on('session-created', (session) => {
  session.webRequest.onCompleted(({ url }) => write({ kind: 'request', url, outcome: 'completed' }));
  session.webRequest.onErrorOccurred(({ url, error }) => write({ kind: 'request', url, outcome: error }));
});

app.on('web-contents-created', (_event, contents) => {
  contents.on('console-message', (event, oldLevel, oldText) => {
    // Electron 35 put the line on the event; before that it came as arguments, the level as a number.
    const level = typeof event.level === 'string' ? event.level : levels[oldLevel];
    write({ kind: 'console', level, text: event.message ?? oldText });
  });
  contents.on('render-process-gone', (_gone, { reason }) => write({ kind: 'crash', reason }));
  contents.on('preload-error', (_failed, path, error) =>
    write({ kind: 'preload-error', path, text: String(error) }),
  );
});
