import { assertNever } from '../lib/assert-never';
import type { Inline, Weight } from '../reports/document-model';
import { FINDING_GLYPHS } from '../reports/finding-glyphs';
import { COLOUR } from './house-colours';
import { STYLE } from './style-ids';
import { escapeXml } from './xml';

/** A font that has all four glyphs of findings; the text's own lacks the half-filled circle. */
const GLYPH_FONT =
  '<w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:eastAsia="Segoe UI Symbol" w:cs="Segoe UI Symbol"/>';

function weight({ bold, italic, underline }: Weight): string {
  return `${bold ? '<w:b/><w:bCs/>' : ''}${italic ? '<w:i/><w:iCs/>' : ''}${underline ? '<w:u w:val="single"/>' : ''}`;
}

/** A run of text with properties given as XML. */
export function run(text: string, properties = ''): string {
  const content = `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${content}</w:r>`;
}

/** Text with its tabs and line ends as Word writes them. */
function textRun(text: string, properties: string): string {
  if (!text.includes('\n') && !text.includes('\t')) return run(text, properties);
  const head = `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}`;
  const pieces = text.split(/([\n\t])/).map((piece) => {
    if (piece === '\n') return '<w:br/>';
    if (piece === '\t') return '<w:tab/>';
    return piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
  });
  return `${head}${pieces.join('')}</w:r>`;
}

/** A run that stays on one line: "S2-R1" with a hyphen that does not break. */
function unbrokenRun(text: string, properties: string): string {
  const pieces = text.split('-').map((piece) => `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`);
  return `<w:r><w:rPr>${properties}</w:rPr>${pieces.join('<w:noBreakHyphen/>')}</w:r>`;
}

/** A link inside the document. */
export function link(target: string, runs: string): string {
  return `<w:hyperlink w:anchor="${escapeXml(target)}" w:history="1">${runs}</w:hyperlink>`;
}

/** A finding: the glyph in a font that has it, a space that does not break, and the word. */
export function findingRuns(outcome: keyof typeof FINDING_GLYPHS, label: string, properties = ''): string {
  return run(FINDING_GLYPHS[outcome], GLYPH_FONT + properties) + run(`\u00a0${label}`, properties);
}

/** Spaces that a bar of full length has; each is about 2.4 points wide. */
const FULL_BAR = 40;

/**
 * A bar is a run of spaces on a coloured ground: no picture to be described, nothing for a screen reader to stumble over
 * beside the figure it shows, and it prints.
 */
function barRun(share: number): string {
  const spaces = share <= 0 ? 0 : Math.max(1, Math.round(Math.min(share, 1) * FULL_BAR));
  if (spaces === 0) return '';
  return run(
    '\u00a0'.repeat(spaces),
    `<w:noProof/><w:shd w:val="clear" w:color="auto" w:fill="${COLOUR.accent}"/>`,
  );
}

const citationStyle = `<w:rStyle w:val="${STYLE.citation}"/>`;
const referenceStyle = `<w:rStyle w:val="${STYLE.reference}"/>`;

/** The runs of some words. */
export function inlineXml(inlines: readonly Inline[]): string {
  let xml = '';
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
        xml += textRun(inline.text, weight(inline));
        break;
      case 'break':
        xml += '<w:r><w:br/></w:r>';
        break;
      case 'person':
        xml += run(inline.label, weight(inline));
        break;
      case 'citation':
        xml += link(inline.target, run(`[${inline.label}]`, citationStyle + weight(inline)));
        break;
      case 'reference':
        xml += link(inline.target, unbrokenRun(inline.label, referenceStyle + weight(inline)));
        break;
      case 'finding':
        xml += findingRuns(inline.outcome, inline.label, weight(inline));
        break;
      case 'bar':
        xml += barRun(inline.share);
        break;
      default:
        assertNever(inline);
    }
  }
  return xml;
}
