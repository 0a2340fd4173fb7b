// Loaded before the electron package's installer. Its download waits minutes for a network that swallows
// packets; here a first answer that has not come in a few seconds counts as "cannot be downloaded".
const limit = Number(process.env.EVENHAND_FIRST_ANSWER_LIMIT);
const plainFetch = globalThis.fetch;

globalThis.fetch = async (address, options) => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new Error('No answer in time.')), limit);
  try {
    return await plainFetch(address, { ...options, signal: stop.signal });
  } finally {
    clearTimeout(timer);
  }
};
