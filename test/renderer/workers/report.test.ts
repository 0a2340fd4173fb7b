import { reportWork } from '@renderer/workers/report.client';
import type { ReportAnswer, ReportRequest } from '@renderer/workers/report-messages';
import { answerReport } from '@renderer/workers/report-work';
import type { CaseFile } from '@shared/domain/case-file';
import type { RichText } from '@shared/domain/rich-text';
import { fingerprint } from '@shared/reports/fingerprint';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleCase } from '../../golden/golden-documents';

const caseFile = sampleCase('case-b');
const build = { caseFile, report: 'stage-2-report', aboutId: null, reader: 'labels' } as const;
const never = new AbortController().signal;

/** A worker of the platform, doing the same work on this thread when the test lets it. */
class StandInWorker {
  static started: StandInWorker[] = [];
  onmessage: ((event: { data: ReportAnswer }) => void) | null = null;
  onerror: (() => void) | null = null;
  asked: ReportRequest[] = [];
  ended = false;
  constructor() {
    StandInWorker.started.push(this);
  }
  postMessage(request: ReportRequest): void {
    this.asked.push(structuredClone(request));
  }
  terminate(): void {
    this.ended = true;
  }
  async answerLast(): Promise<void> {
    const request = this.asked.at(-1);
    if (request && !this.ended) this.onmessage?.({ data: await answerReport(request) });
  }
}

describe('what the report worker does', () => {
  it('makes a document with its standing, its length and its pages', async () => {
    const answer = await answerReport({ id: 1, task: 'build', given: build });
    if (!answer.ok || typeof answer.value !== 'object' || !('model' in answer.value))
      throw new Error('no answer');
    expect(answer.value.pages).toBeGreaterThan(20);
    expect(answer.value.words).toBeGreaterThan(5_000);
    expect(answer.value.standing.kind).toBe('signed');
    expect(answer.value.begins.get('findings')).toBeGreaterThan(5);
    expect(structuredClone(answer)).toEqual(answer);
  });

  it('packs it under the name it is offered as', async () => {
    const answer = await answerReport({ id: 2, task: 'pack', given: { ...build, madeOn: '2025-02-01' } });
    if (!answer.ok || typeof answer.value !== 'object' || !('name' in answer.value))
      throw new Error('no answer');
    expect(answer.value.name).toBe('MMBC-CF-24-0388 Stage 2 investigation report.docx');
    expect(Object.keys(unzipSync(answer.value.bytes))).toContain('word/document.xml');
  });

  it('gives the fingerprint that signing keeps', async () => {
    const made = await answerReport({ id: 3, task: 'build', given: build });
    if (!made.ok || typeof made.value !== 'object' || !('model' in made.value)) throw new Error('no answer');
    const answer = await answerReport({ id: 4, task: 'fingerprint', given: build });
    expect(answer).toEqual({ id: 4, ok: true, value: fingerprint(made.value.model) });
  });

  it('names a node that no document can print, and says nothing of the case when something else fails', async () => {
    const background = { type: 'doc', content: [{ type: 'chart' }] } as unknown as RichText;
    const odd: CaseFile = { ...caseFile, investigation: { ...caseFile.investigation, background } };
    const answer = await answerReport({ id: 5, task: 'build', given: { ...build, caseFile: odd } });
    expect(answer).toMatchObject({
      ok: false,
      code: 'unprintable',
      message: expect.stringContaining('"chart"'),
    });
    const broken = { ...caseFile, people: null } as unknown as CaseFile;
    expect(await answerReport({ id: 6, task: 'build', given: { ...build, caseFile: broken } })).toEqual({
      id: 6,
      ok: false,
      code: 'failed',
      message: 'The document could not be made. Nothing has been changed.',
    });
  });
});

describe('asking the worker', () => {
  beforeEach(() => {
    StandInWorker.started = [];
    vi.stubGlobal('Worker', StandInWorker);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('does one thing at a time, drops what is cancelled, and starts afresh after ending one in the middle', async () => {
    const cancel = new AbortController();
    const first = reportWork('build', build, cancel.signal);
    const waiting = new AbortController();
    const second = reportWork('build', build, waiting.signal);
    const third = reportWork('fingerprint', build, never);
    const [worker] = StandInWorker.started;
    expect(worker?.asked.map((request) => request.task)).toEqual(['build']);

    waiting.abort();
    expect(await second).toMatchObject({ ok: false, code: 'cancelled' });
    cancel.abort();
    expect(await first).toMatchObject({ ok: false, code: 'cancelled' });
    expect(worker?.ended).toBe(true);

    const fresh = StandInWorker.started[1];
    expect(fresh?.asked.map((request) => request.task)).toEqual(['fingerprint']);
    await fresh?.answerLast();
    expect(await third).toMatchObject({ ok: true, value: expect.stringMatching(/^[0-9a-f]{64}$/) });

    // The same worker serves until it is ended; one that breaks is replaced.
    const fourth = reportWork('build', build, never);
    expect(StandInWorker.started).toHaveLength(2);
    fresh?.onerror?.();
    expect(await fourth).toMatchObject({ ok: false, code: 'failed' });
    const fifth = reportWork('fingerprint', build, never);
    await StandInWorker.started[2]?.answerLast();
    expect((await fifth).ok).toBe(true);
  });

  it('does not begin what was cancelled before', async () => {
    const cancel = new AbortController();
    cancel.abort();
    expect(await reportWork('build', build, cancel.signal)).toMatchObject({ ok: false, code: 'cancelled' });
  });
});
