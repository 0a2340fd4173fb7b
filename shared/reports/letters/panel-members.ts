import { byId } from '../../domain/case-file';
import { missing } from '../blocks';
import type { Block } from '../document-model';
import type { ReportContext } from '../report-context';
import { fullName } from './letter-names';
import { points } from './letter-parts';

/** The members of the panel by name, the chair first: they stand by their report under their own names. */
export function panelMembers(context: ReportContext): Block[] {
  const members = [...context.caseFile.reviewPanel.members].sort(
    (one, other) => Number(other.chairs) - Number(one.chairs),
  );
  if (members.length === 0) return [missing('Who sits on the panel.')];
  return [
    points(
      members.map((member) => {
        const person = byId(context.caseFile.people, member.personId);
        return `${person ? fullName(person) : 'Not named yet'}${member.chairs ? ', who chairs it' : ''}`;
      }),
    ),
  ];
}
