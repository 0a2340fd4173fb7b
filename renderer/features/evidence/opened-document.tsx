import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { ViewerWhenNeeded } from '@renderer/evidence/viewer/viewer-when-needed';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import { IconArrowLeft, IconChevronLeft, IconChevronRight, IconForms } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { DocumentForm } from './document-form';
import styles from './register.module.css';

type Props = {
  readonly document: EvidenceDocument;
  readonly before: EvidenceDocument | undefined;
  readonly after: EvidenceDocument | undefined;
  readonly onGo: (id: string | null) => void;
  readonly onDelete: () => void;
};

/** When the keyboard was left nowhere as a document opened, it comes to the title, and to the pages once they are drawn. */
function useKeyboardOnPages() {
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = screen.current;
    const title = root?.querySelector('h1');
    if (!root || !title) return;
    const watch = new MutationObserver(() => take());
    const take = () => {
      const at = document.activeElement;
      const pages = root.querySelector<HTMLElement>('[data-viewer-pages]');
      if (at !== document.body && at !== title) watch.disconnect();
      else if (pages) pages.focus();
      else if (at !== title) title.focus();
    };
    watch.observe(root, { childList: true, subtree: true });
    take();
    return () => watch.disconnect();
  }, []);
  return screen;
}

/** A document in the middle of the screen, with its entry beside it. */
export function OpenedDocument({ document, before, after, onGo, onDelete }: Props) {
  const screen = useKeyboardOnPages();
  const [details, setDetails] = useState(document.guessed.length > 0);
  return (
    <div ref={screen} className={styles.opened}>
      <header className={styles.openedHead}>
        <Button variant="subtle" leftSection={<IconArrowLeft size={16} />} onClick={() => onGo(null)}>
          Register
        </Button>
        <h1 className={styles.openedTitle} tabIndex={-1}>
          <span className={styles.openedReference}>{document.reference}</span> {document.title}
        </h1>
        <Tooltip label={before ? `Before: ${before.reference} ${before.title}` : 'This is the first'}>
          <ActionIcon
            aria-label="Document before"
            disabled={!before}
            onClick={() => before && onGo(before.id)}
          >
            <IconChevronLeft size={18} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={after ? `Next: ${after.reference} ${after.title}` : 'This is the last'}>
          <ActionIcon aria-label="Next document" disabled={!after} onClick={() => after && onGo(after.id)}>
            <IconChevronRight size={18} />
          </ActionIcon>
        </Tooltip>
        <Button
          variant={details ? 'light' : 'default'}
          leftSection={<IconForms size={16} />}
          aria-pressed={details}
          onClick={() => setDetails(!details)}
        >
          Details
        </Button>
      </header>
      <div className={styles.openedBody}>
        <div className={styles.openedViewer}>
          <ViewerWhenNeeded key={document.id} document={document} place={null} onOpen={onGo} />
        </div>
        {details ? (
          <div className={styles.side}>
            <DocumentForm key={document.id} document={document} onDelete={onDelete} />
          </div>
        ) : null}
      </div>
    </div>
  );
}
