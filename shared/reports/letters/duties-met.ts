import { dutiesOf } from '../../domain/completeness/letter-duties';
import type { Matter } from '../../domain/matter';
import { ruleInCase } from '../../domain/rule-change';
import { printableCitation } from '../../procedure/rule';
import { bold, facts, paragraph, row, table, type Words } from '../blocks';
import type { Block, Section } from '../document-model';
import { inlineText } from '../model-text';
import type { ReportContext } from '../report-context';
import { section } from '../section-parts';
import { aboutOf } from './letter-parts';
import { timeRows } from './letter-times';

/**
 * The last page of a draft, for whoever writes the letter: what it has to do, where that comes from, and where it does
 * it or what is missing. Only what may be printed is cited; the rest is called good practice. It does not go out.
 */
export function dutiesMet(context: ReportContext, sections: readonly Section[]): Section {
  const titles = new Map(sections.map((each) => [each.bookmark, inlineText(each.title)]));
  const duties = dutiesOf(context.caseFile, aboutOf(context).ref);
  const times = facts('The dates of this complaint', timeRows(context));
  return section(
    'duties',
    'For the writer: what this letter has to do (this page does not go with it)',
    [
      table({
        description: 'Each thing the letter has to do, where that comes from, and where it is done',
        columns: [
          ['What it has to do', 42],
          ['Where that comes from', 32],
          ['Here', 26],
        ],
        rows: duties.map(({ duty, lacks }) =>
          row([
            duty.does,
            sourceWords(duty.ruleId, context.caseFile.matter),
            lacks === null ? where(duty.section, titles) : [gone(lacks)],
          ]),
        ),
      }),
      ...(times.rows.length > 0 ? [times] : []),
      paragraph(
        'A source is named only where it, an official summary of it or the same words in another instrument were read. The day of an event is not counted unless the law says that a period begins with it.',
        'small',
      ),
    ],
    { numbering: 'none', newPage: true },
  );
}

/** The law, or whoever says so; "Good practice" where nothing may be printed. */
function sourceWords(ruleId: string | null, matter: Pick<Matter, 'ruleChanges'>): string {
  const rule = ruleId === null ? null : ruleInCase(matter, ruleId);
  const citation = rule ? printableCitation(rule) : null;
  if (citation === null) return 'Good practice';
  const words = rule?.legalStatus === 'practice' ? `Good practice, ${citation}` : citation;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function where(bookmark: string, titles: ReadonlyMap<string, string>): Words {
  const title = titles.get(bookmark);
  return !title ? 'Done' : [{ kind: 'reference', label: title, target: bookmark }];
}

const gone = (lacks: string): Block => ({
  kind: 'notice',
  tone: 'missing',
  content: [bold('Missing: '), { kind: 'text', text: lacks }],
});
