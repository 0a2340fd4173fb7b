import { inOrder } from '../../domain/case-file';
import { ADULT_EXCLUSIONS } from '../../procedure/intake-lists';
import { listLabel } from '../../procedure/lists';
import { bulletList, missing, paragraph, paragraphsOf, row, table, type Words } from '../blocks';
import type { Block, Inline, Section } from '../document-model';
import { letterSection } from '../letters/letter-parts';
import { pointInlines } from '../references';
import { acceptedPoints, type ReportContext } from '../report-context';
import { councilWords } from '../report-words';

/** What is complained of, in the agreed words or else the complainant's own. */
export function pointsTable(context: ReportContext): Block[] {
  if (context.points.length === 0) return [missing('What the complaint is about.')];
  return [
    table({
      description: 'What the complaint is about, point by point',
      columns: [
        ['Point', 12],
        ['What you told us', 88],
      ],
      rows: context.points.map((point) =>
        row(
          [
            point.number || '–',
            point.agreed.wording || point.ownWords || [missing(`The words of point ${point.number}.`)],
          ],
          context.bookmark('points', point.id),
        ),
      ),
    }),
  ];
}

const CAN_BE_GIVEN = {
  yes: 'Can be given.',
  partly: 'Can be given in part.',
  no: 'Cannot be given by this procedure.',
  'not-said': '',
} as const;

/** What the complainant wants, with what they were told this procedure can give. */
export function wantedTable(context: ReportContext): Block[] {
  const outcomes = inOrder(context.caseFile.outcomes);
  if (outcomes.length === 0) return [];
  return [
    table({
      description: 'What you would like to happen, and what this procedure can give',
      columns: [
        ['No', 8],
        ['What you would like', 52],
        ['What this procedure can give', 40],
      ],
      rows: outcomes.map((outcome) =>
        row([
          outcome.number || '–',
          outcome.wording,
          [CAN_BE_GIVEN[outcome.canBeGiven], outcome.explained].filter(Boolean).join(' ') || '–',
        ]),
      ),
    }),
  ];
}

const OMBUDSMEN = {
  lgsco: 'Local Government and Social Care Ombudsman',
  phso: 'Parliamentary and Health Service Ombudsman',
} as const;

/** Which body answers which part, who leads and who is in touch (SI 2009/309 reg 9). Nothing where there is only one. */
export function otherBodies(context: ReportContext): Section[] {
  const { jointBodies, coordination } = context.caseFile.adultComplaint;
  if (jointBodies.length === 0) return [];
  const council = councilWords(context.caseFile);
  const lead = jointBodies.find((each) => each.leads)?.body || council;
  const speaker = jointBodies.find((each) => each.speaks)?.body || council;
  const theirs = new Set(jointBodies.flatMap((each) => each.pointIds));
  const own = acceptedPoints(context).filter((point) => !theirs.has(point.id));
  const leading =
    lead === speaker
      ? `${capital(lead)} leads and will be in touch with you.`
      : `${capital(lead)} leads, and ${speaker} will be in touch with you.`;
  return [
    letterSection('others', 'Who answers which part', [
      paragraph(
        context.report === 'adult-response'
          ? `More than one organisation was concerned. This is one answer for all of them; ${lead} led.`
          : `More than one organisation is concerned. They work together and give one answer. ${leading}`,
      ),
      table({
        description: 'Which organisation answers which points, and which Ombudsman looks at its part',
        columns: [
          ['Organisation', 40],
          ['Points', 20],
          ['Ombudsman for its part', 40],
        ],
        rows: [
          ...(own.length > 0
            ? [
                row([
                  council,
                  pointInlines(
                    context,
                    own.map((point) => point.id),
                  ),
                  OMBUDSMEN.lgsco,
                ]),
              ]
            : []),
          ...jointBodies.map((each) =>
            row([
              each.body || [missing('The name of the organisation.')],
              each.pointIds.length > 0
                ? pointInlines(context, each.pointIds)
                : [missing('Which points it answers.')],
              each.ombudsman === 'not-said'
                ? [missing('Which Ombudsman looks at its part.')]
                : OMBUDSMEN[each.ombudsman],
            ]),
          ),
        ],
      }),
      ...paragraphsOf(coordination, paragraph),
    ]),
  ];
}

/** What is not dealt with and why (SI 2009/309 reg 8), as the complainant has to be told. */
export function notDealtWith(context: ReportContext): Section[] {
  const applied = context.caseFile.intake.exclusions.filter((each) => each.applies === 'yes');
  if (applied.length === 0) return [];
  return [
    letterSection('not_dealt_with', 'What we cannot deal with here', [
      bulletList(
        applied.map((each) => [
          paragraph([...groundWords(context, each.ground, each.pointIds)]),
          ...(each.reasons
            ? paragraphsOf(each.reasons, paragraph)
            : [missing('The reason why this is not dealt with.')]),
        ]),
      ),
    ]),
  ];
}

function groundWords(context: ReportContext, ground: string, pointIds: readonly string[]): Inline[] {
  const label: Inline = { kind: 'text', text: `${listLabel(ADULT_EXCLUSIONS, ground)}.` };
  if (pointIds.length === 0) return [label];
  const which = pointIds.length === 1 ? 'Point ' : 'Points ';
  return [
    { kind: 'text', text: which },
    ...pointInlines(context, pointIds),
    { kind: 'text', text: ': ' },
    label,
  ];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A list of short facts as bullets, leaving out those there are none of. */
export function bullets(items: readonly (Words | null)[]): Block[] {
  const said = items.filter((item) => item !== null && item.length > 0) as Words[];
  return said.length === 0 ? [] : [bulletList(said.map((item) => [paragraph(item)]))];
}
