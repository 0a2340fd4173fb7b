import type { Block, Section } from './document-model';

/**
 * Gives sections and paragraphs the numbers that Word's automatic numbering will give them: one list for all, in
 * which a section of level 2 and a paragraph directly under a section of level 1 count together (5.1, 5.2 …).
 * Appendices are lettered and their paragraphs have no numbers.
 */
export function numberSections(sections: readonly Section[]): Section[] {
  const counters = [0, 0, 0, 0];
  let appendices = 0;
  const next = (level: number): string => {
    counters[level - 1] = (counters[level - 1] ?? 0) + 1;
    counters.fill(0, level);
    return counters.slice(0, level).join('.');
  };
  return sections.map((section) => {
    if (section.numbering === 'numbered') {
      const number = next(section.level);
      return { ...section, number, blocks: section.blocks.map((block) => give(block, section, next)) };
    }
    const number =
      section.numbering === 'appendix' ? `Appendix ${String.fromCharCode(65 + appendices++)}` : null;
    return { ...section, number, blocks: section.blocks.map(withoutNumber) };
  });
}

function give(block: Block, section: Section, next: (level: number) => string): Block {
  if (block.kind !== 'paragraph' || !block.numbered) return block;
  return { ...block, number: next(section.level + 1) };
}

function withoutNumber(block: Block): Block {
  return block.kind === 'paragraph' && block.numbered ? { ...block, numbered: false, number: null } : block;
}
