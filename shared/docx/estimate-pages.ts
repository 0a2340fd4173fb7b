import type { DocumentModel, Section } from '../reports/document-model';
import { inlineText } from '../reports/model-text';
import { headingStyle } from './body-xml';
import { isBeforeClose, letterHeadingStyle } from './letter-xml';
import { LANDSCAPE_WIDTH, PAGE, TEXT_WIDTH } from './page-geometry';
import { blockItems, measured, type PageItem, paragraphItem } from './page-items';
import { STYLE } from './style-ids';
import { styleMeasure } from './style-measures';

const ROOM = PAGE.height - PAGE.top - PAGE.bottom;
const LANDSCAPE_ROOM = PAGE.width - PAGE.top - PAGE.bottom;

type PageEstimate = { readonly begins: ReadonlyMap<string, number>; readonly count: number };

/**
 * The page on which each section begins, worked out from the widths of the font and the measures of the styles, so
 * that the contents have page numbers before Word has laid the document out. Near enough that a reader finds the
 * place; Word puts them right to the line when the field is updated.
 * @returns page numbers by the bookmark of a section, counted from the first page, and how many pages there are
 */
export function estimatePages(model: DocumentModel): PageEstimate {
  const flow = new Flow();
  if (model.titlePage.layout === 'block') flow.add(titleItems(model));
  if (model.titlePage.layout === 'letter') flow.add(letterItems(model));
  if (model.contents) flow.add(contentsItems(model));
  const isLetter = model.titlePage.layout === 'letter';
  const ownFirstPage = model.contents || model.titlePage.layout === 'page';
  let turned = false;
  for (const [index, section] of model.sections.entries()) {
    const style = (isLetter ? letterHeadingStyle(section) : null) ?? headingStyle(section);
    const landscape = section.landscape === true;
    const turns = landscape !== turned;
    turned = landscape;
    if (turns) flow.turn(landscape ? LANDSCAPE_ROOM : ROOM);
    const items = sectionItems(section, style, turns || section.newPage || (index === 0 && ownFirstPage));
    const held = isLetter && isBeforeClose(model.sections[index + 1]);
    flow.add(items.map((item, at) => (held && at === items.length - 1 ? { ...item, keepNext: true } : item)));
  }
  return flow.finish();
}

function sectionItems(section: Section, style: string, newPage: boolean): PageItem[] {
  const blocks = blockItems(section.blocks, section.level, {
    flush: section.numbering === 'none',
    width: section.landscape ? LANDSCAPE_WIDTH : TEXT_WIDTH,
  });
  if (section.title.length === 0) {
    return blocks.map((item, at) => (at === 0 ? { ...item, bookmark: section.bookmark } : item));
  }
  const heading = paragraphItem(styleMeasure(style), measured(section.title, true), {
    newPage,
    before: newPage ? 0 : undefined,
    bookmark: section.bookmark,
  });
  return [heading, ...blocks];
}

function letterItems({ titlePage, properties }: DocumentModel): PageItem[] {
  const { letter } = titlePage;
  if (!letter) return [];
  const line = (style: string, text: string) => paragraphItem(styleMeasure(style), [{ text, bold: false }]);
  const lines = (style: string, words: readonly string[]) =>
    words.map((each, at) => ({ ...line(style, each), after: at === words.length - 1 ? 280 : 0 }));
  return [
    line(STYLE.letterPaper, titlePage.council),
    ...lines(STYLE.letterFrom, letter.from),
    ...(properties.draft ? [line(STYLE.draft, 'DRAFT')] : []),
    ...titlePage.remarks.map((remark) => line(STYLE.note, remark)),
    ...lines(STYLE.letterLine, letter.to),
    ...titlePage.facts.rows.map((row) => line(STYLE.letterLine, `${row.label}: ${inlineText(row.value)}`)),
    line(STYLE.letterGreeting, letter.salutation),
    line(STYLE.letterSubject, titlePage.title),
  ];
}

