import { MENU_COMMANDS } from '@shared/ipc/menu-commands';
import type { BrowserWindow, MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { contextMenuTemplate } from '../../electron/context-menu';
import { menuTemplate } from '../../electron/menu';
import type { SettingsFile } from '../../electron/settings';
import { nextZoom, ZOOM_STEPS } from '../../electron/zoom';

vi.mock('electron', () => import('./electron-stand-in'));

function menu(packaged: boolean, zoom = 1) {
  const sent: [string, unknown][] = [];
  const changes: unknown[] = [];
  const window = {
    webContents: {
      isDestroyed: () => false,
      send: (channel: string, payload: unknown) => sent.push([channel, payload]),
      getZoomFactor: () => zoom,
      setZoomFactor: (factor: number) => sent.push(['zoom', factor]),
    },
  };
  const settings = { change: (change: unknown) => changes.push(change) };
  const template = menuTemplate(
    window as unknown as BrowserWindow,
    settings as unknown as SettingsFile,
    packaged,
  );
  const items = template.flatMap(({ submenu }) => (submenu ?? []) as MenuItemConstructorOptions[]);
  const click = (label: string) => {
    const item = items.find((each) => each.label === label);
    (item?.click as (() => void) | undefined)?.();
  };
  return { items, sent, changes, click };
}

describe('the menu', () => {
  test('reaches every command the page knows, once', () => {
    const { items, sent } = menu(true);
    for (const item of items) (item.click as (() => void) | undefined)?.();
    const commands = sent
      .filter(([channel]) => channel === 'event:menu')
      .map(([, payload]) => (payload as { command: string }).command);
    expect(commands.sort()).toEqual([...MENU_COMMANDS].sort());
  });

  test('leaves the keys of those commands to the page', () => {
    const { items } = menu(true);
    const find = items.find((item) => item.label === 'Find…');
    expect(find).toMatchObject({ accelerator: 'CommandOrControl+F', registerAccelerator: false });
  });

  test('packaged, has no developer’s items', () => {
    const roles = (packaged: boolean) => menu(packaged).items.map(({ role }) => role);
    for (const role of ['reload', 'forceReload', 'toggleDevTools'] as const)
      expect(roles(true)).not.toContain(role);
    expect(roles(false)).toContain('toggleDevTools');
  });

  test('zooms by steps and remembers', () => {
    const { click, sent, changes } = menu(true, 1.25);
    click('Larger');
    click('Smaller');
    click('Actual size');
    expect(sent).toEqual([
      ['zoom', 1.5],
      ['zoom', 1.1],
      ['zoom', 1],
    ]);
    expect(changes).toEqual([{ zoom: 1.5 }, { zoom: 1.1 }, { zoom: 1 }]);
  });
});

describe('zoom', () => {
  test('goes from 50 to 200 % and stays at the ends', () => {
    expect([ZOOM_STEPS[0], ZOOM_STEPS.at(-1)]).toEqual([0.5, 2]);
    expect(nextZoom(2, 'in')).toBe(2);
    expect(nextZoom(0.5, 'out')).toBe(0.5);
  });

  test('is not misled by Chromium’s small errors', () => {
    expect(nextZoom(1.1000000238418579, 'in')).toBe(1.25);
    expect(nextZoom(1.0999999, 'out')).toBe(1);
    expect(nextZoom(0.9000000357627869, 'in')).toBe(1);
  });
});

describe('a right click', () => {
  const editFlags = {
    canUndo: false,
    canRedo: false,
    canCut: true,
    canCopy: true,
    canPaste: true,
    canSelectAll: true,
  };
  const roles = (params: object) =>
    contextMenuTemplate({ isEditable: false, selectionText: '', editFlags, ...params } as never).map(
      ({ role }) => role,
    );

  test('offers editing where one can edit', () => {
    expect(roles({ isEditable: true })).toEqual(
      expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']),
    );
  });

  test('offers copying where something is chosen', () => {
    expect(roles({ selectionText: 'the words' })).toEqual(['copy']);
  });

  test('offers nothing elsewhere', () => {
    expect(roles({ selectionText: '  ' })).toEqual([]);
  });
});
