// Loaded into the main process before the app (electron -r): holds back "ready" until the test driver has got hold
// of both the process and its windows. Without it the first window opens while the driver attaches, and in one
// start of some twenty the driver waits for ever for an answer of that window. Playwright does the same for an
// Electron it finds itself, and then calls `__playwright_run`; for an executable it is given it only calls.
const { app } = require('electron');

const emit = app.emit.bind(app);
const becomesReady = app.whenReady();
let isReleased = false;
let release = () => {};
const released = new Promise((resolve) => {
  release = resolve;
});
let readyEvent = [];

app.emit = (event, ...words) => {
  if (event !== 'ready' || isReleased) return emit(event, ...words);
  readyEvent = words;
  return app.listenerCount('ready') > 0;
};
app.isReady = () => isReleased;
app.whenReady = () => released;

globalThis.__playwright_run = async () => {
  await becomesReady;
  isReleased = true;
  release();
  emit('ready', ...readyEvent);
};
