import { packDocx } from '@shared/docx/pack-docx';
import type { CaseFile } from '@shared/domain/case-file';
import type { RichText } from '@shared/domain/rich-text';
import { buildReport, reportsOf } from '@shared/reports/build-report';
import type { DocumentModel } from '@shared/reports/document-model';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyCase, smallCase } from '../../builders/case-builder';
import { goldenDocuments, sampleCase } from '../../golden/golden-documents';
import { partsOf, validatorErrors } from './word-file';

const files = new Map<string, { model: DocumentModel; bytes: Uint8Array; parts: Record<string, string> }>();

async function add(name: string, model: DocumentModel): Promise<void> {
  const bytes = await packDocx(model, { madeOn: '2025-01-30' });
  files.set(name, { model, bytes, parts: partsOf(bytes) });
}

const say = (...content: unknown[]) => ({ type: 'doc', content }) as unknown as RichText;
const words = (text: string, ...marks: string[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: marks.map((type) => ({ type })) }],
});
const list = (type: string, start: number | null, ...items: unknown[][]) => ({
  type,
  ...(start === null ? {} : { attrs: { start } }),
  content: items.map((content) => ({ type: 'listItem', content })),
});

/** Everything that is awkward to write as XML, in one text. */
const awkward: CaseFile = {
  ...smallCase(),
  matter: {
    ...smallCase().matter,
    classification: 'CONFIDENTIAL & "PRIVATE" <x>',
    council: { ...smallCase().matter.council, name: 'Ö & <Sons>' },
  },
  investigation: {
    ...smallCase().investigation,
    background: say(
      words('a < b & c > "d" \' \u0000\u0008 \ud800 half \u{1F600} ]]>', 'bold', 'italic', 'underline'),
      words('tab\tand\nline'),
      list(
        'orderedList',
        1,
        [words('one'), list('orderedList', 7, [words('seven')], [words('eight')])],
        [words('two')],
      ),
      list('orderedList', 1, [words('one again')]),
      list(
        'bulletList',
        null,
        [list('bulletList', null, [words('bare inner')])],
        [words('x'), words('second')],
      ),
      { type: 'blockquote', content: [words('quoted'), list('bulletList', null, [words('in a quotation')])] },
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'A heading' }] },
      { type: 'paragraph', content: [{ type: 'citation', attrs: { citationId: 'gone' } }] },
    ),
  },
};

beforeAll(async () => {
  for (const { sample, report, model } of goldenDocuments()) await add(`${sample}-${report}`, model);
  for (const report of ['stage-2-report', 'independent-report', 'panel-report'] as const) {
    await add(`empty-${report}`, buildReport(emptyCase(), report).model);
    await add(`small-${report}`, buildReport(smallCase(), report).model);
    await add(`awkward-${report}`, buildReport(awkward, report).model);
  }
  const caseB = sampleCase('case-b');
  const unsigned = { ...caseB, signOffs: [], findings: [] };
  for (const report of reportsOf(unsigned)) await add(`draft-${report}`, buildReport(unsigned, report).model);
}, 60_000);

