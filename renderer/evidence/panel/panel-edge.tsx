import { type PointerEvent, useRef } from 'react';
import { usePanelInside } from '../evidence-panel-context';
import styles from './panel.module.css';
import { NARROWEST_PANEL, PANEL_WIDTH, WIDEST_PANEL } from './remembered-panel';

/** The work in the middle keeps at least this much of the window. */
const MIDDLE_KEEPS = 520;

/** Pixels an arrow key moves the edge by. */
const STEP = 24;

function held(width: number): number {
  const widest = Math.min(WIDEST_PANEL, window.innerWidth - MIDDLE_KEEPS);
  return Math.round(Math.max(NARROWEST_PANEL, Math.min(widest, width)));
}

/** The edge by which the panel is made wider or narrower: dragged, or by the arrow keys. */
export function PanelEdge() {
  const { width, setWidth } = usePanelInside();
  const from = useRef<{ x: number; width: number } | null>(null);
  const move = (event: PointerEvent) => {
    if (from.current) setWidth(held(from.current.width + from.current.x - event.clientX));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged; this is the ARIA window splitter
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the evidence"
      aria-valuenow={width}
      aria-valuemin={NARROWEST_PANEL}
      aria-valuemax={WIDEST_PANEL}
      tabIndex={0}
      className={styles.edge}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
      }}
      onPointerMove={move}
      onPointerUp={() => {
        from.current = null;
      }}
      onDoubleClick={() => setWidth(PANEL_WIDTH)}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0;
        if (step === 0) return;
        event.preventDefault();
        setWidth(held(width + step));
      }}
    />
  );
}
