import { numbered } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Section } from '../document-model';
import { fromRichText } from '../from-rich-text';
import { authorName } from '../references';
import { acceptedPoints, type ReportContext } from '../report-context';
import { councilWords } from '../report-words';
import { part, section } from '../section-parts';
import { findingsSummary } from './findings-summary';

/** Section 1: who, what, and every finding at a glance. */
export function introduction(context: ReportContext): Section {
  const { investigation } = context.caseFile;
  const written = fromRichText(investigation.introduction, context);
  const points = acceptedPoints(context).length;
  return section('introduction', 'Introduction and summary of findings', [
    ...(written.length > 0 ? written : plainIntroduction(context)),
    ...part('Terms of reference', 2, fromRichText(investigation.termsOfReference, context, under2)),
    ...part('Before this investigation', 2, fromRichText(investigation.stage1History, context, under2)),
    ...part(points === 1 ? 'Summary of the finding' : 'Summary of findings', 2, findingsSummary(context)),
  ]);
}

const under2 = { numbered: true, under: 2 };

/** Facts of the case in two sentences, where the author has not written an introduction. */
function plainIntroduction(context: ReportContext): Block[] {
  const { events } = context.caseFile.matter;
  const officer = context.personIn('investigating-officer');
  const independent = context.adult ? undefined : context.personIn('independent-person');
  const blocks: Block[] = [];
  if (officer) {
    const on = events['io-appointed'] ? ` on ${dateWords(events['io-appointed'])}` : '';
    const council = councilWords(context.caseFile);
    blocks.push(
      numbered(
        `${authorName(context, officer)} was appointed by ${council}${on} to investigate this complaint.`,
      ),
    );
  }
  if (independent) {
    const on = events['ip-appointed'] ? ` on ${dateWords(events['ip-appointed'])}` : '';
    blocks.push(
      numbered(
        `${authorName(context, independent)} was appointed as the Independent Person${on} and reports separately.`,
      ),
    );
  }
  return blocks;
}
