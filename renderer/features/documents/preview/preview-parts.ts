import type { DocumentModel, Section, TitlePage } from '@shared/reports/document-model';
import { sectionHeading } from '@shared/reports/model-text';

/** A piece of the preview that is drawn, or not, as a whole. */
type PreviewPart =
  | { readonly kind: 'title'; readonly key: string; readonly title: TitlePage; readonly page: number }
  | { readonly kind: 'section'; readonly key: string; readonly section: Section; readonly page: number };

/** The parts with where each sheet of paper begins and ends. */
export type PlacedPart = PreviewPart & { readonly opensSheet: boolean; readonly closesSheet: boolean };

/** A line of the outline: a section, and where it is among the parts. */
export type OutlineEntry = {
  readonly key: string;
  readonly words: string;
  readonly level: 1 | 2 | 3;
  readonly page: number;
  readonly part: number;
};

/**
 * A document cut into parts for the preview. A sheet begins where the document begins a page; within a sheet the
 * parts follow each other without a break, since only Word knows where its pages end.
 */
export function previewParts(model: DocumentModel, begins: ReadonlyMap<string, number>): PlacedPart[] {
  const parts: PreviewPart[] = [
    { kind: 'title', key: 'title page', title: model.titlePage, page: 1 },
    ...model.sections.map((section) => ({
      kind: 'section' as const,
      key: section.bookmark,
      section,
      page: begins.get(section.bookmark) ?? 1,
    })),
  ];
  const opens = (part: PreviewPart | undefined, index: number) =>
    part === undefined ||
    index === 0 ||
    (part.kind === 'section' && part.section.newPage) ||
    (index === 1 && model.titlePage.layout === 'page');
  return parts.map((part, index) => ({
    ...part,
    opensSheet: opens(part, index),
    closesSheet: opens(parts[index + 1], index + 1),
  }));
}

/** The outline of a document: its sections with the pages they begin on. */
export function outlineOf(parts: readonly PlacedPart[]): OutlineEntry[] {
  return parts.flatMap((part, index) =>
    part.kind === 'section' && part.section.title.length > 0
      ? [
          {
            key: part.key,
            words: sectionHeading(part.section),
            level: part.section.level,
            page: part.page,
            part: index,
          },
        ]
      : [],
  );
}

/** Which part holds the place a link leads to. */
export function partOfBookmark(parts: readonly PlacedPart[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'section') continue;
    places.set(part.section.bookmark, index);
    for (const block of part.section.blocks) {
      if (block.kind !== 'table') continue;
      for (const row of block.rows) if (row.bookmark !== null) places.set(row.bookmark, index);
    }
  }
  return places;
}

/** Roughly how tall a part is in pixels, before it has been drawn and measured. */
export function guessHeight(part: PlacedPart): number {
  if (part.kind === 'title') return 420;
  const characters = JSON.stringify(part.section.blocks).length;
  return 90 + characters / 5;
}
