import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlainReport } from '../report-text';
import { sectionTemplate } from './template';

/** Another maker of Word files: given the report, it gives a way to make it once, or says why it cannot. */
export type WordPeer = {
  readonly name: string;
  readonly prepare: (
    report: PlainReport,
  ) => Promise<{ readonly make: () => Promise<void> } | { readonly missing: string }>;
};

const docxTemplates: WordPeer = {
  name: 'docx-templates',
  async prepare(report) {
    const { createReport } = await import('docx-templates');
    const template = await sectionTemplate({
      forSection: '+++FOR s IN sections+++',
      heading: '+++= $s.heading+++',
      forParagraph: '+++FOR p IN $s.paragraphs+++',
      paragraph: '+++= $p+++',
      endParagraph: '+++END-FOR p+++',
      rowStart: '+++FOR r IN $s.rows+++',
      cells: ['+++= $r[0]+++', '+++= $r[1]+++', '+++= $r[2]+++', '+++= $r[3]+++'],
      rowEnd: '+++END-FOR r+++',
      endSection: '+++END-FOR s+++',
      commandRows: true,
    });
    return {
      make: async () => {
        // noSandbox is this program's fastest mode, and the data is our own.
        await createReport({ template, data: { sections: report.sections }, noSandbox: true });
      },
    };
  },
};

const docxtemplater: WordPeer = {
  name: 'docxtemplater',
  async prepare(report) {
    const [{ default: Docxtemplater }, { default: PizZip }] = await Promise.all([
      import('docxtemplater'),
      import('pizzip'),
    ]);
    const template = await sectionTemplate({
      forSection: '{#sections}',
      heading: '{heading}',
      forParagraph: '{#paragraphs}',
      paragraph: '{.}',
      endParagraph: '{/paragraphs}',
      rowStart: '{#rows}',
      cells: ['{a}', '{b}', '{c}', '{d}'],
      rowEnd: '{/rows}',
      endSection: '{/sections}',
      commandRows: false,
    });
    const sections = report.sections.map((section) => ({
      ...section,
      rows: section.rows.map(([a, b, c, d]) => ({ a, b, c, d })),
    }));
    return {
      make: async () => {
        const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
        document.render({ sections });
        document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
      },
    };
  },
};

function runs(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => execFile(command, args, (error) => resolve(error === null)));
}

/** Runs a program to its end, feeding it `input`. */
function through(command: string, args: readonly string[], input: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`))));
    child.stdin.end(input);
  });
}

const PYTHON = `
import json, sys
from docx import Document
report = json.load(sys.stdin)
document = Document()
document.add_heading(report["title"], 0)
for section in report["sections"]:
    document.add_heading(section["heading"], section["level"])
    for paragraph in section["paragraphs"]:
        document.add_paragraph(paragraph)
    if section["rows"]:
        table = document.add_table(rows=0, cols=4)
        for row in section["rows"]:
            cells = table.add_row().cells
            for index in range(4):
                cells[index].text = row[index]
document.save(sys.argv[1])
`;

const pythonDocx: WordPeer = {
  name: 'python-docx',
  async prepare(report) {
    const pythons = ['/usr/bin/python3', 'python3', 'python'];
    const found = await Promise.all(pythons.map((python) => runs(python, ['-c', 'import docx'])));
    const python = pythons.find((_, index) => found[index]);
    if (!python) return { missing: 'python-docx is not installed (Debian: apt-get install python3-docx)' };
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    const script = join(folder, 'make.py');
    writeFileSync(script, PYTHON);
    const input = JSON.stringify(report);
    return { make: () => through(python, [script, join(folder, 'out.docx')], input) };
  },
};

const pandoc: WordPeer = {
  name: 'pandoc',
  async prepare(report) {
    if (!(await runs('pandoc', ['--version']))) return { missing: 'pandoc is not installed' };
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    const plain = (text: string) => text.replace(/[\\`*_{}[\]<>#|]/g, ' ').replace(/\s+/g, ' ');
    const table = (rows: readonly (readonly string[])[]) =>
      rows.length === 0
        ? ''
        : `${rows.map((row, at) => `| ${row.map(plain).join(' | ')} |${at === 0 ? '\n|---|---|---|---|' : ''}`).join('\n')}\n`;
    const input = report.sections
      .map((section) =>
        [
          `${'#'.repeat(section.level)} ${plain(section.heading)}`,
          ...section.paragraphs.map(plain),
          table(section.rows),
        ].join('\n\n'),
      )
      .join('\n\n');
    return { make: () => through('pandoc', ['-f', 'markdown', '-o', join(folder, 'out.docx')], input) };
  },
};

export const WORD_PEERS: readonly WordPeer[] = [docxtemplater, docxTemplates, pythonDocx, pandoc];
