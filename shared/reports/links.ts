import type { Block, DocumentModel, Inline } from './document-model';

/** Visits every block of a document, those inside lists, quotations and cells too. */
function forEachBlock(model: DocumentModel, visit: (block: Block) => void): void {
  const walk = (block: Block): void => {
    visit(block);
    if (block.kind === 'list') for (const item of block.items) item.forEach(walk);
    else if (block.kind === 'quotation') block.blocks.forEach(walk);
    else if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row.cells) cell.blocks.forEach(walk);
    }
  };
  walk(model.titlePage.facts);
  for (const section of model.sections) section.blocks.forEach(walk);
}

/** Visits every run of a document. */
function forEachRun(model: DocumentModel, visit: (inline: Inline) => void): void {
  for (const section of model.sections) section.title.forEach(visit);
  forEachBlock(model, (block) => {
    if ('content' in block) block.content.forEach(visit);
    else if (block.kind === 'facts') for (const row of block.rows) row.value.forEach(visit);
    else if (block.kind === 'table') for (const heading of block.header) heading.forEach(visit);
  });
}

/** The places a link can lead to. */
export function bookmarksOf(model: DocumentModel): string[] {
  const names = model.sections.map((section) => section.bookmark);
  forEachBlock(model, (block) => {
    if (block.kind === 'table') {
      for (const row of block.rows) if (row.bookmark !== null) names.push(row.bookmark);
    } else if (block.kind === 'paragraph' && block.bookmark !== null) names.push(block.bookmark);
  });
  return names;
}

/** Links of a document that lead nowhere. Always empty in a document this program makes; tested for every sample. */
export function brokenLinks(model: DocumentModel): string[] {
  const known = new Set(bookmarksOf(model));
  const broken = new Set<string>();
  forEachRun(model, (inline) => {
    if ((inline.kind === 'citation' || inline.kind === 'reference') && !known.has(inline.target)) {
      broken.add(inline.target);
    }
  });
  return [...broken];
}

/** How many parts of a document say that they are not yet written. */
export function countMissing(model: DocumentModel): number {
  let count = 0;
  forEachBlock(model, (block) => {
    if (block.kind === 'notice' && block.tone === 'missing') count += 1;
  });
  return count;
}
