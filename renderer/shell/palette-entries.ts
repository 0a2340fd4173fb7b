import { useCase } from '@renderer/data/case-context';
import { useCaseList } from '@renderer/data/cases';
import { type EvidencePanelActs, useEvidencePanel } from '@renderer/evidence/evidence-panel-context';
import { openFind } from '@renderer/evidence/find/find-opener';
import { type CaseFile, inOrder } from '@shared/domain/case-file';
import { amountWords } from '@shared/procedure/rule-in-words';
import { rulesOf } from '@shared/procedure/rules';
import { useMemo } from 'react';
import { personWords } from '../components/person-choices';
import { useDoors } from '../doors/doors-context';
import { useNavigation, usePlace } from '../navigation/navigation';
import { COLOUR_SCHEMES, useColourScheme } from './colour-scheme';
import type { PaletteEntry } from './palette-search';
import { screensOf } from './screens';
import { useShellActs } from './shell-acts';
import { useSpokenUndo } from './undo';

type Go = ReturnType<typeof useNavigation>['go'];
type Beside = Pick<EvidencePanelActs, 'open' | 'openInterview'>;

/** Everything of a case that can be gone to by name; papers and interviews open beside the work. */
function caseEntries(caseFile: CaseFile, go: Go, evidence: Beside): PaletteEntry[] {
  const screens = screensOf(caseFile.matter);
  const has = (id: string) => screens.some((screen) => screen.id === id);
  return [
    ...screens.map((screen, index) => ({
      id: `screen-${screen.id}`,
      group: 'Go to',
      label: screen.label,
      hint: index < 9 ? `Ctrl ${index + 1}` : undefined,
      always: true,
      act: () => go(screen.id),
    })),
    {
      id: 'working-days',
      group: 'Go to',
      label: 'Working days of this case: bank holidays and closing days',
      words: 'calendar holidays rules',
      act: () => go('rules', { id: 'calendar' }),
    },
    ...rulesOf(caseFile.matter.procedure).map((rule) => ({
      id: `rule-${rule.id}`,
      group: 'Rules',
      label: `${rule.name}: ${amountWords(rule)}`,
      words: `rule deadline why ${rule.statutoryTerm}`,
      act: () => go('rules', { id: rule.id }),
    })),
    ...inOrder(caseFile.points).map((point) => ({
      id: `point-${point.id}`,
      group: 'Complaint points',
      label: `Point ${point.number} · ${point.title || 'without a title'}`,
      words: point.agreed.wording.slice(0, 400),
      act: () => go(has('findings') ? 'findings' : 'complaint', { pointId: point.id }),
    })),
    ...inOrder(caseFile.documents).map((document) => ({
      id: `document-${document.id}`,
      group: 'Evidence',
      label: [document.reference, document.title || document.file?.name].filter(Boolean).join(' · '),
      hint: document.kind,
      words: `${document.author} ${document.recipient} ${document.file?.name ?? ''}`,
      act: () => evidence.open(document.id),
    })),
    ...inOrder(caseFile.interviews).map((interview) => {
      const person = caseFile.people.find((each) => each.id === interview.personId);
      return {
        id: `interview-${interview.id}`,
        group: 'Interviews',
        label: [interview.reference, person ? personWords(person) : 'Interview'].filter(Boolean).join(' · '),
        act: () => evidence.openInterview(interview.id),
      };
    }),
    ...inOrder(caseFile.people).map((person) => ({
      id: `person-${person.id}`,
      group: 'People',
      label: personWords(person),
      act: () => go('people', { id: person.id }),
    })),
    ...inOrder(caseFile.recommendations).map((recommendation) => ({
      id: `recommendation-${recommendation.id}`,
      group: 'Recommendations',
      label: `${recommendation.reference} · ${recommendation.action.slice(0, 90)}`,
      act: () => go('recommendations', { id: recommendation.id }),
    })),
  ];
}

