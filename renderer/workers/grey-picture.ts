/** A picture of a page in shades of grey, a byte to a dot, row by row from the top left. */
export type GreyPicture = {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
  /** Dots to the inch, as far as is known. */
  readonly dpi: number;
};

/** Colours (four bytes to a dot) as shades of grey; what is see-through is paper. */
export function greyOf(
  colours: Uint8ClampedArray | Uint8Array,
  width: number,
  height: number,
  dpi: number,
): GreyPicture {
  const dots = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < dots.length; at += 1, from += 4) {
    const red = colours[from] as number;
    const green = colours[from + 1] as number;
    const blue = colours[from + 2] as number;
    const solid = colours[from + 3] as number;
    const grey = (red * 77 + green * 151 + blue * 28) >> 8;
    dots[at] = solid === 255 ? grey : 255 - ((255 - grey) * solid) / 255;
  }
  return { width, height, dots, dpi };
}
