import { Kbd, Modal } from '@mantine/core';
import styles from './shortcuts-dialog.module.css';

const SHORTCUTS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['Ctrl', 'K'], 'Search, and reach every action'],
  [
    ['Ctrl', 'Shift', 'F'],
    'Find words in every page, note and text of the case; also / where nothing is being written',
  ],
  [['Ctrl', '1'], 'Go to a screen: 1 to 9, in the order of the list on the left'],
  [['F6'], 'Go to the next part of the window; with Shift, to the one before'],
  [['Ctrl', 'Z'], 'Undo the last change to the case'],
  [['Ctrl', 'Shift', 'Z'], 'Do it again'],
  [['@'], 'While writing: name a person'],
  [['#'], 'While writing: cite a document'],
  [['Ctrl', 'B'], 'While writing: bold; I for italic, U for underline'],
  [['Ctrl', 'L'], 'Lock Evenhand'],
  [['Ctrl', '+'], 'Larger; Ctrl and – smaller, Ctrl and 0 as it was'],
  [['Ctrl', '/'], 'This list'],
];

export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard shortcuts" size="lg">
      <dl className={styles.list}>
        {SHORTCUTS.map(([keys, what]) => (
          <div className={styles.line} key={what}>
            <dt>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 ? ' + ' : null}
                  <Kbd>{key}</Kbd>
                </span>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
