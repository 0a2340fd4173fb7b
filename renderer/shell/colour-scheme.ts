import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { desk } from '../platform/desk';

export const COLOUR_SCHEMES: readonly { value: MantineColorScheme; label: string }[] = [
  { value: 'auto', label: 'As the computer has it' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Light, dark or as the computer has it; the window's own frame and menus follow. */
export function useColourScheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    void desk().window.setTheme({ theme: colorScheme === 'auto' ? 'system' : colorScheme });
  }, [colorScheme]);
  return { colourScheme: colorScheme, setColourScheme: setColorScheme };
}
