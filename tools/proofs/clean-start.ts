import beforeTheRun from '../../test/e2e/before-the-run';
import { launchApp } from '../../test/e2e/launch';
import type { Proof } from './proof';

async function startOnce(): Promise<{ requests: number; outside: string[] }> {
  const running = await launchApp();
  try {
    await running.page.getByRole('main').first().waitFor();
    await running.page.waitForLoadState('networkidle');
    return { requests: running.observed.requests().length, outside: running.observed.requestsOutside() };
  } finally {
    await running.close();
  }
}

/** Starts the built app on a fresh profile, again and again, and looks at every request it makes. */
export const cleanStart: Proof = {
  name: 'clean-start',
  claim: 'Starting the app asks nothing of any network.',
  run: async ({ times }) => {
    const after = await beforeTheRun();
    try {
      let requests = 0;
      const outside: string[] = [];
      for (let start = 0; start < times; start += 1) {
        const seen = await startOnce();
        requests += seen.requests;
        outside.push(...seen.outside);
      }
      const figure = `${times} cold starts, ${requests} requests, ${outside.length} of them outside app:, blob: and data:`;
      // Nothing seen at all would mean that nothing was watched.
      const holds = outside.length === 0 && requests >= times;
      return { holds, figure: outside.length === 0 ? figure : `${figure} (${outside.join(', ')})` };
    } finally {
      await after();
    }
  },
};
