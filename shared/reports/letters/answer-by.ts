import { adultTimes } from '../../domain/adult-times';
import { childrensTimes } from '../../domain/childrens-times';
import { lastRecordedDay } from '../../domain/last-recorded-day';
import type { ClockBasis } from '../../procedure/rule';
import { paragraph } from '../blocks';
import { dateWords } from '../date-words';
import type { Block } from '../document-model';
import type { ReportContext } from '../report-context';
import { councilWords } from '../report-words';
import { cited } from './letter-parts';

/** By when the council is to answer the complaint, said as far as it is known and no further. */
export function answerBy(context: ReportContext): Block[] {
  return context.adult ? adultAnswer(context) : stage2Answer(context);
}

function adultAnswer(context: ReportContext): Block[] {
  const { caseFile } = context;
  const due = adultTimes(caseFile, lastRecordedDay(caseFile), context.calendar).response;
  if (!due?.unextendedDueOn) return [];
  const agreed = caseFile.adultComplaint.plan.respondBy;
  return [
    ...(agreed ? [paragraph(`${councilWords(caseFile)} plans to answer by ${dateWords(agreed)}.`)] : []),
    paragraph(
      `The Regulations give six months for the answer, beginning with the day the complaint was received. They end on ${dateWords(due.unextendedDueOn)}${cited('adult.response')}.`,
    ),
  ];
}

/** Where a count of Stage 2 starts, as a letter says it. */
export function startWords(basis: ClockBasis): string {
  return FROM[basis];
}

const FROM: Record<ClockBasis, string> = {
  request: 'the day Stage 2 was asked for',
  'statement-agreed': 'the day the statement of complaint was agreed',
  'council-stated': 'the day the Council said Stage 2 would start',
};

function stage2Answer(context: ReportContext): Block[] {
  const { stage2 } = childrensTimes(context.caseFile, undefined, context.calendar);
  const council = councilWords(context.caseFile);
  if (!stage2?.unextendedDueOn || stage2.basis === null) return [];
  const { extension } = context.caseFile.matter;
  if (stage2.extended) {
    return extension.newDate
      ? [
          paragraph(
            `${council} has written to say that more time is needed. Its answer is now due by ${dateWords(extension.newDate)}.`,
          ),
        ]
      : [];
  }
  return [
    paragraph(
      `The report goes to ${council}, which then writes with its decision on each point. Counted from ${FROM[stage2.basis]}, the ${stage2.rule.amount} working days for that answer end on ${dateWords(stage2.unextendedDueOn)}. If it cannot be ready by then, ${council} should write beforehand to say why, and by when it will come.`,
    ),
  ];
}
