import { type PointerEvent, useState } from 'react';
import type { Region } from '../evidence-panel-context';
import styles from './viewer.module.css';

type Props = {
  /** The marked part, in fractions of the page. */
  readonly region: Region | null;
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
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  return {
    x: round(Math.min(a.x, b.x)),
    y: round(Math.min(a.y, b.y)),
    width: round(Math.abs(a.x - b.x)),
    height: round(Math.abs(a.y - b.y)),
  };
}

const percent = (value: number) => `${value * 100}%`;

function Frame({ region, drawing }: { region: Region; drawing?: boolean }) {
  return (
    <div
      className={styles.region}
      data-region-mark
      data-drawing={drawing || undefined}
      style={{
        left: percent(region.x),
        top: percent(region.y),
        width: percent(region.width),
        height: percent(region.height),
      }}
    />
  );
}

/** Shows the marked part of a page, and lets one be drawn. */
export function RegionFrame({ region, onDraw }: Props) {
  const [from, setFrom] = useState<Point | null>(null);
  const [to, setTo] = useState<Point | null>(null);
  if (!onDraw) return region ? <Frame region={region} /> : null;
  const drawing = from && to ? between(from, to) : null;
  return (
    <div
      className={styles.drawing}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
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
      {drawing ? <Frame region={drawing} drawing /> : region ? <Frame region={region} /> : null}
    </div>
  );
}
