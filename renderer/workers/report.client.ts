import { fail, ok, type Result } from '@shared/lib/result';
import ReportWorker from './report.worker?worker';
import type { ReportAnswer, ReportRequest, ReportTask, ReportWork } from './report-messages';

type ReportFault = 'unprintable' | 'failed' | 'cancelled';

type Waiting = { readonly request: ReportRequest; readonly settle: (answer: ReportAnswer | null) => void };

let worker: Worker | null = null;
let next = 1;
let running: Waiting | null = null;
const queue: Waiting[] = [];

/** One request at a time, so that what is no longer wanted can be dropped before it is begun. */
function proceed(): void {
  if (running) return;
  running = queue.shift() ?? null;
  if (!running) return;
  worker ??= start();
  worker.postMessage(running.request);
}

function start(): Worker {
  const started = new ReportWorker();
  started.onmessage = ({ data }: MessageEvent<ReportAnswer>) => finish(data);
  started.onerror = () => abandon(null);
  return started;
}

function finish(answer: ReportAnswer | null): void {
  const done = running;
  running = null;
  done?.settle(answer);
  proceed();
}

/** Ends the worker in the middle of its work; the next request starts a fresh one. */
function abandon(answer: ReportAnswer | null): void {
  worker?.terminate();
  worker = null;
  finish(answer);
}

const CANCELLED = fail('cancelled', 'Cancelled. Nothing was made.');

/**
 * Has the report worker do something, off the page's own thread.
 * @param signal ends it, also in the middle of the work
 */
export async function reportWork<Task extends ReportTask>(
  task: Task,
  given: ReportWork[Task]['given'],
  signal: AbortSignal,
): Promise<Result<ReportWork[Task]['answer'], ReportFault>> {
  if (signal.aborted) return CANCELLED;
  const id = next++;
  const answer = await new Promise<ReportAnswer | null>((resolve) => {
    const waiting: Waiting = {
      request: { id, task, given } as ReportRequest,
      settle: (settled) => {
        signal.removeEventListener('abort', stop);
        resolve(settled);
      },
    };
    function stop(): void {
      if (running === waiting) {
        abandon(null);
        return;
      }
      const at = queue.indexOf(waiting);
      if (at >= 0) queue.splice(at, 1);
      waiting.settle(null);
    }
    signal.addEventListener('abort', stop);
    queue.push(waiting);
    proceed();
  });
  if (answer?.ok) return ok(answer.value as ReportWork[Task]['answer']);
  if (signal.aborted) return CANCELLED;
  return answer
    ? fail(answer.code, answer.message)
    : fail('failed', 'The document could not be made. Nothing has been changed.');
}
