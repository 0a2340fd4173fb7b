import type { Stage } from '../../domain/matter';
import { missing, row, table } from '../blocks';
import { dateWords, dueFromWords, dueWords } from '../date-words';
import type { Block } from '../document-model';
import type { ReportContext } from '../report-context';

const ANSWERS = {
  accepts: 'Agreed',
  'accepts-in-part': 'Agreed in part',
  'does-not-accept': 'Not agreed',
} as const;

/** What was recommended at a stage, what the council answers, who sees to it and by when. Nothing where there was none. */
export function councilAnswers(context: ReportContext, stage: Stage): Block[] {
  const recommended = context.recommendations.filter((each) => each.stage === stage);
  if (recommended.length === 0) return [];
  return [
    table({
      description: 'What was recommended, what the Council answers, who sees to it and by when',
      columns: [
        ['No', 10],
        ['What was recommended', 30],
        ['Our answer', 27],
        ['Who', 19],
        ['By when', 14],
      ],
      rows: recommended.map((each) => {
        const answer = context.caseFile.recommendationResponses.find(
          (given) => given.recommendationId === each.id && given.stage === stage,
        );
        const refused = answer?.decision === 'does-not-accept';
        const recommendedBy = [dueWords(each.due), dueFromWords(each.due)].filter(Boolean).join(' from ');
        return row([
          each.reference || '–',
          each.action || '–',
          answer?.decision
            ? withoutRepeating(ANSWERS[answer.decision], answer.words)
            : [missing('The council’s answer.')],
          answer?.owner || (refused ? '–' : [missing('Who sees to it.')]),
          answer?.doneOn
            ? `Done on ${dateWords(answer.doneOn)}`
            : answer?.by
              ? dateWords(answer.by)
              : refused
                ? '–'
                : [missing(recommendedBy ? `By when (recommended: ${recommendedBy}).` : 'By when.')],
        ]);
      }),
    }),
  ];
}

/** "Agreed. A new assessment will start." but not "Agreed. Agreed." */
function withoutRepeating(answer: string, words: string): string {
  const begun = /^(agreed|accepted)\b\.?/i.exec(words.trim());
  return begun ? words.trim() : [answer, words.trim()].filter(Boolean).join('. ');
}
