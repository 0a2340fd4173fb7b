import { estimatePages } from '@shared/docx/estimate-pages';
import { packDocx } from '@shared/docx/pack-docx';
import type { CaseFile } from '@shared/domain/case-file';
import { inOrder } from '@shared/domain/case-file';
import { findingOf } from '@shared/domain/finding';
import { findingLabel } from '@shared/domain/labels';
import { isLetter } from '@shared/domain/letter-kind';
import type { Recommendation } from '@shared/domain/recommendation';
import { sectionHeading } from '@shared/reports/model-text';
import { beforeAll, describe, expect, it } from 'vitest';
import { goldenDocuments, sampleCase } from '../../golden/golden-documents';
import { hasReportFont, isInstalled, plain, readBack } from './word-file';

const ready = isInstalled('soffice') && isInstalled('pdftotext');
if (!ready) {
  console.warn('*** LibreOffice or pdftotext is not installed: the documents were NOT read back. ***');
}

const documents = goldenDocuments();
let read: ReturnType<typeof readBack> = {};

function expectInOrder(text: string, expected: readonly string[]): void {
  let from = 0;
  for (const each of expected.map((words) => plain(words).trim())) {
    const at = text.indexOf(each, from);
    if (at < 0) {
      throw new Error(
        text.includes(each) ? `"${each}" stands in the wrong place` : `"${each}" is not in the document`,
      );
    }
    from = at + each.length;
  }
}

const textOf = (name: string) => read[name]?.text ?? '';
const accepted = (caseFile: CaseFile) =>
  inOrder(caseFile.points).filter((point) => point.scope.status === 'accepted');

function recommended(caseFile: CaseFile, stage: Recommendation['stage']) {
  return inOrder(caseFile.recommendations).filter((each) => each.stage === stage);
}

/** The remedy references of recommendations, in their order, as the document words them. */
function references(recommendations: readonly Recommendation[]): string[] {
  return recommendations.flatMap((each) =>
    each.remedy.references.map(({ guidance, part }) => [guidance, part].filter(Boolean).join(', ')),
  );
}

describe.skipIf(!ready)('the Word files as LibreOffice lays them out', () => {
  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const { sample, report, model } of documents) files[`${sample}-${report}`] = await packDocx(model);
    read = readBack(files);
  }, 300_000);

  it('are documents of many pages, or letters, with every heading and its number in order', () => {
    for (const { sample, report, model } of documents) {
      const name = `${sample}-${report}`;
      expect(read[name]?.pages.length, name).toBeGreaterThan(
        report === 'stage-2-report' ? 20 : isLetter(report) ? 0 : 1,
      );
      const headings = model.sections.map((section) =>
        sectionHeading(section).replace(': ', ':').replace(':', ': '),
      );
      expectInOrder(textOf(name), headings);
    }
  });

  it.skipIf(!hasReportFont())('begin each section on the page that the contents say', () => {
    for (const { sample, report, model } of documents) {
      const pages = read[`${sample}-${report}`]?.pages ?? [];
      const estimated = estimatePages(model);
      if (isLetter(report)) {
        // A letter has no contents to be right about; how long it is, is only said.
        expect(Math.abs(pages.length - estimated.count), `${sample} ${report}`).toBeLessThanOrEqual(1);
        continue;
      }
      let from = model.contents ? 2 : 0;
      for (const section of model.sections) {
        const heading = plain(sectionHeading(section));
        const at = pages.findIndex((page, index) => index >= from && page.includes(heading));
        expect(at + 1, `${sample} ${report}: ${heading}`).toBe(estimated.begins.get(section.bookmark));
        from = at;
      }
      expect(pages.length).toBe(estimated.count);
      if (!model.contents) continue;
      const contents = pages[1]?.replaceAll('.', '') ?? '';
      for (const section of model.sections) {
        const page = estimated.begins.get(section.bookmark);
        const line = `${plain(sectionHeading(section)).replaceAll('.', '')}${page}`;
        expect(contents.replace(/ +/g, ' '), line).toContain(line);
      }
    }
  });

  it.each(['case-a', 'case-b'] as const)(
    '%s: the Stage 2 report holds all that was decided, in order',
    (sample) => {
      const caseFile = sampleCase(sample);
      const points = accepted(caseFile);
      const own = recommended(caseFile, 'stage-2');
      expect(points.length).toBeGreaterThan(8);
      expectInOrder(textOf(`${sample}-stage-2-report`), [
        ...points.map((point) => point.agreed.wording),
        ...points.flatMap((point) => {
          const outcome = findingOf(caseFile.findings, point.id, 'investigating-officer')?.outcome;
          const label = outcome ? findingLabel(caseFile.matter, outcome) : 'no finding';
          return [point.agreed.wording, `Finding on point ${point.number}:`, label];
        }),
        ...own.flatMap((each) => [each.reference, each.action]),
        ...references(own),
      ]);
    },
  );

  it('case-b: the panel’s report holds its findings, its recommendations and what becomes of the earlier ones', () => {
    const caseFile = sampleCase('case-b');
    const points = inOrder(caseFile.points).filter((point) => point.stage3.underReview);
    const own = recommended(caseFile, 'stage-3');
    expectInOrder(textOf('case-b-panel-report'), [
      ...points.flatMap((point) => {
        const outcome = findingOf(caseFile.findings, point.id, 'panel')?.outcome;
        return [
          point.stage3.framing || point.agreed.wording,
          `The panel’s finding on point ${point.number}:`,
          outcome ? findingLabel(caseFile.matter, outcome) : 'no finding',
        ];
      }),
      ...own.flatMap((each) => [each.reference, each.action]),
      ...references(own),
      ...recommended(caseFile, 'stage-2').flatMap((each) => [each.reference, each.action]),
      'The panel was unanimous',
    ]);
  });

  it.each(['case-a', 'case-b'] as const)(
    '%s: the Independent Person’s view of every finding is there',
    (sample) => {
      const caseFile = sampleCase(sample);
      const words = { agrees: 'Agree', 'partly-agrees': 'Agree in part', disagrees: 'Do not agree' } as const;
      expectInOrder(
        textOf(`${sample}-independent-report`),
        accepted(caseFile).flatMap((point) => {
          const view = findingOf(caseFile.findings, point.id, 'independent-person')?.view;
          return [point.title, view ? words[view] : 'no view'];
        }),
      );
    },
  );
});
