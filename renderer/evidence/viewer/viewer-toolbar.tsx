import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowAutofitWidth,
  IconChevronDown,
  IconChevronUp,
  IconMarquee2,
  IconMinus,
  IconNote,
  IconPlus,
  IconQuote,
  IconRotateClockwise,
  IconSearch,
} from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import styles from './viewer-toolbar.module.css';

type ToolProps = {
  readonly label: string;
  readonly keys?: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly children: ReactNode;
};

function Tool({ label, keys, onClick, disabled, pressed, children }: ToolProps) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label}>
      <ActionIcon
        size="sm"
        aria-label={label}
        aria-pressed={pressed}
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? 'accent' : 'gray'}
        onClick={onClick}
        disabled={disabled}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function PageBox({ page, pages, onGo }: { page: number; pages: number; onGo: (page: number) => void }) {
  const [typed, setTyped] = useState(String(page));
  useEffect(() => setTyped(String(page)), [page]);
  const go = () => {
    const wanted = Number.parseInt(typed, 10);
    if (Number.isFinite(wanted)) onGo(Math.min(pages, Math.max(1, wanted)));
    else setTyped(String(page));
  };
  return (
    <span className={styles.pageBox}>
      <input
        aria-label={`Page, of ${pages}`}
        inputMode="numeric"
        value={typed}
        size={String(pages).length + 1}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(String(page))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
        }}
      />
      <span className="quiet">of {pages.toLocaleString('en-GB')}</span>
    </span>
  );
}

type Props = {
  readonly page: number;
  /** null: not something with pages. */
  readonly pages: number | null;
  /** null: it has no size and no words, as a recording. */
  readonly zoom: number | null;
  readonly canTurn: boolean;
  readonly finding: boolean;
  readonly marking: boolean;
  readonly onGo: (page: number) => void;
  readonly onZoom: (zoom: number | 'fit') => void;
  readonly onTurn: () => void;
  readonly onFind: () => void;
  readonly onMark: () => void;
  readonly onCite: () => void;
  readonly onNote: () => void;
};

/** Steps of zoom: each press goes to the next one. */
export const ZOOM_STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** The next step up or down from a zoom. */
export function nextZoom(zoom: number, step: 1 | -1): number {
  const found =
    step > 0
      ? ZOOM_STEPS.find((each) => each > zoom + 0.01)
      : ZOOM_STEPS.findLast((each) => each < zoom - 0.01);
  return found ?? zoom;
}

/** What can be done with the document shown. Every tool has a key; the tooltips say which. */
export function ViewerToolbar(props: Props) {
  const { page, pages, zoom, canTurn, finding, marking } = props;
  const { onGo, onZoom, onTurn, onFind, onMark, onCite, onNote } = props;
  return (
    <div className={styles.bar} role="toolbar" aria-label="Document">
      {pages !== null && pages > 1 ? (
        <>
          <Tool label="Page before" keys="Page Up" onClick={() => onGo(page - 1)} disabled={page <= 1}>
            <IconChevronUp size={17} />
          </Tool>
          <Tool label="Next page" keys="Page Down" onClick={() => onGo(page + 1)} disabled={page >= pages}>
            <IconChevronDown size={17} />
          </Tool>
          <PageBox page={page} pages={pages} onGo={onGo} />
        </>
      ) : null}
      <span className={styles.spring} />
      {zoom !== null ? (
        <>
          <Tool label="Smaller" keys="−" onClick={() => onZoom(nextZoom(zoom, -1))}>
            <IconMinus size={16} />
          </Tool>
          <span className={styles.zoom}>{Math.round(zoom * 100)} %</span>
          <Tool label="Larger" keys="+" onClick={() => onZoom(nextZoom(zoom, 1))}>
            <IconPlus size={16} />
          </Tool>
          <Tool label="Fit the width" keys="0" onClick={() => onZoom('fit')}>
            <IconArrowAutofitWidth size={17} />
          </Tool>
        </>
      ) : null}
      {canTurn ? (
        <Tool label="Turn a quarter to the right" keys="R" onClick={onTurn}>
          <IconRotateClockwise size={17} />
        </Tool>
      ) : null}
      {zoom !== null ? (
        <Tool label="Find in this document" keys="Ctrl F" onClick={onFind} pressed={finding}>
          <IconSearch size={16} />
        </Tool>
      ) : null}
      {canTurn ? (
        <Tool label="Cite a part: draw a frame on the page" keys="M" onClick={onMark} pressed={marking}>
          <IconMarquee2 size={17} />
        </Tool>
      ) : null}
      <Tool label={pages === null ? 'Cite this document' : 'Cite this page'} keys="C" onClick={onCite}>
        <IconQuote size={17} />
      </Tool>
      <Tool label={pages === null ? 'Note on this document' : 'Note on this page'} keys="N" onClick={onNote}>
        <IconNote size={17} />
      </Tool>
    </div>
  );
}
