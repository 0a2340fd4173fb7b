import { adultTimes, hasDelayLetter, longerPeriodWords } from '../../domain/adult-times';
import type { AdultLetter } from '../../domain/case-log';
import { periodWords } from '../../procedure/rule';
import { workingDaysBetween } from '../../procedure/working-days';
import { dateWords } from '../date-words';
import { cited } from '../letters/letter-parts';
import type { ReportContext } from '../report-context';
import { letterDay } from './letter-day';

type TimeRow = readonly [label: string, value: string | null];

/** The dates a letter answers to, each with the last day and whether it was kept. */
export function adultTimeRows(context: ReportContext, letter: AdultLetter): TimeRow[] {
  const { events } = context.caseFile.matter;
  const received = events['adult-received'];
  const day = letterDay(context);
  if (!received || !day) return [];
  const times = adultTimes(context.caseFile, day, context.calendar);
  const rows: TimeRow[] = [['Complaint received', dateWords(received)]];
  const add = (label: string, value: string | null) => rows.push([label, value]);
  if (letter === 'adult-acknowledgement' && times.acknowledge?.dueOn) {
    add(
      'Last day to acknowledge',
      `${dateWords(times.acknowledge.dueOn)}: ${periodWords(times.acknowledge.rule.unit, times.acknowledge.period)}${cited('adult.acknowledge', context.caseFile.matter)}`,
    );
    const sent = events['adult-acknowledged'];
    if (sent) {
      const days = workingDaysBetween(received, sent, context.calendar);
      add('Acknowledged', `${dateWords(sent)}, ${kept(sent, times.acknowledge.dueOn)} (working day ${days})`);
    }
    return rows;
  }
  const response = times.response;
  if (response?.unextendedDueOn) {
    add(
      'Six months end',
      `${dateWords(response.unextendedDueOn)}: they begin with the day of receipt${cited('adult.response')}`,
    );
  }
  add('Longer period', longerPeriodWords(context.caseFile));
  if (letter === 'adult-plan') return rows;
  if (response?.dueOn) add('Last day for the response', dateWords(response.dueOn));
  const told = events['adult-delay-letter-sent'];
  if (told && hasDelayLetter(context.caseFile)) add('Delay explained', dateWords(told));
  const sent = events['adult-response-sent'];
  if (letter === 'adult-response' && sent && response?.dueOn) {
    add('Response sent', `${dateWords(sent)}, ${kept(sent, response.dueOn)}`);
  }
  return rows;
}

const kept = (on: string, due: string): string => (on <= due ? 'in time' : 'late');
