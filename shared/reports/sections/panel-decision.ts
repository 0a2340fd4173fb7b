import { missing, numbered, row, subheading, table } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Section } from '../document-model';
import { fromRichText } from '../from-rich-text';
import { authorName, personAtStart } from '../references';
import type { ReportContext } from '../report-context';
import { section } from '../section-parts';
import { signatureBlock } from './signature';

/** Whether all three agreed; a minority view is set out in the member's own words. */
export function panelDecision(context: ReportContext): Section {
  const { decision, dissents } = context.caseFile.reviewPanel.report;
  return section('decision', 'Decision', [
    decision === null
      ? missing('Whether the panel was unanimous.')
      : numbered(
          decision === 'unanimous'
            ? dissents.length === 0
              ? 'The panel was unanimous. There is no minority view.'
              : 'The panel was unanimous.'
            : 'The panel decided by a majority.',
        ),
    ...(decision === 'majority' && dissents.length === 0 ? [missing('The minority view.')] : []),
    ...dissents.flatMap((dissent): Block[] => {
      const member = context.people.get(dissent.personId);
      const point = context.points.find((each) => each.id === dissent.pointId);
      const about = point ? ` on point ${point.number}` : '';
      const view = fromRichText(dissent.view, context, { numbered: true, under: 2 });
      return [
        subheading(`Minority view${about}${member ? `: ${authorName(context, member)}` : ''}`, 2),
        ...(view.length > 0 ? view : [missing('The minority view.')]),
      ];
    }),
  ]);
}

/** To whom the report goes. SI 2006/1738 reg 20 makes sending it the panel's own duty. */
export function recipients(context: ReportContext): Section | null {
  const { recipients: all } = context.caseFile.reviewPanel.report;
  if (all.length === 0) return null;
  return section('recipients', 'Who receives this report', [
    table({
      description: 'Who receives this report, and when it was sent',
      columns: [
        ['Recipient', 65],
        ['Sent', 35],
      ],
      rows: all.map((each) => {
        const person = each.personId ? context.people.get(each.personId) : undefined;
        const who = !person
          ? each.who || 'Not named'
          : person.side === 'independent'
            ? authorName(context, person)
            : [personAtStart(context, person.id)];
        return row([who, each.sentOn ? dateWords(each.sentOn) : '–']);
      }),
    }),
  ]);
}

/** The three signatures, the chair's first. */
export function panelSignatures(context: ReportContext): Section {
  const members = [...context.caseFile.reviewPanel.members].sort(
    (a, b) => Number(b.chairs) - Number(a.chairs),
  );
  return section(
    'signature',
    'Signatures',
    members.length === 0
      ? [missing('The members of the panel.')]
      : members.flatMap((member): Block[] => {
          const person = context.people.get(member.personId);
          return person
            ? [signatureBlock(context, person, member.chairs ? 'Chair of the panel' : 'Panel member')]
            : [];
        }),
  );
}
