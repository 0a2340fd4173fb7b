import { childrensTimes } from '../../domain/childrens-times';
import { paragraph } from '../blocks';
import { dateWords } from '../date-words';
import type { Block } from '../document-model';
import type { ReportContext } from '../report-context';
import { cited } from './letter-parts';

/** Until when the Ombudsman looks at a complaint: from first notice of the matter, not from this letter. */
export function ombudsmanTime(context: ReportContext, first = ''): Block[] {
  const last = childrensTimes(context.caseFile, undefined, context.calendar).ombudsman?.dueOn ?? null;
  const counted = last ? ` In your case that is, going by our dates, until ${dateWords(last)}.` : '';
  return [
    paragraph(
      `${first ? `${first} ` : ''}It looks at a complaint made within 12 months of the day on which you first knew of the matter, not of this letter, and may take a later one if there are good reasons${cited('ch-lgsco')}.${counted}`,
    ),
  ];
}
