import { readFileSync } from 'node:fs';
import { z } from 'zod';

const netLogSchema = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.object({ type: z.number(), params: z.record(z.string(), z.unknown()).optional() })),
});

/** What Chromium's own network log calls the moments at which something leaves, or would leave, the computer. */
const LEAVING =
  /^(HOST_RESOLVER_MANAGER_(REQUEST|JOB)|URL_REQUEST_START_JOB|(TCP|UDP)_CONNECT|UDP_BYTES_SENT|SOCKET_BYTES_SENT|DNS_TRANSACTION|PAC_FILE_DECIDER|WPAD)/;

/** The log as data. One whose writer was ended early lacks the end of its list. */
function parseUnfinished(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(`${text.trimEnd().replace(/,$/, '')}]}`);
  }
}

/**
 * Everything the whole app did on the network according to Chromium itself (`--log-net-log`): look-ups,
 * requests, connections, also those of the browser's own services, which no request filter sees.
 * The driver's own debugging connection is not in it: that comes in, and is made elsewhere.
 */
export function leavingIn(path: string): string[] {
  const { constants, events } = netLogSchema.parse(parseUnfinished(readFileSync(path, 'utf8')));
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, number]) => [number, name]));
  return events
    .map(({ type, params }) => `${names.get(type)} ${params?.url ?? params?.host ?? params?.address ?? ''}`)
    .filter((event) => LEAVING.test(event));
}