/** What can be done anywhere. */
export function useProgramEntries(): PaletteEntry[] {
  const doors = useDoors();
  const { setColourScheme } = useColourScheme();
  const { showAbout, showShortcuts, showVault, lock } = useShellActs();
  const { showRegister, showSafeKeeping } = usePlace();
  return [
    { id: 'new-case', group: 'Cases', label: 'New case', always: true, act: doors.newCase },
    {
      id: 'from-folder',
      group: 'Cases',
      label: 'Start a case from the council’s folder',
      act: () => void doors.startFromFolder(),
    },
    {
      id: 'open-file',
      group: 'Cases',
      label: 'Open case data: a file or zip',
      words: 'import json',
      act: () => void doors.openCaseData('file'),
    },
    {
      id: 'open-folder',
      group: 'Cases',
      label: 'Open case data: a folder',
      words: 'import',
      act: () => void doors.openCaseData('folder'),
    },
    {
      id: 'save-next-dates',
      group: 'Cases',
      label: 'Save what is next in every case for a calendar',
      words: 'ics outlook dates export deadlines',
      act: () => doors.saveCalendar(null),
    },
    {
      id: 'register',
      group: 'Cases',
      label: 'Register: figures over all cases',
      words: 'annual report statistics counts dates sheet freedom of information foi learning csv',
      always: true,
      act: showRegister,
    },
    {
      id: 'safe-keeping',
      group: 'Cases',
      label: 'Safe keeping: backups and bringing cases back',
      words: 'backup restore drill copy drive usb safety recover',
      always: true,
      act: showSafeKeeping,
    },
    ...COLOUR_SCHEMES.map(({ value, label }) => ({
      id: `scheme-${value}`,
      group: 'Light or dark',
      label: `Colours: ${label.toLowerCase()}`,
      words: 'theme mode dark light',
      act: () => setColourScheme(value),
    })),
    { id: 'lock', group: 'Evenhand', label: 'Lock', words: 'close leave away', hint: 'Ctrl L', act: lock },
    {
      id: 'vault',
      group: 'Evenhand',
      label: 'Passphrase and locking',
      words: 'password recovery key idle security',
      act: showVault,
    },
    { id: 'shortcuts', group: 'Help', label: 'Keyboard shortcuts', act: showShortcuts },
    { id: 'about', group: 'Help', label: 'About Evenhand', act: showAbout },
  ];
}

export function useCaseListEntries(): PaletteEntry[] {
  const list = useCaseList();
  const { openCase } = usePlace();
  return (list ?? []).map((each) => ({
    id: `case-${each.caseId}`,
    group: 'Your cases',
    label: each.title || 'Case without a title',
    hint: [each.councilName, each.reference].filter(Boolean).join(' · '),
    act: () => openCase(each.caseId),
  }));
}

/** Everything the palette reaches inside a case. `query` can be taken on to Find, which looks through the pages too. */
export function useCaseEntries(query: string): PaletteEntry[] {
  const caseFile = useCase();
  const { go } = useNavigation();
  const { place, leaveCase } = usePlace();
  const { undo, redo } = useSpokenUndo();
  const doors = useDoors();
  const program = useProgramEntries();
  const evidence = useEvidencePanel();
  const ofCase = useMemo(() => caseEntries(caseFile, go, evidence), [caseFile, go, evidence]);
  const caseId = place.at === 'case' ? place.caseId : '';
  return [
    ...ofCase,
    {
      id: 'find',
      group: 'This case',
      label: query.trim() ? `Find “${query.trim()}” in every page and text` : 'Find in every page and text',
      hint: 'Ctrl Shift F',
      words: 'search look',
      always: true,
      act: () => void openFind(query.trim() || undefined),
    },
    {
      id: 'undo',
      group: 'This case',
      label: 'Undo the last change',
      hint: 'Ctrl Z',
      always: true,
      act: undo,
    },
    { id: 'redo', group: 'This case', label: 'Do it again', words: 'redo', hint: 'Ctrl Shift Z', act: redo },
    {
      id: 'save-folder',
      group: 'This case',
      label: 'Save open case data as a folder',
      words: 'export backup json',
      always: true,
      act: () => void doors.saveCaseData(caseId, 'folder'),
    },
    {
      id: 'save-calendar',
      group: 'This case',
      label: 'Save the dates of this case for a calendar',
      words: 'ics outlook export deadlines',
      act: () => doors.saveCalendar(caseId),
    },
    {
      id: 'save-zip',
      group: 'This case',
      label: 'Save open case data as one zip file',
      words: 'export backup',
      act: () => void doors.saveCaseData(caseId, 'zip'),
    },
    {
      id: 'all-cases',
      group: 'Cases',
      label: 'All cases',
      words: 'home leave close',
      always: true,
      act: leaveCase,
    },
    ...program,
  ];
}
