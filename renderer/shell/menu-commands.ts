import { spotlight } from '@mantine/spotlight';
import { openFind } from '@renderer/evidence/find/find-opener';
import type { MenuCommand } from '@shared/ipc/menu-commands';
import { useEffect, useRef } from 'react';
import { useDoors } from '../doors/doors-context';
import { usePlace } from '../navigation/navigation';
import { desk } from '../platform/desk';
import { useShellActs } from './shell-acts';

/** Does what the window's menu asks, where the user is. */
export function useMenuCommands(): void {
  const { showAbout, showShortcuts, lock } = useShellActs();
  const doors = useDoors();
  const { place, showRegister, showSafeKeeping } = usePlace();
  const acts: Record<MenuCommand, () => void> = {
    'new-case': () => doors.newCase(),
    'open-case-data': () => void doors.openCaseData('file'),
    'save-case-data': () => {
      if (place.at === 'case') void doors.saveCaseData(place.caseId, 'folder');
    },
    lock,
    register: showRegister,
    'safe-keeping': showSafeKeeping,
    find: () => {
      if (!openFind()) spotlight.open();
    },
    'command-palette': () => spotlight.open(),
    help: showShortcuts,
    'keyboard-shortcuts': showShortcuts,
    about: showAbout,
  };
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => desk().on.menu(({ command }) => latest.current[command]()), []);
}
