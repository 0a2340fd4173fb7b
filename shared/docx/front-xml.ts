import type { DocumentModel, Section, TitlePage } from '../reports/document-model';
import { inlineText } from '../reports/model-text';
import { paragraphXml } from './block-xml';
import { link, run } from './inline-xml';
import { letterFrontXml } from './letter-xml';
import { CONTENTS_INDENT, TEXT_WIDTH } from './page-geometry';
import { STYLE } from './style-ids';
import { factsXml } from './table-xml';

const DRAFT_WORDS = 'DRAFT. This document is not final until it is complete and signed.';
const DRAFT_LETTER_WORDS = 'DRAFT. Not to be sent: the last page says what is missing.';

/** The head of the document: council, title, procedure, key facts, and DRAFT while it is one. */
export function titleXml(title: TitlePage, draft: boolean): string {
  if (title.layout === 'letter') {
    return letterFrontXml(title, draft ? paragraphXml(STYLE.draft, run(DRAFT_LETTER_WORDS)) : '');
  }
  const down = title.layout === 'page' ? '<w:spacing w:before="2000" w:after="120"/>' : '';
  return [
    paragraphXml(STYLE.council, run(title.council), down),
    paragraphXml(STYLE.title, run(title.title)),
    paragraphXml(STYLE.subtitle, run(title.subtitle)),
    draft ? paragraphXml(STYLE.draft, run(DRAFT_WORDS)) : '',
    factsXml(title.facts),
    ...title.remarks.map((remark) => paragraphXml(STYLE.note, run(remark), '<w:ind w:left="170"/>')),
  ].join('');
}

const FIELD = (type: 'begin' | 'separate' | 'end') => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const INSTRUCTION = (words: string) =>
  `<w:r><w:instrText xml:space="preserve"> ${words} </w:instrText></w:r>`;

/**
 * The table of contents as a field that Word can update, filled with entries that link to their headings.
 * @param pages the page of each section by bookmark, as far as it is known; the rest are left for Word to fill in
 */
export function contentsXml(model: DocumentModel, pages: ReadonlyMap<string, number>): string {
  const listed = model.sections.filter((section) => section.numbering !== 'none');
  const begin =
    FIELD('begin') + INSTRUCTION('TOC \\o "1-3" \\h \\z \\t "Appendix heading,1"') + FIELD('separate');
  const entries = listed.map((section, index) =>
    paragraphXml(
      `TOC${section.level}`,
      (index === 0 ? begin : '') + entry(section, pages.get(section.bookmark)),
      tabs(section),
    ),
  );
  return (
    paragraphXml(STYLE.contentsHeading, run('Contents'), '<w:pageBreakBefore/>') +
    entries.join('') +
    (listed.length > 0 ? `<w:p>${FIELD('end')}</w:p>` : '')
  );
}

/** A stop for the text after the number, and one at the right edge for the page, with dots leading to it. */
function tabs(section: Section): string {
  const text =
    section.numbering === 'appendix'
      ? ''
      : `<w:tab w:val="left" w:pos="${CONTENTS_INDENT[section.level].text}"/>`;
  return `<w:tabs>${text}<w:tab w:val="right" w:leader="dot" w:pos="${TEXT_WIDTH}"/></w:tabs>`;
}

function entry(section: Section, page: number | undefined): string {
  const title = inlineText(section.title);
  const tab = '<w:r><w:tab/></w:r>';
  const head =
    section.numbering === 'appendix'
      ? run(`${section.number}: ${title}`)
      : `${run(section.number ?? '')}${tab}${run(title)}`;
  return link(
    section.bookmark,
    `${head}${tab}${FIELD('begin')}${INSTRUCTION(`PAGEREF ${section.bookmark} \\h`)}${FIELD('separate')}` +
      `${page === undefined ? '' : run(String(page))}${FIELD('end')}`,
  );
}
