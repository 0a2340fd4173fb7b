import type { ComplaintPoint } from '../domain/complaint-point';

/** Points that belong under one number: 5a and 5b under 5; a point without parts is a group of its own. */
export type PointGroup = { readonly number: string; readonly points: readonly ComplaintPoint[] };

const PARTS = /^(\d+)\s*\(?[a-z]{1,2}\)?$/i;

/** Groups neighbouring points that are parts of one number, keeping their order. */
export function pointGroups(points: readonly ComplaintPoint[]): PointGroup[] {
  const groups: { number: string; points: ComplaintPoint[] }[] = [];
  for (const point of points) {
    const whole = PARTS.exec(point.number.trim())?.[1];
    const last = groups.at(-1);
    if (
      whole !== undefined &&
      last &&
      last.number === whole &&
      PARTS.test(last.points[0]?.number.trim() ?? '')
    ) {
      last.points.push(point);
    } else groups.push({ number: whole ?? point.number, points: [point] });
  }
  return groups;
}
