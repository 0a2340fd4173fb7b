import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import styles from './drop-zone.module.css';
import { useEvidenceImport } from './import-provider';

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** A place where papers and folders can be dropped into the case. */
export function DropZone({ children, className }: { children: ReactNode; className?: string }) {
  const { importDropped, busy } = useEvidenceImport();
  const [over, setOver] = useState(false);
  // Entering a child is told before leaving its parent, so comings and goings are counted.
  const depth = useRef(0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what can be dropped here can also be added by the buttons
    <div
      className={`${styles.zone} ${className ?? ''}`}
      data-drop-zone
      onDragEnter={(event) => {
        if (!hasFiles(event)) return;
        depth.current += 1;
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!hasFiles(event)) return;
        depth.current = Math.max(0, depth.current - 1);
        if (depth.current === 0) setOver(false);
      }}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = busy ? 'none' : 'copy';
      }}
      onDrop={(event) => {
        depth.current = 0;
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        void importDropped(event.dataTransfer);
      }}
    >
      {children}
      {over && !busy ? <div className={styles.over}>Drop to add to the evidence</div> : null}
    </div>
  );
}
