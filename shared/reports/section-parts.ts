import { subheading, type Words, words } from './blocks';
import type { Block, Inline, Section, Subheading } from './document-model';

/** A section numbered with the others. `newPage`: it begins a page. */
export function section(
  bookmark: string,
  title: Words,
  blocks: readonly Block[],
  given: Partial<Pick<Section, 'level' | 'newPage' | 'numbering'>> = {},
): Section {
  return {
    bookmark,
    title: words(title) as readonly Inline[],
    level: given.level ?? 1,
    number: null,
    numbering: given.numbering ?? 'numbered',
    newPage: given.newPage ?? false,
    blocks,
  };
}

/** Blocks under a subheading, or nothing at all when there is nothing to put there. */
export function part(title: string, level: Subheading['level'], blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [subheading(title, level), ...blocks];
}
