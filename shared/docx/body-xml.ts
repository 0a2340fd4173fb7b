import type { DocumentModel, Section } from '../reports/document-model';
import { blockXml, paragraphXml } from './block-xml';
import { contentsXml, titleXml } from './front-xml';
import { inlineXml } from './inline-xml';
import { HEADING_STYLES, STYLE } from './style-ids';
import { bookmarked, type Writing } from './writing';

/** On a new page a heading stands at the top, without the space it has under other text. */
const NEW_PAGE = '<w:pageBreakBefore/><w:spacing w:before="0"/>';

/** The whole body of a document as WordprocessingML, in one pass over the model. */
export function bodyXml(writing: Writing, model: DocumentModel, pages: ReadonlyMap<string, number>): string {
  const pieces = [titleXml(model.titlePage, model.properties.draft)];
  if (model.contents) pieces.push(contentsXml(model, pages));
  const ownFirstPage = model.contents || model.titlePage.layout === 'page';
  for (const [index, section] of model.sections.entries()) {
    pieces.push(sectionXml(writing, section, section.newPage || (index === 0 && ownFirstPage)));
  }
  return pieces.join('');
}

function sectionXml(writing: Writing, section: Section, newPage: boolean): string {
  const style =
    section.numbering === 'appendix'
      ? STYLE.appendixHeading
      : section.numbering === 'none'
        ? STYLE.plainHeading
        : HEADING_STYLES[section.level];
  const heading = paragraphXml(
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
