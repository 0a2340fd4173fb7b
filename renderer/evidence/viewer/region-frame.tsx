import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { Region } from '../evidence-panel-context';
import styles from './viewer.module.css';

type Props = {
  /** The marked part, in fractions of the page. */
  readonly region: Region | null;
  /** Parts marked before, by notes or for redaction. */
  readonly kept?: readonly Region[];
  /** Given: a rectangle can be drawn with the pointer. */
  readonly onDraw?: (region: Region) => void;
};

type Point = { readonly x: number; readonly y: number };

/** A drawn rectangle smaller than this (a fraction of the page) was a slip of the hand. */
const SMALLEST = 0.008;

const within = (value: number) => Math.min(1, Math.max(0, value));

function pointOf(event: PointerEvent<HTMLElement>): Point {
  const box = event.currentTarget.getBoundingClientRect();
  return {
    x: within((event.clientX - box.left) / box.width),
    y: within((event.clientY - box.top) / box.height),
  };
}

function between(a: Point, b: Point): Region {
  return {
    x: round(Math.min(a.x, b.x)),
    y: round(Math.min(a.y, b.y)),
    width: round(Math.abs(a.x - b.x)),
    height: round(Math.abs(a.y - b.y)),
  };
}

/** Takes the arrow keys for itself, so it is an application to a screen reader; its label says how it is used. */
const DRAWING_AREA = {
  tabIndex: 0,
  'aria-label': 'Draw a frame: arrow keys move it, Shift and arrow keys size it, Enter takes it',
} as const;

/** Where a frame drawn by keys begins, and how far a key moves it: fractions of the page. */
const FIRST: Region = { x: 0.15, y: 0.2, width: 0.7, height: 0.15 };
const STEP = 0.02;

const round = (value: number) => Math.round(value * 10_000) / 10_000;

/**
 * A frame after an arrow key: moved, or with Shift made larger or smaller from its lower right corner.
 * It stays on the page. Null for any other key.
 */
export function frameAfterKey(frame: Region, key: string, sizes: boolean): Region | null {
  const across = key === 'ArrowRight' ? STEP : key === 'ArrowLeft' ? -STEP : 0;
  const down = key === 'ArrowDown' ? STEP : key === 'ArrowUp' ? -STEP : 0;
  if (across === 0 && down === 0) return null;
  const { x, y, width, height } = frame;
  if (sizes) {
    return {
      x,
      y,
      width: round(Math.min(1 - x, Math.max(STEP, width + across))),
      height: round(Math.min(1 - y, Math.max(STEP, height + down))),
    };
  }
  return {
    x: round(Math.min(1 - width, within(x + across))),
    y: round(Math.min(1 - height, within(y + down))),
    width,
    height,
  };
}

const percent = (value: number) => `${value * 100}%`;

function Frame({ region, drawing, kept }: { region: Region; drawing?: boolean; kept?: boolean }) {
  return (
    <div
      className={styles.region}
      data-region-mark
      data-drawing={drawing || undefined}
      data-kept={kept || undefined}
      style={{
        left: percent(region.x),
        top: percent(region.y),
        width: percent(region.width),
        height: percent(region.height),
      }}
    />
  );
}

const NONE: readonly Region[] = [];

/** Shows the marked part of a page, and lets one be drawn. */
export function RegionFrame({ region, kept = NONE, onDraw }: Props) {
  const [from, setFrom] = useState<Point | null>(null);
  const [to, setTo] = useState<Point | null>(null);
  const [byKeys, setByKeys] = useState<Region | null>(null);
  const before = kept.map((each) => <Frame key={`${each.x}/${each.y}/${each.width}`} region={each} kept />);
  if (!onDraw) {
    return (
      <>
        {before}
        {region ? <Frame region={region} /> : null}
      </>
    );
  }
  const drawing = from && to ? between(from, to) : null;
  const press = (event: KeyboardEvent) => {
    if (!byKeys) {
      if (event.key.startsWith('Arrow')) setByKeys(FIRST);
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      onDraw(byKeys);
      return;
    }
    const next = frameAfterKey(byKeys, event.key, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    setByKeys(next);
  };
  return (
    <div
      className={styles.drawing}
      data-drawing-area
      role="application"
      {...DRAWING_AREA}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) setByKeys((now) => now ?? FIRST);
      }}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setByKeys(null);
        setFrom(pointOf(event));
        setTo(null);
      }}
      onPointerMove={(event) => from && setTo(pointOf(event))}
      onPointerUp={() => {
        setFrom(null);
        setTo(null);
        if (drawing && drawing.width > SMALLEST && drawing.height > SMALLEST) onDraw(drawing);
      }}
    >
      {before}
      {drawing || byKeys ? (
        <Frame region={drawing ?? (byKeys as Region)} drawing />
      ) : region ? (
        <Frame region={region} />
      ) : null}
    </div>
  );
}
