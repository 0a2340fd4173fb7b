import { missing, paragraph } from '../blocks';
import type { Block, Section } from '../document-model';
import type { ReportContext } from '../report-context';
import { councilWords } from '../report-words';
import { answerBy } from './answer-by';
import { letterSection, letterSignature, ownWords } from './letter-parts';

/** A letter that keeps the complainant informed. What it reports is the writer's own; nothing is guessed at. */
export function progressUpdate(context: ReportContext): Section[] {
  const words = ownWords(context);
  const time = answerBy(context);
  return [
    letterSection('opening', '', [
      paragraph(
        `I am writing to let you know how I am getting on with your complaint to ${councilWords(context.caseFile)}.`,
      ),
    ]),
    letterSection(
      'progress',
      'What has been done, and what comes next',
      words.length > 0 ? words : [missing('What has been done, and what comes next.')],
    ),
    ...(time.length > 0 ? [letterSection('time', 'When you can expect an answer', time)] : []),
    letterSection('questions', 'If you would like to ask or add something', QUESTIONS),
    letterSignature(context, 'progress-update'),
  ];
}

const QUESTIONS: readonly Block[] = [
  paragraph(
    'Please tell me if anything has changed for you, if you have thought of something more, or if there is something you would like to ask.',
  ),
];