function titleItems(model: DocumentModel): PageItem[] {
  const { titlePage } = model;
  const line = (style: string, text: string) => paragraphItem(styleMeasure(style), [{ text, bold: false }]);
  return [
    line(STYLE.council, titlePage.council),
    line(STYLE.title, titlePage.title),
    line(STYLE.subtitle, titlePage.subtitle),
    ...(model.properties.draft ? [line(STYLE.draft, 'DRAFT')] : []),
    ...blockItems([titlePage.facts], 1),
    ...titlePage.remarks.map((remark) => line(STYLE.note, remark)),
  ];
}

function contentsItems(model: DocumentModel): PageItem[] {
  const heading = paragraphItem(styleMeasure(STYLE.contentsHeading), [{ text: 'Contents', bold: true }], {
    newPage: true,
  });
  const entries = model.sections
    .filter((section) => section.numbering !== 'none')
    .map((section) => {
      const style = styleMeasure(`TOC${section.level}`);
      const number = section.numbering === 'appendix' ? `${section.number}: ` : '';
      return paragraphItem(style, [{ text: number + inlineText(section.title), bold: style.bold }], {
        width: TEXT_WIDTH - 300,
      });
    });
  return [heading, ...entries, paragraphItem(styleMeasure('Normal'), [])];
}

/** Lays items out one after the other, breaking pages as Word does: kept together, no lone lines. */
class Flow {
  private readonly pages = new Map<string, number>();
  private waiting: PageItem[] = [];
  private room = ROOM;
  private page = 1;
  private used = 0;
  /** Space left below the last item: of it and the space above the next, the larger counts. */
  private below = 0;

  add(items: readonly PageItem[]): void {
    for (const item of items) {
      if (item.newPage) this.placeWaiting();
      this.waiting.push(item);
      if (!item.keepNext) this.placeWaiting();
    }
  }

  /** From here on pages have another height; the next item begins one. */
  turn(room: number): void {
    this.placeWaiting();
    this.room = room;
  }

  finish(): PageEstimate {
    this.placeWaiting();
    return { begins: this.pages, count: this.page };
  }

  /** A chain of items kept with the next goes to a new page as a whole when it does not fit, unless no page could hold it. */
  private placeWaiting(): void {
    const chain = this.waiting;
    this.waiting = [];
    const [first] = chain;
    if (!first) return;
    if (first.newPage) this.breakPage();
    let least = 0;
    let below = this.below;
    for (const [at, item] of chain.entries()) {
      least += Math.max(below, item.before) + (at === chain.length - 1 ? leastOf(item) : heightOf(item));
      below = item.after;
    }
    if (this.used > 0 && this.used + least > this.room && least <= this.room) this.breakPage();
    for (const item of chain) this.place(item);
  }

  private place(item: PageItem): void {
    if (this.used > 0 && this.used + Math.max(this.below, item.before) + leastOf(item) > this.room) {
      this.breakPage();
      this.used += item.header;
    }
    const before = this.used === 0 ? 0 : Math.max(this.below, item.before);
    if (item.bookmark !== null) this.pages.set(item.bookmark, this.page);
    this.used += before + item.extra;
    let left = item.lines;
    while (left > 0) {
      const fitting = Math.max(1, Math.floor((this.room - this.used) / item.lineHeight));
      const now = left <= fitting ? left : Math.max(1, Math.min(fitting, left - 2));
      this.used += now * item.lineHeight;
      left -= now;
      if (left > 0) this.breakPage();
    }
    this.below = item.after;
  }

  private breakPage(): void {
    this.page += 1;
    this.used = 0;
    this.below = 0;
  }
}

function heightOf(item: PageItem): number {
  return item.lines * item.lineHeight + item.extra;
}

/** What must fit on a page for an item to begin there: two lines of a paragraph, all of three or fewer. */
function leastOf(item: PageItem): number {
  const lines = item.lines <= 3 ? item.lines : 2;
  return lines * item.lineHeight + item.extra;
}
