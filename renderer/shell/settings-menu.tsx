import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconDots } from '@tabler/icons-react';
import { usePlace } from '../navigation/navigation';
import { COLOUR_SCHEMES, useColourScheme } from './colour-scheme';
import { useShellActs } from './shell-acts';

/** What belongs to the program rather than to the case. */
export function SettingsMenu() {
  const { colourScheme, setColourScheme } = useColourScheme();
  const { showShortcuts, showAbout, showVault } = useShellActs();
  const { showSafeKeeping } = usePlace();
  return (
    <Menu width={230}>
      <Menu.Target>
        <ActionIcon aria-label="Settings and help">
          <IconDots size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Light or dark</Menu.Label>
        {COLOUR_SCHEMES.map(({ value, label }) => (
          <Menu.Item
            key={value}
            onClick={() => setColourScheme(value)}
            leftSection={
              <IconCheck
                size={16}
                visibility={colourScheme === value ? 'visible' : 'hidden'}
                aria-hidden="true"
              />
            }
          >
            {label}
            {colourScheme === value ? <span className="only-for-screen-readers">, chosen</span> : null}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={showSafeKeeping}>Safe keeping and backups</Menu.Item>
        <Menu.Item onClick={showVault}>Passphrase and locking</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={showShortcuts}>Keyboard shortcuts</Menu.Item>
        <Menu.Item onClick={showAbout}>About Evenhand</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
