import { describe, expect, test } from 'vitest';
import { openingPlace } from '../../electron/window-place';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const monitor = { x: 1366, y: 0, width: 2560, height: 1400 };

describe('where the window opens', () => {
  test('at first, within a 1366x768 laptop’s screen, in the middle', () => {
    expect(openingPlace(null, [laptop])).toEqual({ width: 1280, height: 700 });
  });

  test('where it was', () => {
    const place = { x: 1500, y: 100, width: 1800, height: 1200 };
    expect(openingPlace(place, [laptop, monitor])).toEqual(place);
  });

  test('on a screen there is, when the other has been unplugged', () => {
    const place = { x: 1500, y: 100, width: 1800, height: 1200 };
    expect(openingPlace(place, [laptop])).toEqual({ width: 1280, height: 700 });
  });

  test('not where its title bar cannot be reached', () => {
    const usual = { width: 1280, height: 700 };
    expect(openingPlace({ x: 0, y: -500, width: 1100, height: 700 }, [laptop])).toEqual(usual);
    expect(openingPlace({ x: 0, y: 700, width: 1100, height: 700 }, [laptop])).toEqual(usual);
    expect(openingPlace({ x: 1330, y: 0, width: 1100, height: 700 }, [laptop])).toEqual(usual);
  });

  test('no larger than the screen, and never smaller than the screens are drawn for', () => {
    expect(openingPlace({ x: 0, y: 0, width: 5000, height: 5000 }, [laptop])).toMatchObject({
      width: 1366,
      height: 728,
    });
    expect(openingPlace({ x: 0, y: 0, width: 100, height: 100 }, [laptop])).toMatchObject({
      width: 1024,
      height: 640,
    });
    expect(openingPlace(null, [{ x: 0, y: 0, width: 800, height: 500 }])).toEqual({
      width: 1024,
      height: 640,
    });
  });
});
