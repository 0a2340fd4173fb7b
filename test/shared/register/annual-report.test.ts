import { packDocx } from '@shared/docx/pack-docx';
import type { CaseFile } from '@shared/domain/case-file';
import { annualReport, annualReportFileName } from '@shared/register/annual-report';
import { readEntries } from '@shared/register/register';
import { EVERYTHING, type Selection } from '@shared/register/selection';
import { documentModelSchema } from '@shared/reports/document-model-schema';
import { inlineText, modelText } from '@shared/reports/model-text';
import { describe, expect, it } from 'vitest';
import { adultCase } from '../../builders/adult-case';
import { smallCase } from '../../builders/case-builder';
import { manyCases } from '../../builders/many-cases';
import { sampleCase } from '../../golden/golden-documents';
import { partsOf, validatorErrors } from '../docx/word-file';
import { OPTIONS, registerCasesOf, registerOf, table } from './cases';

const YEAR = { from: '2024-04-01', to: '2025-03-31' } as const;

function reportOf(files: readonly CaseFile[], selection: Partial<Selection> = {}, withCases = true) {
  return annualReport({
    all: readEntries(registerCasesOf(files), OPTIONS),
    selection: { ...EVERYTHING, ...selection },
    options: OPTIONS,
    withCases,
  });
}

const files = manyCases(500);

