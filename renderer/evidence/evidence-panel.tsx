import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarRight, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { type PanelTab, useEvidencePanel, usePanelInside } from './evidence-panel-context';
import { DropZone } from './import/drop-zone';
import { EvidenceTab } from './panel/evidence-tab';
import { InterviewsTab } from './panel/interviews-tab';
import styles from './panel/panel.module.css';
import { PanelEdge } from './panel/panel-edge';
import { SourcesTab } from './panel/sources-tab';
import { ScanProgress } from './reading/scan-context';

const TABS: readonly { id: PanelTab; label: string }[] = [
  { id: 'evidence', label: 'Evidence' },
  { id: 'interviews', label: 'Interviews' },
  { id: 'sources', label: 'This point’s sources' },
];

function Tabs({ id }: { id: string }) {
  const { tab, setTab } = usePanelInside();
  const list = useRef<HTMLDivElement>(null);
  const arrows = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const now = TABS.findIndex((each) => each.id === tab);
    const next = TABS[(now + step + TABS.length) % TABS.length];
    if (!next) return;
    setTab(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label="Evidence at hand" className={styles.tabs} onKeyDown={arrows}>
      {TABS.map((each) => (
        <button
          key={each.id}
          type="button"
          role="tab"
          id={`${id}-${each.id}`}
          data-tab={each.id}
          data-region-start={tab === each.id || undefined}
          aria-selected={tab === each.id}
          aria-controls={`${id}-panel`}
          tabIndex={tab === each.id ? 0 : -1}
          className={styles.tab}
          onClick={() => setTab(each.id)}
        >
          {each.label}
        </button>
      ))}
    </div>
  );
}

/** The evidence at the side of every screen of a case: to search, read and cite without leaving the work. */
export function EvidencePanel() {
  const id = useId();
  const { isOpen, show, close } = useEvidencePanel();
  const { width, tab } = usePanelInside();
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // Closing takes away what had the keyboard; it goes to what opens the panel again.
    if (wasOpen.current && !isOpen && document.activeElement === document.body) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (!isOpen) {
    return (
      <aside className={styles.closed} data-region="evidence" aria-label="Evidence">
        <Tooltip label="Show the evidence" position="left">
          <ActionIcon
            ref={opener}
            aria-label="Show the evidence"
            aria-expanded={false}
            data-region-start
            onClick={() => show()}
          >
            <IconLayoutSidebarRight size={19} />
          </ActionIcon>
        </Tooltip>
      </aside>
    );
  }
  return (
    <aside className={styles.panel} data-region="evidence" aria-label="Evidence" style={{ width }}>
      <PanelEdge />
      <DropZone className={styles.inside}>
        <div className={styles.head}>
          <Tabs id={id} />
          <Tooltip label="Hide the evidence">
            <ActionIcon size="sm" aria-label="Hide the evidence" onClick={close}>
              <IconX size={17} />
            </ActionIcon>
          </Tooltip>
        </div>
        <ScanProgress />
        <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} className={styles.body}>
          {tab === 'evidence' ? <EvidenceTab /> : tab === 'interviews' ? <InterviewsTab /> : <SourcesTab />}
        </div>
      </DropZone>
    </aside>
  );
}