describe('every document as a Word file', () => {
  it('is valid by Microsoft’s own schema', { timeout: 180_000 }, () => {
    expect(files.size).toBeGreaterThan(15);
    for (const [name, { bytes }] of files) expect(validatorErrors(bytes), name).toEqual([]);
  });

  it('has a paragraph at the end of every cell, without which Word refuses a file', () => {
    let cells = 0;
    for (const [name, { parts }] of files) {
      for (const before of parts['word/document.xml']?.split('</w:tc>').slice(0, -1) ?? []) {
        cells += 1;
        expect(/<\/w:p>$|<w:p\/>$/.test(before), name).toBe(true);
      }
    }
    expect(cells).toBeGreaterThan(1_000);
  });

  it('leads every link to a bookmark of its own', () => {
    for (const [name, { parts }] of files) {
      const body = parts['word/document.xml'] ?? '';
      const names = [...body.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="([^"]+)"/g)];
      const known = new Set(names.map((match) => match[2]));
      expect(known.size, name).toBe(names.length);
      expect(new Set(names.map((match) => match[1])).size, name).toBe(names.length);
      for (const [, target] of body.matchAll(/w:anchor="([^"]+)"/g))
        expect(known.has(target), name).toBe(true);
      for (const [, target] of body.matchAll(/PAGEREF (\S+)/g)) expect(known.has(target), name).toBe(true);
    }
  });

  it('counts in Word: headings and paragraphs carry their list, and no number is typed', () => {
    const { parts, model } = files.get('case-b-stage-2-report') ?? { parts: {} as never, model: undefined };
    const styles = parts['word/styles.xml'] ?? '';
    for (const id of ['Heading1', 'Heading2', 'Heading3', 'Numbered1', 'Numbered2', 'Numbered3']) {
      const style = new RegExp(`w:styleId="${id}".*?</w:style>`).exec(styles)?.[0];
      expect(style, id).toContain('<w:numPr>');
    }
    const body = parts['word/document.xml'] ?? '';
    expect(body).not.toMatch(/<w:t[^>]*>5\.2\.1\.1/);
    const numbered = model?.sections.flatMap((section) =>
      section.blocks.filter((block) => block.kind === 'paragraph' && block.numbered),
    );
    expect(body.match(/<w:pStyle w:val="Numbered\d"\/>/g)?.length).toBe(numbered?.length);
  });

  it('repeats the header row of each table, keeps rows whole, and describes tables to a screen reader', () => {
    const body = files.get('case-b-stage-2-report')?.parts['word/document.xml'] ?? '';
    const tables = body.split('<w:tbl>').slice(1);
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      expect(table).toMatch(/<w:tblDescription w:val="[^"]+"\/>/);
      for (const [row] of table.matchAll(/<w:trPr>.*?<\/w:trPr>/g)) expect(row).toContain('<w:cantSplit/>');
    }
    expect(tables.filter((table) => table.includes('<w:tblHeader/>')).length).toBeGreaterThan(8);
  });

  it('has a table of contents that Word can update, filled in and linked', () => {
    const { parts, model } = files.get('case-a-stage-2-report') ?? { parts: {} as never, model: undefined };
    const body = parts['word/document.xml'] ?? '';
    expect(body).toContain('TOC \\o "1-3" \\h \\z \\t "Appendix heading,1"');
    expect(body.match(/PAGEREF /g)?.length).toBe(model?.sections.length);
    expect(body).toContain('<w:t xml:space="preserve">Findings</w:t>');
    const pages = [
      ...body.matchAll(
        /PAGEREF \S+ \\h <\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r><w:r><w:t xml:space="preserve">(\d+)/g,
      ),
    ];
    expect(pages.length).toBe(model?.sections.length);
    const numbers = pages.map((match) => Number(match[1]));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(body).not.toContain('w:dirty');
  });

  it('carries its properties and its language, and says DRAFT only while it is one', () => {
    const final = files.get('case-b-stage-2-report')?.parts ?? {};
    expect(final['docProps/core.xml']).toContain(
      '<dc:title>Stage 2 investigation report, MMBC-CF-24-0388</dc:title>',
    );
    expect(final['docProps/core.xml']).toContain('<dc:creator>Patricia Lund</dc:creator>');
    expect(final['docProps/core.xml']).toContain('<dc:language>en-GB</dc:language>');
    expect(final['docProps/core.xml']).toContain('2025-01-30T00:00:00Z');
    expect(final['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
    const draft = files.get('draft-stage-2-report')?.parts ?? {};
    const all = (parts: Record<string, string>) => Object.values(parts).join('\n');
    expect(all(final)).not.toMatch(/DRAFT/);
    expect(draft['word/header1.xml']).toContain('string="DRAFT"');
    expect(draft['word/header2.xml']).toContain('string="DRAFT"');
    expect(draft['word/document.xml']).toContain('DRAFT. This document is not final');
    for (const parts of [final, draft]) {
      const headers = Object.entries(parts).filter(([name]) => /word\/header\d/.test(name));
      expect(headers).toHaveLength(2);
      for (const [, header] of headers) expect(header).toContain('CONFIDENTIAL');
      expect(all(parts)).toContain('NUMPAGES');
    }
  });

  it('keeps characters that XML cannot hold from breaking it, and loses no others', () => {
    const body = files.get('awkward-stage-2-report')?.parts['word/document.xml'] ?? '';
    expect(body).toContain("a &lt; b &amp; c &gt; &quot;d&quot; ' \ufffd\ufffd \ufffd half \u{1F600} ]]&gt;");
    expect(body).toMatch(/tab<\/w:t><w:tab\/><w:t [^>]*>and<\/w:t><w:br\/><w:t [^>]*>line/);
  });

  it('starts each numbered list of an author where the author does', () => {
    const parts = files.get('awkward-stage-2-report')?.parts ?? {};
    const starts = [
      ...(parts['word/numbering.xml'] ?? '').matchAll(
        /<w:lvlOverride w:ilvl="(\d)"><w:startOverride w:val="(\d)"/g,
      ),
    ];
    expect(starts.map((match) => [match[1], match[2]])).toEqual([
      ['0', '1'],
      ['1', '7'],
      ['0', '1'],
    ]);
  });

  it('is the same file for the same case and day, draft or final', async () => {
    for (const name of ['case-b-panel-report', 'draft-panel-report']) {
      const { model, bytes } = files.get(name) ?? { model: null, bytes: null };
      if (!model || !bytes) throw new Error('not made');
      const again = await packDocx(JSON.parse(JSON.stringify(model)) as DocumentModel, {
        madeOn: '2025-01-30',
      });
      expect(Buffer.from(again).equals(Buffer.from(bytes)), name).toBe(true);
    }
  });
});
