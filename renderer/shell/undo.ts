import { notifications } from '@mantine/notifications';
import { useUndo } from '@renderer/data/case-context';
import { useShortcuts } from './keyboard';

function say(message: string): void {
  notifications.hide('undo');
  notifications.show({ id: 'undo', message, autoClose: 4000, withBorder: true });
}

/** Undo and redo of the whole case, with a sentence that names what was undone. */
export function useSpokenUndo(): { undo: () => void; redo: () => void } {
  const { undo, redo } = useUndo();
  return {
    undo: () => {
      const label = undo();
      say(label ? `Undone: ${label}` : 'There is nothing to undo.');
    },
    redo: () => {
      const label = redo();
      say(label ? `Done again: ${label}` : 'There is nothing to do again.');
    },
  };
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) outside fields; inside a field the field's own undo works. */
export function useUndoKeys(): void {
  const { undo, redo } = useSpokenUndo();
  useShortcuts([
    { key: 'z', ctrl: true, shift: false, act: undo },
    { key: 'z', ctrl: true, shift: true, act: redo },
    { key: 'y', ctrl: true, act: redo },
  ]);
}
