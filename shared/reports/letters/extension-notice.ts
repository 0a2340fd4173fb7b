import { childrensTimes } from '../../domain/childrens-times';
import { missing, paragraph, paragraphsOf } from '../blocks';
import { dateWords } from '../date-words';
import type { Section } from '../document-model';
import type { ReportContext } from '../report-context';
import { reportDate } from '../report-date';
import { startWords } from './answer-by';
import { letterSection, letterSignature, ownWords } from './letter-parts';
import { signposts } from './signposts';

/**
 * The council's letter that Stage 2 takes longer, drafted for it: why, and by when the answer comes. Only once it is
 * recorded as sent does the clock allow 65 working days.
 */
export function extensionNotice(context: ReportContext): Section[] {
  const { extension } = context.caseFile.matter;
  const { stage2, stage2ByStart } = childrensTimes(context.caseFile, undefined, context.calendar);
  const furthest = stage2?.furthestDueOn ?? null;
  const day = reportDate(context);
  // Sources differ on the start. The letter calls itself late only where it is so by every one of them.
  const inTime = stage2ByStart.find((each) => day === null || day <= (each.unextendedDueOn ?? ''));
  const counted = inTime ?? stage2ByStart.at(-1);
  const due = counted?.unextendedDueOn ?? null;
  const late = inTime === undefined;
  return [
    letterSection('late', '', [
      paragraph(
        due
          ? `Our answer to your complaint is due within ${counted?.rule.amount} working days, which end on ${dateWords(due)}${counted?.basis ? ` (counted from ${startWords(counted.basis)})` : ''}. ${late ? 'That day has passed, and our answer is not ready. We should have written to you before it, and we are sorry that we did not.' : 'It will not be ready by then, and we are sorry.'}`
          : 'Our answer to your complaint will take longer than we had hoped, and we are sorry.',
      ),
    ]),
    letterSection(
      'why',
      'Why we need more time',
      extension.reasons.trim()
        ? paragraphsOf(extension.reasons, paragraph)
        : [missing('Why more time is needed.')],
    ),
    letterSection('until', 'When you will have our answer', [
      extension.newDate
        ? paragraph(`You will have our answer by ${dateWords(extension.newDate)}.`)
        : missing('By when the answer will come.'),
      ...(furthest
        ? [
            paragraph(
              `Stage 2 may take ${stage2?.rule.extension?.to} working days at the longest. For your complaint they end on ${dateWords(furthest)}${stage2?.basis ? `, counted from ${startWords(stage2.basis)}` : ''}.`,
            ),
          ]
        : []),
      ...ownWords(context),
    ]),
    letterSection('meanwhile', 'Until then', [
      paragraph(
        'The investigation goes on. You may speak with the Investigating Officer at any time, and we will tell you how it is going. If this delay makes things harder for you, please tell us how.',
      ),
      ...signposts(context, 'extension-notice'),
    ]),
    letterSignature(context, 'extension-notice'),
  ];
}
