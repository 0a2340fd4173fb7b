import { adultTimes } from '../../domain/adult-times';
import { paragraph, paragraphsOf } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Section } from '../document-model';
import { fromRichText } from '../from-rich-text';
import { cited, letterSection } from '../letters/letter-parts';
import { pointInlines } from '../references';
import type { ReportContext } from '../report-context';
import { letterDay } from './letter-day';

/** A second look that some councils offer. It is always called what it is: local practice, no stage of the Regulations. */
export function localReview(context: ReportContext): Section[] {
  const review = context.caseFile.adultComplaint.localReview;
  if (!review.offered) return [];
  const by = review.askBy ? ` Please ask for it by ${dateWords(review.askBy)}.` : '';
  return [
    letterSection('review', 'If you would like us to look again', [
      paragraph(`A senior manager can look at this answer again.${by}`),
      ...fromRichText(review.words, context, { numbered: false, under: 2 }),
      paragraph(
        `This is the practice of this council${review.policy ? ` (${review.policy})` : ''}. The Regulations do not provide for it.`,
        'small',
      ),
    ]),
  ];
}

/** The right to go to the Ombudsman: which one for which part, how, and until when. */
export function ombudsman(context: ReportContext): Section {
  const { jointBodies, response } = context.caseFile.adultComplaint;
  const health = jointBodies.filter((each) => each.ombudsman === 'phso');
  const blocks: Block[] = [
    paragraph(
      'If you are not satisfied with this answer, you may take your complaint to the Local Government and Social Care Ombudsman (www.lgo.org.uk).',
    ),
  ];
  for (const each of health) {
    blocks.push(
      paragraph([
        { kind: 'text', text: `For what ${each.body || 'the NHS body'} answers for` },
        ...(each.pointIds.length > 0
          ? [
              { kind: 'text', text: each.pointIds.length === 1 ? ' (point ' : ' (points ' } as const,
              ...pointInlines(context, each.pointIds),
              { kind: 'text', text: ')' } as const,
            ]
          : []),
        { kind: 'text', text: ', it is the Parliamentary and Health Service Ombudsman.' },
      ]),
    );
  }
  blocks.push(...paragraphsOf(response.ombudsmanContact, paragraph), paragraph(until(context)));
  return letterSection('ombudsman', 'Your right to go to the Ombudsman', blocks);
}

function until(context: ReportContext): string {
  const day = letterDay(context);
  const last = day ? adultTimes(context.caseFile, day, context.calendar).ombudsman?.dueOn : null;
  const counted = last ? ` In your case that is, going by our dates, until ${dateWords(last)}.` : '';
  return `The Ombudsman normally looks at a complaint made within 12 months of the day on which you first knew of the matter, not of this letter, and may take a later one if there are good reasons${cited('adult.lgsco')}.${counted}`;
}
