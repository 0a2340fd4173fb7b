import type { LetterKind } from '../../domain/letter-kind';
import { bold, bulletList, paragraph } from '../blocks';
import type { Block } from '../document-model';
import type { ReportContext } from '../report-context';

/** Somewhere else a complainant can turn, and in which letters it is named. */
type Signpost = {
  readonly id: string;
  readonly name: string;
  readonly says: string;
  /** Where we read it. */
  readonly source: string;
  readonly letters: readonly LetterKind[];
  /** Named only where this case gives a reason to. */
  readonly when?: (context: ReportContext) => boolean;
};

const CITIZENS_ADVICE = 'Citizens Advice, complaints about adult social care services';
const wantsTheRegulator = ({ caseFile }: ReportContext) =>
  caseFile.outcomes.some((outcome) => outcome.type === 'professional-regulator');
/** An advocate the complainant already has is named by name where the letter speaks of support. */
const hasNoAdvocate = ({ caseFile }: ReportContext) => caseFile.matter.advocacy.advocatePersonId === null;

const SIGNPOSTS: readonly Signpost[] = [
  {
    id: 'advocacy',
    name: 'An advocate',
    says: 'is independent of the council and can help you to say what you want to say, and come with you to meetings.',
    source: CITIZENS_ADVICE,
    letters: ['adult-acknowledgement', 'adult-plan', 'appointment-acknowledgement'],
    when: ({ adult }) => adult,
  },
  {
    id: 'childrens-advocacy',
    name: 'An advocate',
    says: 'is independent of the council, can help you to say what you want to say, and can come with you to meetings. The council can tell you how to find one.',
    source: 'RR Consultancy, guidance for complainants',
    letters: [
      'appointment-acknowledgement',
      'extension-notice',
      'adjudication-letter',
      'stage-3-acknowledgement',
      'panel-report-cover',
    ],
    when: (context) => !context.adult && hasNoAdvocate(context),
  },
  {
    id: 'ombudsman-about-delay',
    name: 'The Local Government and Social Care Ombudsman',
    says: '(www.lgo.org.uk) normally waits until the council’s procedure is over, but you can turn to it if it takes too long.',
    source: 'LGSCO decisions on delayed Stage 2 investigations, such as 25 003 214',
    letters: ['extension-notice'],
  },
  {
    id: 'ombudsman',
    name: 'The Local Government and Social Care Ombudsman',
    says: '(www.lgo.org.uk) looks into complaints about councils, free of charge and independently.',
    source: 'LGSCO, fact sheet “The Children Act 1989 complaints procedure”',
    letters: ['adjudication-letter'],
  },
  {
    id: 'healthwatch',
    name: 'Your local Healthwatch',
    says: 'can help you with making a complaint.',
    source: CITIZENS_ADVICE,
    letters: ['adult-acknowledgement', 'adult-response'],
  },
  {
    id: 'cqc',
    name: 'The Care Quality Commission',
    says: 'regulates adult social care. It does not investigate individual complaints, but you can tell it what happened, and it may act against a care provider.',
    source: CITIZENS_ADVICE,
    letters: ['adult-response'],
  },
  {
    id: 'regulator',
    name: "The professional's own regulator",
    says: 'can look into the conduct of a registered worker. You would write to it yourself; we can tell you which it is.',
    source: 'Citizens Advice, outcomes of a complaint',
    letters: ['adult-response', 'adjudication-letter', 'stage-3-response'],
    when: wantsTheRegulator,
  },
  {
    id: 'councillor',
    name: 'Your councillor or your Member of Parliament',
    says: 'can be asked to take the matter up with the council.',
    source: CITIZENS_ADVICE,
    letters: ['stage-3-response'],
  },
];

/** The bodies that a letter names, as bullets. */
export function signposts(context: ReportContext, letter: LetterKind): Block[] {
  const named = SIGNPOSTS.filter((each) => each.letters.includes(letter) && (each.when?.(context) ?? true));
  if (named.length === 0) return [];
  return [
    bulletList(named.map((each) => [paragraph([bold(each.name), { kind: 'text', text: ` ${each.says}` }])])),
  ];
}
