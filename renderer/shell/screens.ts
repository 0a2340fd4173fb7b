import type { CaseFile } from '@shared/domain/case-file';
import { findingsWritten } from '@shared/domain/findings-written';
import { intakeQuestions } from '@shared/domain/intake-questions';
import type { Matter, UserRole } from '@shared/domain/matter';
import {
  type Icon,
  IconBooks,
  IconCalendarCog,
  IconChecklist,
  IconClipboardCheck,
  IconFileText,
  IconFolders,
  IconGavel,
  IconLayoutDashboard,
  IconMailForward,
  IconMessage2Question,
  IconMessages,
  IconNotebook,
  IconPencilCheck,
  IconScale,
  IconSearch,
  IconTimeline,
  IconUserCheck,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { ScreenId } from '../navigation/screen-ids';
import { type LoadedScreen, loadedScreen } from './loaded-screen';

/** One screen of a case as the navigation and the command palette know it. */
export type ScreenEntry = LoadedScreen & {
  readonly id: ScreenId;
  readonly label: string;
  readonly icon: Icon;
  /** Screens of one group stand together, between two lines. */
  readonly group: 'work' | 'others' | 'papers';
  /** How much is in it, said beside its name. */
  readonly count?: (caseFile: CaseFile) => string;
  readonly shows: (matter: Matter) => boolean;
};

type Draft = Omit<ScreenEntry, keyof LoadedScreen | 'shows'> & { shows?: ScreenEntry['shows'] };

const always = () => true;
/** The adult procedure has one stage: no accuracy round, independent person, adjudication or panel (SI 2009/309). */
const childrenOnly = (matter: Matter) => matter.procedure === 'children';
const adultOnly = (matter: Matter) => matter.procedure === 'adult';
const howMany = (list: readonly unknown[]) => (list.length === 0 ? '' : list.length.toLocaleString('en-GB'));

function points({ points: list }: CaseFile): string {
  return list.length === 0 ? '' : `${list.length} ${list.length === 1 ? 'point' : 'points'}`;
}

function interviewsHeld({ interviews }: CaseFile): string {
  const held = interviews.filter((interview) => interview.on !== null).length;
  return interviews.length === 0 ? '' : `${held} of ${interviews.length}`;
}

/** Each screen of findings counts its own author's, whoever the user is. */
const findingsBy = (author: UserRole) => (caseFile: CaseFile) => {
  const { done, total } = findingsWritten(caseFile, author);
  const looked = author === 'investigating-officer' || author === caseFile.matter.userRole || done > 0;
  return total > 0 && looked ? `${done} of ${total}` : '';
};

/** Said only while something is open: a decided intake needs no looking at. */
function intakeAnswered(caseFile: CaseFile): string {
  const questions = intakeQuestions(caseFile);
  const answered = questions.filter((question) => question.state === 'answered').length;
  return answered === questions.length ? '' : `${answered} of ${questions.length}`;
}

const DRAFTS: readonly Draft[] = [
  { id: 'overview', label: 'Overview', icon: IconLayoutDashboard, group: 'work' },
  { id: 'intake', label: 'Intake', icon: IconClipboardCheck, group: 'work', count: intakeAnswered },
  { id: 'complaint', label: 'Complaint', icon: IconMessage2Question, group: 'work', count: points },
  { id: 'people', label: 'People', icon: IconUsers, group: 'work', count: (c) => howMany(c.people) },
  { id: 'evidence', label: 'Evidence', icon: IconFolders, group: 'work', count: (c) => howMany(c.documents) },
  {
    id: 'chronology',
    label: 'Chronology',
    icon: IconTimeline,
    group: 'work',
    count: (c) => howMany(c.chronology),
  },
  { id: 'interviews', label: 'Interviews', icon: IconMessages, group: 'work', count: interviewsHeld },
  { id: 'investigation', label: 'Investigation', icon: IconSearch, group: 'work' },
  {
    id: 'findings',
    label: 'Findings',
    icon: IconScale,
    group: 'work',
    count: findingsBy('investigating-officer'),
  },
  {
    id: 'recommendations',
    label: 'Recommendations',
    icon: IconChecklist,
    group: 'work',
    count: (c) => howMany(c.recommendations),
  },
  {
    id: 'accuracy',
    label: 'Accuracy round',
    icon: IconPencilCheck,
    group: 'work',
    count: (c) => howMany(c.accuracyComments),
    shows: childrenOnly,
  },
  {
    id: 'independent-person',
    label: 'Independent Person',
    icon: IconUserCheck,
    group: 'others',
    shows: childrenOnly,
  },
  { id: 'adjudication', label: 'Adjudication', icon: IconGavel, group: 'others', shows: childrenOnly },
  {
    id: 'review-panel',
    label: 'Stage 3',
    icon: IconUsersGroup,
    group: 'others',
    count: findingsBy('panel-chair'),
    shows: childrenOnly,
  },
  { id: 'adult-response', label: 'Response', icon: IconMailForward, group: 'others', shows: adultOnly },
  { id: 'bundle', label: 'Bundle', icon: IconBooks, group: 'papers', count: (c) => howMany(c.bundles) },
  { id: 'documents', label: 'Documents', icon: IconFileText, group: 'papers' },
  { id: 'case-log', label: 'Log', icon: IconNotebook, group: 'papers', count: (c) => howMany(c.decisions) },
  { id: 'rules', label: 'Rules and calendar', icon: IconCalendarCog, group: 'papers' },
];

type ScreenModule = { Screen: ComponentType };
const modules = import.meta.glob<ScreenModule>('../features/*/screen.tsx');

/** A screen is offered when its folder in features/ exists; adding one is making the folder. */
export const SCREENS: readonly ScreenEntry[] = DRAFTS.flatMap((draft) => {
  const load = modules[`../features/${draft.id}/screen.tsx`];
  return load ? [{ shows: always, ...draft, ...loadedScreen(load) }] : [];
});

/** The screens this case has, in the order of the work. */
export function screensOf(matter: Matter): readonly ScreenEntry[] {
  return SCREENS.filter((screen) => screen.shows(matter));
}
