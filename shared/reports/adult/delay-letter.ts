import { adultTimes, longerPeriodWords } from '../../domain/adult-times';
import { missing, paragraph, paragraphsOf } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Section } from '../document-model';
import { cited, letterSection, letterSignature } from '../letters/letter-parts';
import type { ReportContext } from '../report-context';
import { letterDay } from './letter-day';

/**
 * The letter that the council owes when the time for its response is over (SI 2009/309 reg 14(4)): that it is late,
 * why, and that the response follows as soon as is reasonably practicable. A longer period counts only if it was
 * agreed before the six months ended (reg 14(3)), and the letter says which it was.
 */
export function delayLetter(context: ReportContext): Section[] {
  const { adultComplaint } = context.caseFile;
  return [
    letterSection('late', 'Our response is late', [...late(context)]),
    letterSection(
      'why',
      'Why',
      adultComplaint.delayReasons.trim()
        ? paragraphsOf(adultComplaint.delayReasons, paragraph)
        : [missing('Why the response is late.')],
    ),
    letterSection('next', 'What happens now', next(context)),
    letterSignature(context, 'adult-delay-letter'),
  ];
}

function late(context: ReportContext): Block[] {
  const received = context.caseFile.matter.events['adult-received'];
  const day = letterDay(context);
  const response = day ? adultTimes(context.caseFile, day, context.calendar).response : null;
  if (!received || !response?.dueOn || !response.unextendedDueOn) {
    return [missing('When the complaint was received, and so when the time for answering it ended.')];
  }
  const longer = longerPeriodWords(context.caseFile);
  const over = response.extended ? ' That date has passed too.' : '';
  return [
    paragraph(`We received your complaint on ${dateWords(received)}.`),
    paragraph(
      `The six months for answering it began with that day and ended on ${dateWords(response.unextendedDueOn)}${cited('adult.response')}.`,
    ),
    ...(longer ? [paragraph(`${longer}${over}`)] : []),
    paragraph('Our response is not ready yet.'),
  ];
}

function next(context: ReportContext): Block[] {
  const { expectedBy } = context.caseFile.adultComplaint;
  return [
    paragraph(
      `We will send you our response as soon as is reasonably practicable${cited('adult.delay-letter')}.`,
    ),
    ...(expectedBy ? [paragraph(`We now expect to send it by ${dateWords(expectedBy)}.`)] : []),
    paragraph(
      'If you are not given an answer within a reasonable time, you may complain to the Local Government and Social Care Ombudsman (www.lgo.org.uk).',
    ),
  ];
}
