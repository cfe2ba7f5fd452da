import type { Pixels8 } from './pixels.ts';

/** EXIF orientation: how the stored rows and columns lie; 1 is upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Where each upright pixel (x, y) is stored, for a stored picture of width w and height h (EXIF 2.3, table 6). */
const stored: Readonly<Record<Orientation, (x: number, y: number, w: number, h: number) => readonly [number, number]>> =
  {
    1: (x, y) => [x, y],
    2: (x, y, w) => [w - 1 - x, y],
    3: (x, y, w, h) => [w - 1 - x, h - 1 - y],
    4: (x, y, _w, h) => [x, h - 1 - y],
    5: (x, y) => [y, x],
    6: (x, y, _w, h) => [y, h - 1 - x],
    7: (x, y, w, h) => [w - 1 - y, h - 1 - x],
    8: (x, y, w) => [w - 1 - y, x],
  };

/** The upright picture; orientations 5–8 swap width and height. */
export function orient(pixels: Pixels8, orientation: Orientation): Pixels8 {
  if (orientation === 1) return pixels;
  const { channels, data } = pixels;
  const turned = orientation >= 5;
  const width = turned ? pixels.height : pixels.width;
  const height = turned ? pixels.width : pixels.height;
  const upright = new Uint8Array(data.length);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [sx, sy] = stored[orientation](x, y, pixels.width, pixels.height);
      const from = (sy * pixels.width + sx) * channels;
      for (let c = 0; c < channels; c++) upright[to++] = data[from + c]!;
    }
  }
  return { width, height, channels, data: upright };
}
