/** Opening a PDF, and reading one page of it, take longer than this only when it is made to hang its reader. */
const PDF_PATIENCE = 60_000;

/** Waits for `work`, but not for ever. */
export async function withPatience<Value>(work: Promise<Value>, milliseconds = PDF_PATIENCE): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Took too long')), milliseconds);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
