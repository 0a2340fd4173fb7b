/** What the menu may ask of the page. The page decides what each means where the user is. */
export const MENU_COMMANDS = [
  'new-case',
  'open-case-data',
  'save-case-data',
  'lock',
  'register',
  'safe-keeping',
  'find',
  'command-palette',
  'help',
  'keyboard-shortcuts',
  'about',
] as const;

/** One menu command. */
export type MenuCommand = (typeof MENU_COMMANDS)[number];