describe('the annual report', () => {
  it('is valid by Microsoft’s own schema: over 500 cases, over a few, over none', {
    timeout: 120_000,
  }, async () => {
    const models = [reportOf(files, { period: YEAR }), reportOf([smallCase(), adultCase()]), reportOf([])];
    for (const model of models) {
      expect(() => documentModelSchema.parse(model)).not.toThrow();
      expect(validatorErrors(await packDocx(model, { madeOn: '2026-11-29' }))).toEqual([]);
    }
  });

  it('prints the figures of the register, with their total', () => {
    const { tables } = registerOf(files, { period: YEAR, procedure: 'children' });
    const text = modelText(reportOf(files, { period: YEAR }));
    expect(tables.length).toBeGreaterThan(10);
    const outcomes = table(registerOf(files, { period: YEAR, procedure: 'children' }), 'service-area');
    const model = reportOf(files, { period: YEAR });
    const printed = model.sections
      .find((section) => section.bookmark === 'children_services')
      ?.blocks.find((block) => block.kind === 'table');
    const cellText = (at: number, column: number) =>
      printed?.kind === 'table' ? JSON.stringify(printed.rows[at]?.cells[column]) : '';
    for (const [at, row] of outcomes.rows.entries()) {
      expect(cellText(at, 0)).toContain(row.label);
      expect(cellText(at, 1)).toContain(`"${row.figures[0]?.count}"`);
    }
    expect(cellText(outcomes.rows.length, 1)).toContain(`"${outcomes.totals[0]?.count}"`);
    expect(text).toContain('have no such date recorded');
  });

  it('turns the pages with lists of single cases on their side, and leaves them out when asked', async () => {
    const whole = partsOf(await packDocx(reportOf(files, { period: YEAR })));
    const pages = [...(whole['word/document.xml'] ?? '').matchAll(/<w:pgSz [^>]*>/g)].map(([size]) => size);
    expect(pages).toHaveLength(2);
    expect(pages[0]).not.toContain('landscape');
    expect(pages[1]).toContain('w:orient="landscape"');
    const figures = reportOf(files, { period: YEAR }, false);
    expect(figures.sections.filter((section) => section.numbering === 'appendix')).toEqual([]);
    const text = modelText(figures);
    for (const file of files) {
      if (file.matter.council.reference) expect(text).not.toContain(file.matter.council.reference);
    }
  });

  it('names nobody: not in the text, nor in any other part of the file', async () => {
    const samples = [sampleCase('case-a'), sampleCase('case-b'), adultCase(), smallCase()];
    const parts = partsOf(await packDocx(reportOf(samples)));
    const whole = Object.values(parts).join('\n');
    const names = samples.flatMap((file) =>
      file.people.filter((person) => person.name !== '' && !person.label.includes(person.name)),
    );
    expect(names.length).toBeGreaterThan(20);
    for (const { name } of names) expect(whole).not.toContain(name);
  });

  it('says what is not confirmed to be law nowhere as law', () => {
    const text = modelText(reportOf(files, { period: YEAR }));
    expect(new Set(text.match(/SI \d+\/\d+[^).]*/g))).toEqual(new Set(['SI 2009/309, regulation 18']));
  });

  it('has a bar for each row of a table of parts of a whole, as long as its figure says, and none without its figure', async () => {
    const model = reportOf(files, { period: YEAR });
    const charted = model.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        block.kind === 'table' &&
        inlineText(block.header.at(-2) ?? []) === '%' &&
        inlineText(block.header[1] ?? []) === 'No'
          ? [block]
          : [],
      );
    expect(charted.length).toBeGreaterThan(5);
    for (const { rows } of charted) {
      const lengths = rows.map(({ cells }) => {
        const words = cells.map(({ blocks }) =>
          blocks.flatMap((one) => (one.kind === 'paragraph' ? one.content : [])),
        );
        const bar = words.at(-1)?.[0];
        const figure = Number(inlineText(words[1] ?? []));
        return { figure, share: bar?.kind === 'bar' ? bar.share : 0 };
      });
      const parts = lengths.slice(0, -1);
      const most = Math.max(...parts.map(({ figure }) => figure));
      for (const { figure, share } of parts) expect(share).toBeCloseTo(figure / most);
      expect(lengths.at(-1)?.share).toBe(0);
    }
    const parts = partsOf(await packDocx(model, { madeOn: '2026-11-29' }));
    expect(parts['word/document.xml']).toContain(
      '<w:noProof/><w:shd w:val="clear" w:color="auto" w:fill="1C5270"/>',
    );
  });

  it('says of a year what a report on adult complaints has to say, in the figures of its tables', () => {
    const { tables } = registerOf(files, { period: YEAR, procedure: 'adult' });
    const figure = (title: string, row: string, column = 0) => {
      const found = tables.find((each) => each.id === title);
      return found?.rows.find((each) => each.id === row)?.figures[column]?.count ?? 0;
    };
    const text = modelText(reportOf(files, { period: YEAR }));
    expect(figure('stages', 'response')).toBeGreaterThan(20);
    expect(text).toContain(`Complaints received: ${figure('stages', 'response')}`);
    expect(text).toContain(
      `Found to be well-founded: ${figure('outcomes', 'upheld')} upheld, and ${figure('outcomes', 'partially-upheld')} upheld in part`,
    );
    expect(text).toContain(`Known to have gone to the Ombudsman: ${figure('stages', 'ombudsman')}`);
    for (const other of [{}, { period: YEAR, by: 'answered' }] as const) {
      expect(modelText(reportOf(files, other))).not.toContain('well-founded');
    }
    expect(modelText(reportOf(files, { period: YEAR, procedure: 'children' }))).not.toContain('well-founded');
  });

  it('of one procedure has no chapter on the other', () => {
    const chapters = (procedure: 'children' | 'adult' | null) =>
      reportOf(files, { period: YEAR, procedure })
        .sections.map(({ bookmark }) => bookmark)
        .filter((bookmark) => ['children', 'adult'].includes(bookmark));
    expect(chapters(null)).toEqual(['children', 'adult']);
    expect(chapters('children')).toEqual(['children']);
    expect(chapters('adult')).toEqual(['adult']);
  });

  it('writes its dates in one way', () => {
    expect(modelText(reportOf(files, { period: YEAR }))).not.toMatch(/\d\d\/\d\d\/\d{4}/);
  });

  it('is called after its year', () => {
    expect(annualReportFileName({ ...EVERYTHING, period: YEAR })).toBe(
      'Annual report on complaints 2024-25.docx',
    );
    expect(annualReportFileName(EVERYTHING)).toBe('Report on complaints, any time.docx');
  });
});
