import { type ComponentProps, lazy, Suspense } from 'react';
import type { DocumentViewer } from './document-viewer';
import styles from './viewer.module.css';

// The readers of PDFs and mail are large; the app starts without them.
const Loaded = lazy(() => import('./document-viewer').then((module) => ({ default: module.DocumentViewer })));

/** {@link DocumentViewer}, loaded when the first document is opened. Give it the document's id as key. */
export function ViewerWhenNeeded(props: ComponentProps<typeof DocumentViewer>) {
  return (
    <Suspense fallback={<p className={styles.message}>Opening the document…</p>}>
      <Loaded {...props} />
    </Suspense>
  );
}
