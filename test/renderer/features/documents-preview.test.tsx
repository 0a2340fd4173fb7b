import { PaperSection, PaperTitle } from '@renderer/features/documents/preview/paper-section';
import {
  guessHeight,
  outlineOf,
  partOfBookmark,
  previewParts,
} from '@renderer/features/documents/preview/preview-parts';
import { nextWords, sizeWords, standingChip } from '@renderer/features/documents/standing-words';
import { estimatePages } from '@shared/docx/estimate-pages';
import { buildReport } from '@shared/reports/build-report';
import { bookmarksOf } from '@shared/reports/links';
import { modelText } from '@shared/reports/model-text';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { emptyCase } from '../../builders/case-builder';
import { largeCase } from '../../builders/large-case';
import { goldenDocuments, sampleCase } from '../../golden/golden-documents';

/** The words of some markup, without what only punctuates a page: bullets, bars between cells, glyphs. */
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}£]+/gu) ?? [];

function shown(html: string): string {
  return html
    .replace(/<svg.*?<\/svg>/g, ' ')
    .replace(/<\/?(?:strong|em|u|button|span)[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'");
}

describe('the preview', () => {
  it('shows every word of the document, in its order', () => {
    const drafts = (['stage-2-report', 'independent-report', 'panel-report'] as const).map((report) => ({
      path: `empty ${report}`,
      model: buildReport(emptyCase(), report).model,
    }));
    for (const { path, model } of [...goldenDocuments(), ...drafts]) {
      const html = [
        renderToStaticMarkup(<PaperTitle title={model.titlePage} draft={false} />),
        ...model.sections.map((section) =>
          renderToStaticMarkup(<PaperSection key={section.bookmark} section={section} />),
        ),
      ].join(' ');
      const seen = new Map<string, number>();
      for (const word of wordsOf(shown(html))) seen.set(word, (seen.get(word) ?? 0) + 1);
      const missing = wordsOf(modelText(model)).filter((word) => {
        const left = seen.get(word) ?? 0;
        seen.set(word, left - 1);
        // Numbers of list items are the browser's own.
        return left <= 0 && !/^\d+$/.test(word);
      });
      expect(missing, path).toEqual([]);
    }
  });

  it('is cut into one part for each section, and knows which part a link leads to', () => {
    for (const { model } of goldenDocuments()) {
      const parts = previewParts(model, estimatePages(model).begins);
      expect(parts).toHaveLength(model.sections.length + 1);
      const places = partOfBookmark(parts);
      for (const bookmark of bookmarksOf(model)) expect(places.has(bookmark), bookmark).toBe(true);
      for (const part of parts) expect(guessHeight(part)).toBeGreaterThan(0);
    }
  });

  it('lays a sheet for each new page of the document, and closes every sheet it opens', () => {
    for (const { model } of goldenDocuments()) {
      const parts = previewParts(model, new Map());
      expect(parts[0]?.opensSheet).toBe(true);
      expect(parts.at(-1)?.closesSheet).toBe(true);
      for (const [index, part] of parts.entries()) {
        if (index > 0) expect(part.opensSheet).toBe(parts[index - 1]?.closesSheet);
      }
      const opened = parts.filter((part) => part.opensSheet).length;
      expect(opened).toBe(parts.filter((part) => part.closesSheet).length);
    }
  });

  it('has an outline with the page of every section, in order', () => {
    const { model } = buildReport(sampleCase('case-b'), 'stage-2-report');
    const outline = outlineOf(previewParts(model, estimatePages(model).begins));
    expect(outline.map((entry) => entry.words)).toContain(
      '5.2.1 Point 2a: No strategy discussion considered',
    );
    const pages = outline.map((entry) => entry.page);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
  });
});

describe('how far a document has come, in words', () => {
  const ready = (caseFile: ReturnType<typeof emptyCase>) => ({
    ...buildReport(caseFile, 'stage-2-report'),
    report: 'stage-2-report' as const,
    begins: new Map(),
    pages: 1,
    words: 1_234,
  });

  it('counts what must be mended', () => {
    const draft = ready(largeCase(3));
    expect(standingChip(draft).words).toMatch(/^Draft: \d+ things? to mend$/);
    expect(nextWords('Report', draft)).toMatch(/to mend before it can be signed$/);
  });

  it('says complete, signed, and changed since', () => {
    const signed = ready(sampleCase('case-b'));
    expect(standingChip(signed).words).toBe('Signed 30 January 2025');
    const complete = ready({ ...sampleCase('case-b'), signOffs: [] });
    expect(nextWords('Report', complete)).toBe('Report: complete, and ready to be signed');
    const { standing } = signed;
    if (standing.kind !== 'signed') throw new Error('not signed');
    const changed = {
      ...signed,
      standing: { kind: 'changed-since-signed' as const, signOff: standing.signOff },
    };
    expect(standingChip(changed).words).toBe('Changed since it was signed');
    expect(sizeWords(signed)).toBe('1 page, 1,234 words');
    expect(nextWords('Report', null)).toBe('Report: being set out');
  });
});
