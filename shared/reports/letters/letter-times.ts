import { isAdultLetter } from '../../domain/case-log';
import { type ChildrensTimes, childrensTimes } from '../../domain/childrens-times';
import type { LetterKind } from '../../domain/letter-kind';
import type { Matter } from '../../domain/matter';
import type { Deadline } from '../../procedure/deadline';
import { periodWords } from '../../procedure/rule';
import { adultTimeRows } from '../adult/letter-times';
import { dateWords } from '../date-words';
import type { ReportContext } from '../report-context';
import { aboutOf, cited } from './letter-parts';

type TimeRow = readonly [label: string, value: string | null];

/** The dates a letter answers to, each with how it is counted, for the page that does not go out. */
export function timeRows(context: ReportContext): TimeRow[] {
  const { letter } = aboutOf(context).ref;
  if (isAdultLetter(letter)) return adultTimeRows(context, letter);
  if (context.adult) return [];
  const times = childrensTimes(context.caseFile, undefined, context.calendar);
  return (SHOWN[letter] ?? []).flatMap((which) => {
    const answer = times[which];
    return answer ? rows(answer, context.caseFile.matter) : [];
  });
}

type Which = Exclude<keyof ChildrensTimes, 'stage2ByStart'>;

const SHOWN: Partial<Record<LetterKind, readonly Which[]>> = {
  'appointment-acknowledgement': ['stage2'],
  'progress-update': ['stage2'],
  'extension-notice': ['stage2'],
  'adjudication-letter': ['stage2', 'askForPanel'],
  'stage-3-acknowledgement': ['panel'],
  'stage-3-invitation': ['panel'],
  'panel-report-cover': ['panelReport', 'stage3Response'],
  'stage-3-response': ['stage3Response', 'ombudsman'],
};

function rows({ rule, startsFrom, unextendedDueOn, furthestDueOn }: Deadline, matter: Matter): TimeRow[] {
  if (!startsFrom || !unextendedDueOn) return [];
  const period = periodWords(rule.unit, rule.amount);
  const first: TimeRow = [
    rule.name,
    `${dateWords(unextendedDueOn)}: ${period} from “${startsFrom.label}”, ${dateWords(startsFrom.date)}${cited(rule.id, matter)}`,
  ];
  return furthestDueOn && furthestDueOn !== unextendedDueOn
    ? [
        first,
        [`${rule.name}, at the longest`, `${dateWords(furthestDueOn)}${cited('ch-s2-maximum', matter)}`],
      ]
    : [first];
}
