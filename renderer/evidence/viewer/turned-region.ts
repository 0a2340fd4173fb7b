import type { Region } from '../evidence-panel-context';

const round = (value: number) => Math.round(value * 10_000) / 10_000;

/**
 * A part of a page as it lies on the page shown turned. Kept parts are fractions of the page as its file has it upright,
 * so that they are found again however the reader has turned it.
 * @param turned degrees to the right: 0, 90, 180 or 270
 */
export function turnedRegion(region: Region, turned: number): Region {
  const { x, y, width, height } = region;
  switch (((turned % 360) + 360) % 360) {
    case 90:
      return { x: round(1 - y - height), y: x, width: height, height: width };
    case 180:
      return { x: round(1 - x - width), y: round(1 - y - height), width, height };
    case 270:
      return { x: y, y: round(1 - x - width), width: height, height: width };
    default:
      return region;
  }
}

/** A part drawn on a page shown turned, as it is kept. */
export function keptRegion(drawn: Region, turned: number): Region {
  return turnedRegion(drawn, -turned);
}
