import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8');

/** The named colours of one scheme; dark takes from light what it does not say itself. */
function colours(dark: boolean): Map<string, string> {
  const [light = '', night = ''] = css.split(':root[data-mantine-color-scheme="dark"]');
  const found = new Map<string, string>();
  for (const part of dark ? [light, night] : [light]) {
    for (const [, name, value] of part.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)) {
      found.set(name as string, value as string);
    }
  }
  return found;
}

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const TEXT: [string, string][] = [
  ...['ink', 'ink-2', 'accent', 'amber', 'brick', 'green'].flatMap((ink): [string, string][] => [
    [ink, 'page'],
    [ink, 'surface'],
  ]),
  ['ink', 'sunk'],
  ['ink-2', 'sunk'],
  ['accent', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['ink-2', 'accent-soft'],
  ['amber', 'amber-soft'],
  ['brick', 'brick-soft'],
  ['green', 'green-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['surface', 'brick'],
  ['ink', 'mark'],
  ['page', 'ink'],
];
/** What must be seen to be used: edges of fields, the focus ring, the weights of a finding's circle. */
const SHAPES: [string, string][] = [
  ['line-control', 'page'],
  ['line-control', 'surface'],
  ['focus', 'page'],
  ['focus', 'surface'],
  ['accent', 'sunk'],
];

describe.each([
  ['light', false],
  ['dark', true],
] as const)('%s colours', (_, dark) => {
  const named = colours(dark);
  const between = (one: string, other: string) =>
    contrast(named.get(one) ?? `no ${one}`, named.get(other) ?? `no ${other}`);

  it.each(TEXT)('%s on %s can be read (4.5:1)', (ink, ground) => {
    expect(between(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(SHAPES)('%s on %s can be seen (3:1)', (shape, ground) => {
    expect(between(shape, ground)).toBeGreaterThanOrEqual(3);
  });
  it('words read and written at length reach 7:1', () => {
    expect(between('ink', 'surface')).toBeGreaterThanOrEqual(7);
    expect(between('ink', 'page')).toBeGreaterThanOrEqual(7);
  });
});
