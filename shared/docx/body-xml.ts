import type { DocumentModel, Section } from '../reports/document-model';
import { blockXml, paragraphXml } from './block-xml';
import { contentsXml, titleXml } from './front-xml';
import { inlineXml } from './inline-xml';
import { isBeforeClose, keptWithClose, letterHeadingStyle } from './letter-xml';
import { LANDSCAPE_WIDTH } from './page-geometry';
import { HEADING_STYLES, STYLE } from './style-ids';
import { bookmarked, type Standing, type Writing } from './writing';

/** On a new page a heading stands at the top, without the space it has under other text. */
const NEW_PAGE = '<w:pageBreakBefore/><w:spacing w:before="0"/>';
const AT_TOP = '<w:spacing w:before="0"/>';

/** Sections that stand on pages of one orientation, one after the other. The first stretch is upright: the title is. */
type Stretch = { readonly landscape: boolean; readonly sections: readonly Section[] };

/** A document's sections by the pages they stand on. */
export function stretchesOf({ sections }: DocumentModel): Stretch[] {
  const stretches: { landscape: boolean; sections: Section[] }[] = [{ landscape: false, sections: [] }];
  for (const section of sections) {
    const landscape = section.landscape === true;
    if (stretches.at(-1)?.landscape !== landscape) stretches.push({ landscape, sections: [] });
    stretches.at(-1)?.sections.push(section);
  }
  return stretches;
}

/** The style of a section's heading in a report. */
export function headingStyle(section: Section): string {
  return section.numbering === 'appendix'
    ? STYLE.appendixHeading
    : section.numbering === 'none'
      ? STYLE.plainHeading
      : HEADING_STYLES[section.level];
}

/** The body of a document as WordprocessingML, one piece for each stretch, in one pass over the model. */
export function bodyXml(
  writing: Writing,
  model: DocumentModel,
  pages: ReadonlyMap<string, number>,
): readonly string[] {
  const isLetter = model.titlePage.layout === 'letter';
  const ownFirstPage = model.contents || model.titlePage.layout === 'page';
  return stretchesOf(model).map(({ landscape, sections }, stretch) => {
    const pieces: string[] = [];
    if (stretch === 0) {
      pieces.push(titleXml(model.titlePage, model.properties.draft));
      if (model.contents) pieces.push(contentsXml(model, pages));
    }
    for (const [index, section] of sections.entries()) {
      // A stretch begins on a page of its own already.
      const newPage =
        index === 0 ? (stretch === 0 ? section.newPage || ownFirstPage : false) : section.newPage;
      const place = newPage ? NEW_PAGE : index === 0 && stretch > 0 ? AT_TOP : '';
      const style = (isLetter ? letterHeadingStyle(section) : null) ?? headingStyle(section);
      const xml = sectionXml(writing, section, { style, place, landscape, letter: isLetter });
      pieces.push(isLetter && isBeforeClose(sections[index + 1]) ? keptWithClose(xml) : xml);
    }
    return pieces.join('');
  });
}

function sectionXml(
  writing: Writing,
  section: Section,
  {
    style,
    place,
    landscape,
    letter,
  }: {
    readonly style: string;
    readonly place: string;
    readonly landscape: boolean;
    readonly letter: boolean;
  },
): string {
  // Without a heading, only the place that links lead to.
  const heading =
    section.title.length === 0
      ? bookmarked(writing, section.bookmark, '')
      : paragraphXml(style, bookmarked(writing, section.bookmark, inlineXml(section.title)), place);
  const standing: Standing = {
    place: 'text',
    level: section.level,
    flush: section.numbering === 'none',
    letter,
    ...(landscape ? { width: LANDSCAPE_WIDTH } : {}),
  };
  let xml = heading;
  for (const block of section.blocks) xml += blockXml(writing, block, standing);
  return xml;
}
