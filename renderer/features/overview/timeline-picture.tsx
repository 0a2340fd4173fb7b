import { useElementSize } from '@mantine/hooks';
import { formatFull } from '@shared/lib/plain-date';
import type { StageTimeline } from '@shared/procedure/timeline';
import { timelineInWords } from '@shared/procedure/timeline-words';
import { useMemo } from 'react';
import { layOutSpans, layOutTimeline, type Measure, type PlacedMark, type Row } from './lay-out-timeline';
import styles from './timeline.module.css';

const FONT = 13;
const LINE = 16;
const BAR = 14;
/** From the bar's middle to the first line of a label of the nearer row. */
const NEAR = 30;
const FAR = NEAR + 2 * LINE + 8;
const HEIGHT: Record<'above' | 'below', Record<0 | 1 | 2, number>> = {
  above: { 0: 18, 1: NEAR + LINE + 8, 2: FAR + LINE + 8 },
  below: { 0: 18, 1: NEAR + LINE + 10, 2: FAR + LINE + 10 },
};

let pen: CanvasRenderingContext2D | null | undefined;

const measure: Measure = (text, bold) => {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * 7;
  pen.font = `${bold ? 600 : 400} ${FONT}px "Source Sans 3"`;
  return pen.measureText(text).width + 2;
};

/** The baseline of a label's first line, from the middle of the bar. */
function baseline(row: Row): number {
  const away = Math.abs(row) === 1 ? NEAR : FAR;
  return row > 0 ? away : -away - LINE + 10;
}

function Mark({ mark, middle }: { mark: PlacedMark; middle: number }) {
  const tall = mark.kind === 'today' ? 18 : mark.major ? 14 : 9;
  const side = mark.row === null ? 0 : Math.sign(mark.row);
  const nearLabel = Math.min(tall, 14);
  const far = mark.row !== null && Math.abs(mark.row) === 2;
  const y = mark.row === null ? 0 : middle + baseline(mark.row);
  return (
    <g className={styles.mark} data-kind={mark.kind}>
      <title>{`${mark.label}: ${formatFull(mark.date)}`}</title>
      {far ? (
        <line
          className={styles.lead}
          x1={mark.x}
          x2={mark.x}
          y1={middle}
          y2={middle + side * (FAR - LINE + 2)}
        />
      ) : null}
      <line
        className={styles.tick}
        x1={mark.x}
        x2={mark.x}
        y1={middle - (side < 0 ? nearLabel : tall)}
        y2={middle + (side > 0 ? nearLabel : tall)}
      />
      {mark.row === null ? null : (
        <text x={mark.centre} y={y} fontSize={FONT} textAnchor="middle">
          <tspan className={styles.label}>{mark.label}</tspan>
          <tspan x={mark.centre} dy={LINE} className={styles.detail}>
            {mark.detail}
          </tspan>
        </text>
      )}
    </g>
  );
}

/** A stage of the procedure as a line: what happened, the limits, today. Read out as a list of dates. */
export function TimelinePicture({ timeline }: { timeline: StageTimeline }) {
  const { ref, width } = useElementSize();
  const marks = useMemo(() => (width > 0 ? layOutTimeline(timeline, width, measure) : []), [timeline, width]);
  const spans = useMemo(() => layOutSpans(timeline, width), [timeline, width]);
  const rows = (sign: 1 | -1) =>
    Math.max(0, ...marks.map(({ row }) => (row === null ? 0 : row * sign))) as 0 | 1 | 2;
  const middle = HEIGHT.above[rows(-1)] + BAR / 2;
  const height = middle + BAR / 2 + HEIGHT.below[rows(1)];
  return (
    <div ref={ref} className={styles.picture}>
      <svg width={width} height={height} aria-hidden="true" focusable="false">
        <defs>
          <pattern
            id="late-hatch"
            width="6"
            height="6"
            patternTransform="rotate(45)"
            patternUnits="userSpaceOnUse"
          >
            <rect width="6" height="6" className={styles.lateGround} />
            <rect width="2.5" height="6" className={styles.lateLine} />
          </pattern>
          <pattern id="stopped-dots" width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" className={styles.stoppedGround} />
            <circle cx="3" cy="3" r="1.4" className={styles.stoppedDot} />
          </pattern>
        </defs>
        <rect className={styles.ground} x={0} y={middle - BAR / 2} width={width} height={BAR} rx={BAR / 2} />
        {spans.map((span) => (
          <rect
            key={`${span.kind}-${span.from}`}
            className={styles.span}
            data-kind={span.kind}
            x={span.x}
            y={middle - BAR / 2}
            width={Math.max(0, span.width)}
            height={BAR}
            rx={3}
          />
        ))}
        {marks.map((mark) => (
          <Mark key={mark.id} mark={mark} middle={middle} />
        ))}
      </svg>
      <ul className="only-for-screen-readers">
        {timelineInWords(timeline).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
