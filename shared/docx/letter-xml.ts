import type { Section, Signature, TitlePage } from '../reports/document-model';
import { paragraphXml } from './block-xml';
import { inlineXml, run } from './inline-xml';
import { STYLE } from './style-ids';
import { escapeXml } from './xml';

const BOLD = '<w:b/><w:bCs/>';
const runBold = (words: string) =>
  `<w:r><w:rPr>${BOLD}</w:rPr><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`;

/** The head of a letter: whose paper it is, to whom, the date and references, the greeting, and what it is about. */
export function letterFrontXml(title: TitlePage, draftMark: string): string {
  const { letter } = title;
  if (!letter) return '';
  const lines = (style: string, words: readonly string[]) =>
    words.map((each, at) => paragraphXml(style, run(each), at === words.length - 1 ? LAST : '')).join('');
  return [
    paragraphXml(STYLE.letterPaper, run(title.council)),
    lines(STYLE.letterFrom, letter.from),
    draftMark,
    ...title.remarks.map((remark) => paragraphXml(STYLE.note, run(remark), '<w:ind w:left="170"/>')),
    lines(STYLE.letterLine, letter.to),
    ...title.facts.rows.map(({ label, value }) =>
      paragraphXml(STYLE.letterLine, runBold(`${label}: `) + inlineXml(value)),
    ),
    paragraphXml(STYLE.letterGreeting, run(letter.salutation)),
    paragraphXml(STYLE.letterSubject, run(title.title)),
  ].join('');
}

/** Space after the last line of a block of lines. */
const LAST = '<w:spacing w:after="280"/>';

/** The style of a section's heading in a letter: smaller than a report's. Its appendix stays what it is. */
export function letterHeadingStyle(section: Section): string | null {
  return section.numbering === 'none' ? STYLE.letterHeading : null;
}

/** Whether the next section is the close of a letter, which never stands on a page by itself. */
export function isBeforeClose(next: Section | undefined): boolean {
  const first = next?.blocks[0];
  return next !== undefined && next.title.length === 0 && first?.kind === 'signature';
}

/** Words of a letter whose last paragraph stays with the close. What ends otherwise is left as it is. */
export function keptWithClose(xml: string): string {
  const at = xml.lastIndexOf('<w:p><w:pPr><w:pStyle ');
  const styled = /^<w:p><w:pPr><w:pStyle w:val="[^"]*"\/>/.exec(xml.slice(at))?.[0];
  if (at < 0 || styled === undefined || !xml.endsWith('</w:p>')) return xml;
  return `${xml.slice(0, at)}${styled}<w:keepNext/>${xml.slice(at + styled.length)}`;
}

/** How a letter ends: words, room for a signature, name and capacity, kept on one page. */
export function closingXml(signature: Signature): string {
  const kept = '<w:keepNext/>';
  const signedOn = signature.signedOn ? `Signed ${signature.signedOn}` : '';
  return [
    paragraphXml(
      STYLE.letterGreeting,
      run(signature.closing ?? ''),
      `${kept}<w:spacing w:before="280" w:after="900"/>`,
    ),
    paragraphXml(STYLE.letterLine, runBold(signature.name), kept),
    paragraphXml(STYLE.letterLine, run(signature.capacity), signedOn ? kept : LAST),
    signedOn ? paragraphXml(STYLE.letterLine, run(signedOn), LAST) : '',
  ].join('');
}
