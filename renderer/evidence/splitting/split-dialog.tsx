import { Button, Group, Modal, Progress, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCaseSession } from '@renderer/data/case-context';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import { partsOf } from '@shared/evidence/split-document';
import { BOUNDARY_WORDS, suggestBoundaries } from '@shared/evidence/suggest-boundaries';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useOngoingWork } from '../../components/ongoing-work';
import { usePageTexts } from '../viewer/use-find';
import { useOpenedPdf } from '../viewer/use-opened-pdf';
import { PageThumbnail } from './page-thumbnail';
import { splitStored } from './split-stored';
import styles from './splitting.module.css';

/** Height of a page's line. */
const LINE = 172;

type Props = { readonly document: EvidenceDocument; readonly onClose: () => void };

/**
 * A strip of all pages of a scan, with the places at which a document seems to begin. The person decides each; the
 * arrows go from page to page, Space says that a document begins there or does not.
 */
export function SplitDialog({ document: shown, onClose }: Props) {
  const session = useCaseSession();
  const opened = useOpenedPdf(session.caseId, shown.file?.sha256 ?? null);
  const texts = usePageTexts(session.caseId, shown.id);
  const pages = shown.pages ?? 0;
  const words = useMemo(() => {
    const byPage = new Map(texts.map(({ page, text }) => [page, text]));
    return Array.from({ length: pages }, (_, index) => byPage.get(index + 1) ?? '');
  }, [texts, pages]);
  const suggested = useMemo(() => suggestBoundaries(words), [words]);
  const why = useMemo(
    () => new Map(suggested.map((one) => [one.page, BOUNDARY_WORDS[one.why]])),
    [suggested],
  );
  const [begins, setBegins] = useState<ReadonlySet<number> | null>(null);
  const chosen = begins ?? new Set(suggested.map(({ page }) => page));
  const parts = partsOf([...chosen], pages);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  useOngoingWork(progress !== null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: pages,
    getScrollElement: () => frame.current,
    estimateSize: () => LINE,
    overscan: 3,
  });
  // The strip is measured once the dialog has opened around it.
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const soon = requestAnimationFrame(() => setReady(true));
    return () => cancelAnimationFrame(soon);
  }, []);
  useEffect(() => {
    if (ready) virtual.measure();
  }, [ready, virtual]);

  const toggle = (page: number) => {
    const next = new Set(chosen);
    if (!next.delete(page)) next.add(page);
    setBegins(next);
  };
  const arrows = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const line = event.currentTarget.closest<HTMLElement>('[data-split-page]');
    const page = Math.min(pages, Math.max(2, Number(line?.dataset.splitPage ?? 1) + step));
    virtual.scrollToIndex(page - 1, { align: 'auto' });
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>(`[data-split-page="${page}"] input`)?.focus(),
    );
  };
  const split = async () => {
    stop.current = new AbortController();
    setProgress({ done: 0, total: parts.length });
    const made = await splitStored(
      session,
      shown.id,
      [...chosen],
      (done, total) => setProgress({ done, total }),
      stop.current.signal,
    );
    setProgress(null);
    if (made.ok) {
      notifications.show({
        message: `${shown.reference} was split into ${made.value} documents; it is kept as it came. What cited its pages cites the parts.`,
      });
      onClose();
    } else
      notifications.show({ color: made.code === 'cancelled' ? undefined : 'red', message: made.message });
  };

  const pdf = opened.kind === 'open' ? opened.pdf : null;
  return (
    <Modal
      opened
      onClose={() => (stop.current ? stop.current.abort() : onClose())}
      title={`Split ${shown.reference} ${shown.title}`}
      size="lg"
    >
      <p className="quiet">
        Say where each document begins. The suggestions are told from the words of the pages; you decide. The
        scan itself is kept as it came.
      </p>
      {opened.kind === 'fault' ? <p role="alert">{opened.message}</p> : null}
      <div ref={frame} className={styles.strip}>
        <ol className={styles.lines} style={{ height: virtual.getTotalSize() }} aria-label="Pages">
          {virtual.getVirtualItems().map((item) => {
            const page = item.index + 1;
            const part = parts.findIndex(({ from }) => from === page);
            return (
              <li
                key={item.key}
                className={styles.line}
                data-split-page={page}
                data-begins={part >= 0 || undefined}
                style={{ transform: `translateY(${item.start}px)`, height: LINE }}
              >
                {pdf ? <PageThumbnail pdf={pdf} page={page} /> : <div className={styles.thumbnail} />}
                <div className={styles.about}>
                  <strong>
                    Page {page}
                    {part >= 0 ? `: document ${part + 1} begins` : ''}
                  </strong>
                  {page > 1 ? (
                    <Switch
                      size="sm"
                      label="A document begins here"
                      checked={chosen.has(page)}
                      onKeyDown={arrows}
                      onChange={() => toggle(page)}
                    />
                  ) : null}
                  {why.has(page) ? <span className={styles.why}>Suggested: {why.get(page)}.</span> : null}
                  <span className={styles.opening}>{(words[page - 1] ?? '').slice(0, 160)}</span>
                </div>
              </li>
            );
          })}
        </ol>
      </div>
      {progress ? (
        <Progress mt="sm" value={(progress.done / progress.total) * 100} aria-label="Splitting" />
      ) : null}
      <Group justify="space-between" mt="md">
        <Button variant="subtle" onClick={() => setBegins(new Set())} disabled={progress !== null}>
          Begin with none
        </Button>
        <Group>
          <Button variant="default" onClick={() => (progress ? stop.current?.abort() : onClose())}>
            Cancel
          </Button>
          <Button disabled={parts.length < 2 || progress !== null || !pdf} onClick={() => void split()}>
            Split into {parts.length} documents
          </Button>
        </Group>
      </Group>
    </Modal>
  );
}
