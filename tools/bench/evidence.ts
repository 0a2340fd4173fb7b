import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOpenCaseData } from '@shared/casefile/open-case-data';
import type { Page } from 'playwright-core';
import { largeCase } from '../../test/builders/large-case';
import beforeTheRun from '../../test/e2e/before-the-run';
import { addFiles, addFolder, closeReport, dropOn, row, startEmptyCase } from '../../test/e2e/evidence-steps';
import { launchApp } from '../../test/e2e/launch';
import { writeLargePdf } from '../../test/fixtures/evidence/odd-files';
import { pdf } from '../../test/fixtures/evidence/write-pdf';
import { repository } from '../repository';
import { barePdfApp, launchBare } from './bare-electron';
import type { Contest, Measure } from './measure';
import { peakInWords, watchMemory } from './memory';
import { findingsEditor, POINTS, typingTime } from './typing';

const LINES = 45;
const WORDS =
  'The record of the visit was made on the day and nobody has said since that it is wrong in any part';

/** A page of small print, the same for the same number. */
const page = (number: number) =>
  Array.from({ length: LINES }, (_, line) => `${number}.${line} ${WORDS.slice(line % 20)}`);

/** 300 papers of together 1,900 pages. */
function writePapers(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: 300 }, (_, index) => {
    const path = join(folder, `paper ${index + 1}.pdf`);
    const pages = index % 3 === 0 ? 7 : 6;
    writeFileSync(path, pdf(Array.from({ length: pages }, (_, at) => page(index * 10 + at))));
    return path;
  });
}

async function textContest(): Promise<Contest> {
  const after = await beforeTheRun();
  const folder = mkdtempSync(join(tmpdir(), 'bench-text-'));
  const papers = writePapers(join(folder, 'papers'));
  const there = spawnSync('pdftotext', ['-v']).error === undefined;
  let peak: number | null = null;
  return {
    // From the choice of the folder to the report: storing, sealing and entering the papers is part of it.
    ours: async () => {
      const running = await launchApp();
      await startEmptyCase(running.page, 'Bench');
      // Looking takes time, so the runs that count go unwatched.
      const most = peak === null ? watchMemory(running.app.process().pid ?? 0) : null;
      const began = performance.now();
      await addFolder(running, join(folder, 'papers'), 300_000);
      const took = performance.now() - began;
      peak ??= most?.() ?? null;
      await running.close();
      return took;
    },
    theirs: there
      ? async () => {
          const began = performance.now();
          for (const paper of papers) execFileSync('pdftotext', [paper, '-']);
          return performance.now() - began;
        }
      : null,
    why: () =>
      there
        ? `1,900 pages; all of the app's processes held ${Math.round(peak ?? 0)} MB (PSS) at the most, in the warm-up`
        : 'pdftotext is not installed (apt-get install poppler-utils)',
    done: async () => {
      rmSync(folder, { recursive: true, force: true });
      await after();
    },
  };
}

const TURNS = 20;
const median = (figures: number[]) => figures.sort((a, b) => a - b)[figures.length >> 1] ?? Number.NaN;

