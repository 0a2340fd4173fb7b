import { type PaletteEntry, searchPalette } from '@renderer/shell/palette-search';
import { describe, expect, it } from 'vitest';

const entry = (label: string, group = 'Go to', more: Partial<PaletteEntry> = {}): PaletteEntry => ({
  id: `${group}/${label}`,
  group,
  label,
  act: () => {},
  ...more,
});
const labels = (entries: readonly PaletteEntry[], query: string, limit?: number) =>
  searchPalette(entries, query, limit).flatMap((group) => group.entries.map(({ label }) => label));

describe('the command palette', () => {
  const entries = [
    entry('Findings', 'Go to', { always: true }),
    entry('Point 2a · The photograph was not opened', 'Complaint points'),
    entry('E7 · Photograph upload log', 'Evidence', { words: 'upload.pdf Postgate' }),
    entry('E8 · Father asks about the photograph', 'Evidence'),
    entry('Zoë Ellis', 'People'),
  ];

  it('shows what is always there before anything is typed', () => {
    expect(labels(entries, ' ')).toEqual(['Findings']);
  });
  it('asks for every word, in the label or the words beside it', () => {
    expect(labels(entries, 'photo postgate')).toEqual(['E7 · Photograph upload log']);
    expect(labels(entries, 'photo xyz')).toEqual([]);
  });
  it('puts a label that begins a word so before one that only has it somewhere', () => {
    const found = labels([entry('Rephotograph', 'Evidence'), ...entries], 'photo');
    expect(found.indexOf('E7 · Photograph upload log')).toBeLessThan(found.indexOf('Rephotograph'));
  });
  it('finds a name without its accents', () => {
    expect(labels(entries, 'zoe')).toEqual(['Zoë Ellis']);
  });
  it('keeps to its limit among ten thousand papers', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => entry(`E${n} · Photograph`, 'Evidence'));
    expect(labels(many, 'photo', 40)).toHaveLength(40);
  });
});
