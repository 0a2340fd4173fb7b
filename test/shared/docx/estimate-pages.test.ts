import { estimatePages } from '@shared/docx/estimate-pages';
import { countLines } from '@shared/docx/text-widths';
import { numbered, row, table } from '@shared/reports/blocks';
import type { Block, DocumentModel, Section } from '@shared/reports/document-model';
import { numberSections } from '@shared/reports/numbering';
import { section } from '@shared/reports/section-parts';
import { describe, expect, it } from 'vitest';

const plain = (text: string) => [{ text, bold: false }];

describe('how many lines a text takes', () => {
  // A lower-case "n" of 12 points is 1,076 / 2,048 of 240 twips wide: about 126.
  it('is found from the widths of its characters', () => {
    expect(countLines(plain(''), 1_000, 24)).toBe(1);
    expect(countLines(plain('nnnnnnn'), 1_000, 24)).toBe(1);
    expect(countLines(plain('nnnnnnn nnnnnnn'), 1_000, 24)).toBe(2);
    expect(countLines(plain('nnnnnnn nnnnnnn'), 1_000, 12)).toBe(1);
  });

  it('breaks at spaces, after hyphens, where the author broke, and inside a word only when it must', () => {
    expect(countLines(plain('nnnnnn-nnnnnn'), 1_000, 24)).toBe(2);
    expect(countLines(plain('a\nb\nc'), 1_000, 24)).toBe(3);
    expect(countLines(plain('n'.repeat(30)), 1_000, 24)).toBe(4);
    expect(countLines(plain('nnnn\u00a0nnnn'), 1_000, 24)).toBe(2);
  });

  it('is no less in bold', () => {
    const text = 'The officer visited on the fifteenth day after the referral. '.repeat(20);
    expect(countLines([{ text, bold: true }], 6_000, 24)).toBeGreaterThanOrEqual(
      countLines(plain(text), 6_000, 24),
    );
  });
});

function model(sections: Section[]): DocumentModel {
  return {
    model: 1,
    report: 'stage-2-report',
    properties: {
      title: 'T',
      subject: '',
      classification: '',
      reference: '',
      council: '',
      author: '',
      draft: false,
      version: 1,
    },
    titlePage: {
      layout: 'page',
      council: 'C',
      title: 'T',
      subtitle: '',
      facts: { kind: 'facts', description: 'facts', rows: [] },
      remarks: [],
    },
    contents: true,
    sections: numberSections(sections),
  };
}

const many = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);

describe('the page a section begins on', () => {
  const pagesOf = (...sections: Section[]) => Object.fromEntries(estimatePages(model(sections)).begins);

  it('counts the title page and the contents', () => {
    expect(pagesOf(section('a', 'A', []))).toEqual({ a: 3 });
    expect(pagesOf(...many(80, null).map((_, at) => section(`s${at}`, `S ${at}`, []))).s0).toBe(5);
  });

  it('is a new one where a section asks for it', () => {
    expect(
      pagesOf(section('a', 'A', []), section('b', 'B', [], { newPage: true }), section('c', 'C', [])),
    ).toEqual({
      a: 3,
      b: 4,
      c: 4,
    });
  });

  it('comes later as text, lists and tables grow', () => {
    const growing = (block: Block) =>
      pagesOf(section('a', 'A', many(60, block)), section('b', 'B', [])).b ?? 0;
    const line = numbered('One line.');
    expect(growing(line)).toBe(5);
    expect(growing(numbered('A longer paragraph that goes on. '.repeat(30)))).toBeGreaterThan(20);
    const grid = table({ description: 'd', columns: [['A', 50]], rows: [row(['x'])] });
    expect(growing(grid)).toBeGreaterThan(growing(line));
  });

  it('keeps a heading with what follows it', () => {
    const pages = new Set<number>();
    for (let lines = 20; lines < 70; lines += 1) {
      const { b, c } = pagesOf(
        section('a', 'A', many(lines, numbered('One line.'))),
        section('b', 'B', []),
        section('c', 'C', [numbered('Two lines. '.repeat(12))], { level: 2 }),
      );
      expect(b).toBe(c);
      pages.add(b ?? 0);
    }
    expect(pages.size).toBeGreaterThan(1);
  });
});
