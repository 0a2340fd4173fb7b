import { type CaseFile, COLLECTION_SCHEMAS, SINGLE_SCHEMAS } from '@shared/domain/case-file';
import { forEachPrintedText } from '@shared/domain/completeness/printed-texts';
import { lettersOf } from '@shared/domain/letters-of-case';
import { plainFromRichText, type RichText } from '@shared/domain/rich-text';
import { buildReport, reportsOf } from '@shared/reports/build-report';
import { modelText } from '@shared/reports/model-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { record } from '../../builders/case-builder';
import { sampleCase } from '../../golden/golden-documents';

/** Texts that no document prints, each with the reason. A new field must be printed or named here. */
const NOT_PRINTED: Record<string, string> = {
  'interviews.record.versionSent': 'kept to show what was corrected',
  'reviewPanel.hearing.notes': "the administrator's notes are not shared",
  'reviewPanel.hearing.deliberation': 'private to the panel',
};

/** Paths of every rich-text field of the case model, found in its JSON Schema. */
function richTextPaths(): string[] {
  const paths: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (node === null || typeof node !== 'object') return;
    const { $ref, properties, items, anyOf, oneOf } = node as Record<string, unknown>;
    if (typeof $ref === 'string' && /RichText$/.test($ref)) paths.push(path);
    walk(items, path);
    for (const choice of [...((anyOf as unknown[]) ?? []), ...((oneOf as unknown[]) ?? [])]) {
      const author = (choice as { properties?: { author?: { const?: string } } }).properties?.author?.const;
      walk(choice, author ? `${path}.${author}` : path);
    }
    for (const [name, field] of Object.entries((properties as object | undefined) ?? {})) {
      walk(field, `${path}.${name}`);
    }
  };
  for (const [kind, schema] of Object.entries({ ...SINGLE_SCHEMAS, ...COLLECTION_SCHEMAS })) {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>;
    walk(json, kind);
  }
  return [...new Set(paths)].sort();
}

/** A whole case with a word of its own in every rich-text field, by path. */
function caseWithAWordInEach(base: CaseFile): { caseFile: CaseFile; words: Map<string, string[]> } {
  const words = new Map<string, string[]>();
  let count = 0;
  const isRichText = (value: unknown): value is RichText =>
    typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'doc';
  const known = new Set(richTextPaths());
  const fill = (value: unknown, path: string): unknown => {
    if (known.has(path) && (value === null || isRichText(value))) {
      count += 1;
      const word = `zz${count}zz`;
      words.set(path, [...(words.get(path) ?? []), word]);
      return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: word }] }] };
    }
    if (Array.isArray(value)) return value.map((item) => fill(item, path));
    if (value === null || typeof value !== 'object') return value;
    const author = (value as { author?: string }).author;
    const here = path === 'findings' && author ? `${path}.${author}` : path;
    return Object.fromEntries(
      Object.entries(value).map(([name, field]) => [name, fill(field, `${here}.${name}`)]),
    );
  };
  const caseFile = Object.fromEntries(
    Object.entries(base).map(([kind, value]) => [kind, fill(value, kind)]),
  ) as CaseFile;
  return { caseFile, words };
}

function everyDocument(caseFile: CaseFile): string {
  const reports = reportsOf(caseFile).map((report) => buildReport(caseFile, report));
  const letters = lettersOf(caseFile).map(({ letter, aboutId }) =>
    buildReport(caseFile, letter, { aboutId }),
  );
  return [...reports, ...letters].map(({ model }) => modelText(model)).join('\n');
}

const reviewed: CaseFile = {
  ...sampleCase('case-b'),
  letterDrafts: [record('letterDrafts', { id: 'draft', letter: 'progress-update' })],
  reviewPanel: {
    ...sampleCase('case-b').reviewPanel,
    report: {
      ...sampleCase('case-b').reviewPanel.report,
      decision: 'majority',
      dissents: [
        { id: 'dissent', personId: sampleCase('case-b').people[0]?.id ?? '', pointId: null, view: null },
      ],
    },
  },
};

describe('no words are lost on the way to paper', () => {
  it('every rich-text field of the model is printed by a document, or named as not printed', () => {
    const { caseFile, words } = caseWithAWordInEach(reviewed);
    const text = everyDocument(caseFile);
    const adult = everyDocument({
      ...caseFile,
      matter: { ...caseFile.matter, procedure: 'adult' },
      adultComplaint: {
        ...caseFile.adultComplaint,
        localReview: { ...caseFile.adultComplaint.localReview, offered: true },
      },
    });
    const paths = richTextPaths();
    expect(paths.length).toBeGreaterThan(40);
    expect(paths).toEqual(expect.arrayContaining(Object.keys(NOT_PRINTED)));
    for (const path of paths) {
      const printed = words.get(path)?.filter((word) => text.includes(word) || adult.includes(word)) ?? [];
      if (path in NOT_PRINTED) expect(printed, `${path} is said not to be printed`).toEqual([]);
      else expect(printed.length, `${path} is printed nowhere`).toBeGreaterThan(0);
    }
  });

  it('every word of every printed text of the samples stands in a document that prints it', () => {
    for (const caseFile of [sampleCase('case-a'), sampleCase('case-b')]) {
      const documents = new Map(
        reportsOf(caseFile).map((report) => [report, modelText(buildReport(caseFile, report).model)]),
      );
      let seen = 0;
      forEachPrintedText(caseFile, (text, reports) => {
        for (const line of plainFromRichText(text, () => '\n').split('\n')) {
          if (line.trim() === '') continue;
          seen += 1;
          for (const report of reports) expect(documents.get(report)).toContain(line.trim());
        }
      });
      expect(seen).toBeGreaterThan(50);
    }
  });

  it('holds for any text an author can write', () => {
    const word = fc.stringMatching(/^qz[a-zé€]{4,8}$/);
    const inline = fc.oneof(
      fc.record({
        type: fc.constant('text' as const),
        text: word,
        marks: fc.constantFrom([], [{ type: 'bold' as const }], [{ type: 'italic' as const }]),
      }),
      fc.record({ type: fc.constant('hardBreak' as const) }),
      fc.record({ type: fc.constant('citation' as const), attrs: fc.constant({ citationId: 'gone' }) }),
    );
    const { block } = fc.letrec((tie) => ({
      block: fc.oneof(
        { depthSize: 'small', maxDepth: 4 },
        fc.record({ type: fc.constant('paragraph'), content: fc.array(inline, { maxLength: 4 }) }),
        fc.record({
          type: fc.constant('heading'),
          attrs: fc.constantFrom({ level: 3 }, { level: 4 }),
          content: fc.array(inline, { maxLength: 3 }),
        }),
        fc.record({
          type: fc.constantFrom('bulletList', 'orderedList'),
          content: fc.array(tie('item'), { maxLength: 3 }),
        }),
        fc.record({ type: fc.constant('blockquote'), content: fc.array(tie('block'), { maxLength: 3 }) }),
      ),
      item: fc.record({ type: fc.constant('listItem'), content: fc.array(tie('block'), { maxLength: 3 }) }),
    }));
    const base = sampleCase('case-b');
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const background = { type: 'doc', content: blocks } as RichText;
        const caseFile = { ...base, investigation: { ...base.investigation, background } };
        const printed = modelText(buildReport(caseFile, 'stage-2-report').model);
        for (const each of plainFromRichText(background, () => ' ').split(/\s+/))
          expect(printed).toContain(each);
      }),
      { numRuns: 60 },
    );
  });
});
