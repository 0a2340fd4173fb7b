import type { AdultLetter } from '../../domain/case-log';
import { bold, bulletList, paragraph } from '../blocks';
import type { Block } from '../document-model';
import type { ReportContext } from '../report-context';

/** Somewhere else a complainant can turn, and in which letters it is named. */
export type Signpost = {
  readonly id: string;
  readonly name: string;
  readonly says: string;
  /** Where we read it. */
  readonly source: string;
  readonly letters: readonly AdultLetter[];
  /** Named only where this case gives a reason to. */
  readonly when?: (context: ReportContext) => boolean;
};

const CITIZENS_ADVICE = 'Citizens Advice, complaints about adult social care services';

export const SIGNPOSTS: readonly Signpost[] = [
  {
    id: 'advocacy',
    name: 'An advocate',
    says: 'is independent of the council and can help you to say what you want to say, and come with you to meetings.',
    source: CITIZENS_ADVICE,
    letters: ['adult-acknowledgement', 'adult-plan'],
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
    letters: ['adult-response'],
    when: ({ caseFile }) => caseFile.outcomes.some((outcome) => outcome.type === 'professional-regulator'),
  },
];

/** The bodies that a letter names, as bullets. */
export function signposts(context: ReportContext, letter: AdultLetter): Block[] {
  const named = SIGNPOSTS.filter((each) => each.letters.includes(letter) && (each.when?.(context) ?? true));
  if (named.length === 0) return [];
  return [
    bulletList(named.map((each) => [paragraph([bold(each.name), { kind: 'text', text: ` ${each.says}` }])])),
  ];
}
