/** A rectangle in screen points. */
type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The least the screens are drawn for. */
export const LEAST_WIDTH = 1024;
export const LEAST_HEIGHT = 640;

/** The size at first: all of a 1366x768 laptop's screen that a task bar and a title bar leave. */
const USUAL_WIDTH = 1280;
const USUAL_HEIGHT = 700;

/** How much of a title bar must be on a screen for a person to get hold of it. */
const GRIP = 80;

function shows(area: Rectangle, place: Rectangle): boolean {
  const across = Math.min(area.x + area.width, place.x + place.width) - Math.max(area.x, place.x);
  return across >= GRIP && place.y >= area.y && place.y + GRIP <= area.y + area.height;
}

/**
 * Where the window opens: where it was, if a screen still shows it (laptops leave their docks); else the
 * usual size in the middle of the first screen (no x and y). `areas` are the screens' work areas, the
 * first one first.
 */
export function openingPlace(
  remembered: Rectangle | null,
  areas: readonly Rectangle[],
): { width: number; height: number; x?: number; y?: number } {
  const area = remembered && areas.find((each) => shows(each, remembered));
  if (remembered && area) {
    const width = Math.max(LEAST_WIDTH, Math.min(remembered.width, area.width));
    const height = Math.max(LEAST_HEIGHT, Math.min(remembered.height, area.height));
    return { x: remembered.x, y: remembered.y, width, height };
  }
  const [first] = areas;
  return {
    width: Math.max(LEAST_WIDTH, Math.min(USUAL_WIDTH, first?.width ?? USUAL_WIDTH)),
    height: Math.max(LEAST_HEIGHT, Math.min(USUAL_HEIGHT, first?.height ?? USUAL_HEIGHT)),
  };
}