/** From a key to the next page's picture on the screen, again and again. */
async function turnTime(shown: Page): Promise<number> {
  await shown.getByRole('region', { name: 'Pages' }).focus();
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const before = Number(await shown.getByLabel(/^Page, of/).inputValue());
    // Listens before the key is pressed: what is sent to a page and what is typed there do not come in turn.
    await shown.evaluate((wanted) => {
      (window as unknown as { turned: Promise<number> }).turned = new Promise<number>((resolve) => {
        let began = 0;
        document.addEventListener('keydown', () => (began = performance.now()), {
          capture: true,
          once: true,
        });
        const look = () => {
          const there = document.querySelector(`[data-page="${wanted}"]`);
          const top = there?.getBoundingClientRect().top ?? Number.NaN;
          if (began > 0 && there?.querySelector('canvas') && top < innerHeight / 2) {
            resolve(performance.now() - began);
          } else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
    }, before + 1);
    await shown.keyboard.press('PageDown');
    times.push(await shown.evaluate(() => (window as unknown as { turned: Promise<number> }).turned));
    await shown.waitForTimeout(400);
  }
  return median(times);
}

async function turnContest(): Promise<Contest> {
  const after = await beforeTheRun();
  const folder = mkdtempSync(join(tmpdir(), 'bench-turn-'));
  const path = join(folder, 'long record.pdf');
  await writeLargePdf(path, 2_000);
  const bytes = readFileSync(path).toString('base64');
  const bare = await barePdfApp();
  const running = await launchApp();
  await startEmptyCase(running.page, 'Bench');
  await addFiles(running, [path]);
  await closeReport(running.page);
  await row(running.page, 'ong record').first().dblclick();
  await running.page.getByRole('region', { name: 'Pages' }).getByText('Page 1 of a long record').waitFor();
  const other = await launchBare(bare);
  await other.page.evaluate(
    (data) => (window as unknown as { open: (data: string) => Promise<void> }).open(data),
    bytes,
  );
  let next = 1;
  return {
    ours: () => turnTime(running.page),
    theirs: async () => {
      const times: number[] = [];
      for (let turn = 0; turn < TURNS; turn += 1) {
        next += 1;
        times.push(
          await other.page.evaluate(
            (number) => (window as unknown as { draw: (number: number) => Promise<number> }).draw(number),
            next,
          ),
        );
      }
      return median(times);
    },
    why: () => `a PDF of 2,000 pages${peakInWords(running.app.process().pid ?? 0)}`,
    done: async () => {
      await running.close();
      await other.app.close();
      bare.remove();
      rmSync(folder, { recursive: true, force: true });
      await after();
    },
  };
}

/** Scans to be recognised, and 500 pages to be taken in while they are. */
function writeBusyPapers(folder: string): { scans: string; papers: string } {
  const papers = join(folder, 'papers');
  const scans = join(folder, 'scans');
  for (const each of [papers, scans]) mkdirSync(each, { recursive: true });
  for (let index = 0; index < 120; index += 1) {
    writeFileSync(join(papers, `paper ${index}.pdf`), pdf([0, 1, 2, 3].map((at) => page(index * 10 + at))));
  }
  const scan = readFileSync(
    join(repository, 'resources', 'samples', 'case-b', 'E5 Home visit to mother.pdf'),
  );
  for (let index = 0; index < 20; index += 1) {
    writeFileSync(join(scans, `a scan ${index}.pdf`), Buffer.concat([scan, Buffer.from(`\n% ${index}\n`)]));
  }
  return { scans, papers };
}

async function busyContest(): Promise<Contest> {
  const after = await beforeTheRun();
  const folder = mkdtempSync(join(tmpdir(), 'bench-busy-'));
  const file = join(folder, 'case.json');
  writeFileSync(file, writeOpenCaseData(largeCase(POINTS)));
  const { scans, papers } = writeBusyPapers(folder);
  let held = '';
  const typed = async (busy: boolean) => {
    const running = await findingsEditor(file);
    if (busy) {
      const panel = running.page.getByRole('complementary', { name: 'Evidence' });
      const adding = running.page.getByRole('region', { name: 'Adding evidence' });
      await dropOn(running, panel, [scans]);
      await panel.getByText(/Reading scanned pages/).waitFor({ timeout: 120_000 });
      await adding.waitFor({ state: 'detached' });
      await dropOn(running, panel, [papers]);
      await adding.waitFor();
    }
    await running.page.getByRole('textbox', { name: 'Analysis' }).click();
    await running.page.keyboard.press('Control+End');
    const figure = await typingTime(running.page);
    if (busy) held = peakInWords(running.app.process().pid ?? 0);
    await running.close();
    return figure;
  };
  return {
    ours: () => typed(true),
    theirs: () => typed(false),
    why: () => `480 pages come in and 20 scans are recognised meanwhile${held}`,
    done: async () => {
      rmSync(folder, { recursive: true, force: true });
      await after();
    },
  };
}

/** Reading papers, turning their pages, and typing while both go on. */
export const evidenceMeasures: readonly Measure[] = [
  {
    name: 'evidence.text1900',
    unit: 'ms',
    against: 'pdftotext on the same 300 files',
    target: 3,
    prepare: textContest,
  },
  {
    name: 'viewer.turn',
    unit: 'ms',
    against: "pdf.js's own render of the page",
    target: 1.2,
    prepare: turnContest,
  },
  {
    name: 'typing.busy.p95',
    unit: 'ms',
    against: 'ours when idle',
    target: 1.5,
    prepare: busyContest,
  },
];
