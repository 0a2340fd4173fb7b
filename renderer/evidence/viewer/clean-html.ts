import DOMPurify from 'dompurify';

const TAGS = (
  'p br hr div span h1 h2 h3 h4 h5 h6 strong b em i u s sub sup small blockquote pre ' +
  'ul ol li dl dt dd table thead tbody tfoot tr td th caption figure figcaption img'
).split(' ');

/** A picture inside the document itself. Anything with an address is something to be fetched, and is not. */
const OWN_PICTURE = /^data:image\/(?:png|jpeg|gif);base64,[A-Za-z0-9+/=\s]+$/;

const cleaner = DOMPurify();

cleaner.addHook('uponSanitizeAttribute', (_, data) => {
  const { attrName, attrValue } = data;
  if (attrName === 'src') data.keepAttr = OWN_PICTURE.test(attrValue);
  else if (attrName === 'colspan' || attrName === 'rowspan') data.keepAttr = /^\d{1,2}$/.test(attrValue);
  else data.keepAttr = attrName === 'alt' || (attrName === 'start' && /^\d{1,4}$/.test(attrValue));
});
cleaner.addHook('afterSanitizeAttributes', (node) => {
  if (node.nodeName === 'IMG' && !node.hasAttribute('src')) node.remove();
});

/**
 * What of a received HTML may be shown: words, their structure, tables, and pictures that lie inside it.
 * No styles, links, forms, frames, scripts, or anything with an address.
 */
export function cleanHtml(html: string): DocumentFragment {
  return cleaner.sanitize(html, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ['src', 'alt', 'colspan', 'rowspan', 'start'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    FORBID_CONTENTS: [
      'style',
      'script',
      'head',
      'title',
      'template',
      'svg',
      'math',
      'noscript',
      'iframe',
      'object',
    ],
    RETURN_DOM_FRAGMENT: true,
  });
}
