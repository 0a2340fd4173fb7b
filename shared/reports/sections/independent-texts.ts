import type { RichText } from '../../domain/rich-text';
import { missing, numbered } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Section } from '../document-model';
import { fromRichText } from '../from-rich-text';
import type { ReportContext } from '../report-context';
import { section } from '../section-parts';

/** The six headings that the Independent Person answers about the investigation, and where each text is kept. */
export function independentOpening(context: ReportContext): Section[] {
  const { independentReport: report } = context.caseFile;
  return [
    section('independence', 'Appointment and independence', [
      ...appointment(context),
      ...written(context, report.independence, 'The appointment and the independence of the author.'),
    ]),
    section(
      'attendance',
      'What I attended and read',
      written(context, report.attendance, 'What was attended and read.'),
    ),
    section(
      'fairness',
      'Whether the investigation was fair, thorough and timely',
      written(context, report.fairness, 'Whether the investigation was fair, thorough and timely.'),
    ),
    section(
      'views_heard',
      'Whether everyone could give their views',
      written(context, report.viewsHeard, 'Whether everyone could give their views.'),
    ),
    ...optional(context, 'child', 'The child', report.childsVoice),
    section(
      'accuracy',
      'Whether the report is accurate and complete',
      written(context, report.accuracy, 'Whether the report is an accurate and complete picture.'),
    ),
  ];
}

/** What follows the views on each point. */
export function independentClosing(context: ReportContext): Section[] {
  const { independentReport: report } = context.caseFile;
  return [
    section(
      'recommendations',
      'The recommendations',
      written(context, report.recommendations, 'The view of the recommendations.'),
    ),
    ...optional(context, 'unfairness', 'Anything unfair or incomplete', report.unfairness),
    ...optional(context, 'other', 'Other comments', report.other),
  ];
}

function written(context: ReportContext, text: RichText | null, otherwise: string): Block[] {
  const blocks = fromRichText(text, context);
  return blocks.length > 0 ? blocks : [missing(otherwise)];
}

function optional(context: ReportContext, bookmark: string, title: string, text: RichText | null): Section[] {
  const blocks = fromRichText(text, context);
  return blocks.length > 0 ? [section(bookmark, title, blocks)] : [];
}

/** The declaration under SI 2006/1738 reg 2, where it is kept with the person rather than in the report. */
function appointment(context: ReportContext): Block[] {
  const person = context.personIn('independent-person');
  const { declaredOn, words } = person?.independence ?? { declaredOn: null, words: '' };
  if (context.caseFile.independentReport.independence || words === '') return [];
  return [numbered(declaredOn ? `${words} (Declared on ${dateWords(declaredOn)}.)` : words)];
}
