import { bareMarkup, KEPT_TAGS, OWN_PICTURE } from '@shared/evidence/bare-markup';
import DOMPurify from 'dompurify';

const cleaner = DOMPurify();

cleaner.addHook('uponSanitizeAttribute', (_, data) => {
  const { attrName, attrValue } = data;
  data.keepAttr = attrName === 'src' ? OWN_PICTURE.test(attrValue) : /^\d{1,3}$/.test(attrValue);
});

/**
 * What of a received HTML may be shown: words, their structure, tables, and pictures that lie inside it.
 * Reduced to that before any parser of the browser sees it, because parsing alone already tries styles and
 * base addresses; and then cleaned by a second hand, which knows the parser's own surprises.
 */
export function cleanHtml(html: string): DocumentFragment {
  return cleaner.sanitize(bareMarkup(html), {
    ALLOWED_TAGS: [...KEPT_TAGS],
    ALLOWED_ATTR: ['src', 'colspan', 'rowspan', 'start'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
}
