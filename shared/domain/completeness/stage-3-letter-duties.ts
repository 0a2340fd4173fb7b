import { childrensTimes } from '../childrens-times';
import { letterDate } from '../letter-date';
import { hasWords } from '../rich-text';
import type { LetterDuty, LetterFacts } from './letter-duty';
import { everyLetter, wordless } from './letter-duty-parts';

const PANEL = (id: string) => ({ screen: 'review-panel', id }) as const;
const isPanelMember = ({ caseFile, about }: LetterFacts) =>
  caseFile.reviewPanel.members.some((member) => member.personId === about.to?.id);
const isComplainant = ({ about }: LetterFacts) => about.to?.role === 'complainant';

const noPoints = ({ underReview }: LetterFacts) =>
  underReview.length > 0 ? null : 'No point is marked as put to the panel.';

/** What the letter that confirms a request for a panel does. */
export const STAGE_3_ACKNOWLEDGEMENT_DUTIES: readonly LetterDuty[] = [
  {
    code: 'ack3-received',
    does: 'Says that the request was received, and when',
    ruleId: null,
    section: 'received',
    severity: 'must',
    place: { screen: 'overview' },
    lacks: ({ caseFile }) =>
      caseFile.matter.events['stage-3-requested']
        ? null
        : 'The day the request was received is not recorded.',
  },
  {
    code: 'ack3-reasons',
    does: 'Says what the complainant gave as reasons, and asks for them where none were given',
    ruleId: 'ch-s3-request',
    section: 'points',
    severity: 'check',
    place: PANEL('request'),
    lacks: ({ caseFile }) =>
      hasWords(caseFile.reviewPanel.request.reasons) ? null : 'The reasons for the request are not recorded.',
  },
  {
    code: 'ack3-points',
    does: 'Says which points the panel reviews',
    ruleId: null,
    section: 'points',
    severity: 'must',
    place: PANEL('request'),
    lacks: noPoints,
  },
  {
    code: 'ack3-panel',
    does: 'Says who sits on the panel: three independent people, not the Independent Person',
    ruleId: 'ch-panel-composition',
    section: 'panel',
    severity: 'must',
    place: PANEL('panel'),
    lacks: () => null,
  },
  {
    code: 'ack3-by-when',
    does: 'Says by when the panel has to meet',
    ruleId: 'ch-s3-panel',
    section: 'panel',
    severity: 'must',
    place: { screen: 'overview' },
    lacks: ({ caseFile }) =>
      childrensTimes(caseFile).panel
        ? null
        : 'The last day for the panel cannot be counted without the request.',
  },
  {
    code: 'ack3-availability',
    does: 'Asks when the panel would suit the complainant',
    ruleId: 'ch-panel-availability',
    section: 'answer',
    severity: 'check',
    place: PANEL('hearing'),
    lacks: () => null,
  },
  {
    code: 'ack3-companions',
    does: 'Says that an advocate and another person may come, and that either may speak',
    ruleId: 'ch-panel-companions',
    section: 'coming',
    severity: 'must',
    place: PANEL('hearing'),
    lacks: () => null,
  },
  {
    code: 'ack3-submissions',
    does: 'Says that the complainant may speak or write to the panel',
    ruleId: 'ch-panel-submissions',
    section: 'coming',
    severity: 'must',
    place: PANEL('hearing'),
    lacks: () => null,
  },
  ...everyLetter('ack3', 'on-council-paper'),
];

/** What a letter that asks somebody to the review panel does. */
export const INVITATION_DUTIES: readonly LetterDuty[] = [
  {
    code: 'panel-when',
    does: 'Says when and where the panel meets',
    ruleId: 'ch-panel-availability',
    section: 'when',
    severity: 'must',
    place: PANEL('hearing'),
    lacks: ({ caseFile: { matter, reviewPanel } }) => {
      if (!matter.events['panel-held']) return 'The day the panel meets is not recorded.';
      return wordless(reviewPanel.hearing.place) && reviewPanel.hearing.mode !== 'video'
        ? 'Where the panel meets is not recorded.'
        : null;
    },
  },
  {
    code: 'panel-time',
    does: 'Says at what time',
    ruleId: null,
    section: 'when',
    severity: 'check',
    place: PANEL('hearing'),
    lacks: ({ caseFile }) =>
      wordless(caseFile.reviewPanel.hearing.startsAt)
        ? 'The time at which the panel meets is not recorded.'
        : null,
  },
  {
    code: 'panel-in-time',
    does: 'Is for a day within the time the law sets',
    ruleId: 'ch-s3-panel',
    section: 'when',
    severity: 'check',
    place: PANEL('hearing'),
    lacks: ({ caseFile }) => {
      const held = caseFile.matter.events['panel-held'];
      const due = childrensTimes(caseFile).panel?.dueOn ?? null;
      return held && due && held > due
        ? 'The panel meets after the 30 working days, which cannot be extended.'
        : null;
    },
  },
  {
    code: 'panel-notice',
    does: 'Goes 10 working days before the panel or sooner',
    ruleId: 'ch-s3-notice',
    section: 'when',
    severity: 'check',
    place: PANEL('hearing'),
    lacks: ({ caseFile, about }) => {
      const day = letterDate(caseFile, about.ref);
      const last = childrensTimes(caseFile).panelNotice?.dueOn ?? null;
      return day && last && day > last
        ? 'The letter goes fewer than 10 working days before the panel.'
        : null;
    },
  },
  {
    code: 'panel-points',
    does: 'Says which points the panel reviews',
    ruleId: null,
    section: 'points',
    severity: 'must',
    place: PANEL('request'),
    lacks: noPoints,
  },
  {
    code: 'panel-who',
    does: 'Says who sits on the panel',
    ruleId: 'ch-panel-composition',
    section: 'who',
    severity: 'check',
    place: PANEL('panel'),
    lacks: ({ caseFile }) =>
      caseFile.reviewPanel.members.length === 3 ? null : 'Not all three members of the panel are named yet.',
  },
  {
    code: 'panel-companions',
    does: 'Says that an advocate and another person may come, and that either may speak',
    ruleId: 'ch-panel-companions',
    section: 'part',
    severity: 'must',
    place: PANEL('hearing'),
    asked: isComplainant,
    lacks: () => null,
  },
  {
    code: 'panel-conflict',
    does: 'Asks the member to declare any connection',
    ruleId: 'ch-panel-composition',
    section: 'part',
    severity: 'must',
    place: PANEL('panel'),
    asked: isPanelMember,
    lacks: () => null,
  },
  {
    code: 'panel-submissions',
    does: 'Says what part they have: to speak or to write to the panel',
    ruleId: 'ch-panel-submissions',
    section: 'part',
    severity: 'must',
    place: PANEL('hearing'),
    asked: (facts) => !isPanelMember(facts),
    lacks: () => null,
  },
  {
    code: 'panel-papers',
    does: 'Lists the papers the panel will have',
    ruleId: 'ch-s3-papers',
    section: 'papers',
    severity: 'check',
    place: PANEL('hearing'),
    lacks: ({ caseFile }) =>
      caseFile.reviewPanel.hearing.papers.length > 0 ? null : 'No panel paper is listed.',
  },
  ...everyLetter('panel', 'on-council-paper'),
];
