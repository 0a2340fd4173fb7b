import type { DocumentModel, Section } from '../reports/document-model';
import { blockXml, paragraphXml } from './block-xml';
import { contentsXml, titleXml } from './front-xml';
import { inlineXml } from './inline-xml';
import { isBeforeClose, keptWithClose, letterHeadingStyle } from './letter-xml';
import { HEADING_STYLES, STYLE } from './style-ids';
import { bookmarked, type Writing } from './writing';

/** On a new page a heading stands at the top, without the space it has under other text. */
const NEW_PAGE = '<w:pageBreakBefore/><w:spacing w:before="0"/>';

/** The whole body of a document as WordprocessingML, in one pass over the model. */
export function bodyXml(writing: Writing, model: DocumentModel, pages: ReadonlyMap<string, number>): string {
  const pieces = [titleXml(model.titlePage, model.properties.draft)];
  if (model.contents) pieces.push(contentsXml(model, pages));
  const isLetter = model.titlePage.layout === 'letter';
  const ownFirstPage = model.contents || model.titlePage.layout === 'page';
  for (const [index, section] of model.sections.entries()) {
    const newPage = section.newPage || (index === 0 && ownFirstPage);
    const style = (isLetter ? letterHeadingStyle(section) : null) ?? headingStyle(section);
    const xml = sectionXml(writing, section, style, newPage);
    pieces.push(isLetter && isBeforeClose(model.sections[index + 1]) ? keptWithClose(xml) : xml);
  }
  return pieces.join('');
}

/** The style of a section's heading in a report. */
export function headingStyle(section: Section): string {
  return section.numbering === 'appendix'
    ? STYLE.appendixHeading
    : section.numbering === 'none'
      ? STYLE.plainHeading
      : HEADING_STYLES[section.level];
}

function sectionXml(writing: Writing, section: Section, style: string, newPage: boolean): string {
  // Without a heading, only the place that links lead to.
  const heading =
    section.title.length === 0
      ? bookmarked(writing, section.bookmark, '')
      : paragraphXml(
          style,
          bookmarked(writing, section.bookmark, inlineXml(section.title)),
          newPage ? NEW_PAGE : '',
        );
  const standing = {
    place: 'text',
    level: section.level,
    flush: section.numbering === 'none',
  } as const;
  let xml = heading;
  for (const block of section.blocks) xml += blockXml(writing, block, standing);
  return xml;
}
