import { spotlight } from '@mantine/spotlight';
import type { MenuCommand } from '@shared/ipc/menu-commands';
import { useEffect, useRef } from 'react';
import { useIntake } from '../intake/intake-context';
import { usePlace } from '../navigation/navigation';
import { desk } from '../platform/desk';
import { useShellActs } from './shell-acts';

/** Does what the window's menu asks, where the user is. */
export function useMenuCommands(): void {
  const { showAbout, showShortcuts } = useShellActs();
  const intake = useIntake();
  const { place } = usePlace();
  const acts: Record<MenuCommand, () => void> = {
    'new-case': () => intake.newCase(),
    'open-case-data': () => void intake.openCaseData('file'),
    'save-case-data': () => {
      if (place.at === 'case') void intake.saveCaseData(place.caseId, 'folder');
    },
    find: () => spotlight.open(),
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
