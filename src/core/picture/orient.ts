import type { Pixels8 } from './pixels.ts';

/** EXIF orientation: how the stored rows and columns lie; 1 is upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Where the upright picture's first pixel is stored, and how far apart its neighbours to the right and below are. */
type Walk = Readonly<{ start: number; right: number; down: number }>;

/** Walks over a stored picture of width w and height h, in pixels (EXIF 2.3, table 6). */
const walks: Readonly<Record<Orientation, (w: number, h: number) => Walk>> = {
  1: (w) => ({ start: 0, right: 1, down: w }),
  2: (w) => ({ start: w - 1, right: -1, down: w }),
  3: (w, h) => ({ start: w * h - 1, right: -1, down: -w }),
  4: (w, h) => ({ start: w * (h - 1), right: 1, down: -w }),
  5: (w) => ({ start: 0, right: w, down: 1 }),
  6: (w, h) => ({ start: w * (h - 1), right: -w, down: 1 }),
  7: (w, h) => ({ start: w * h - 1, right: -w, down: -1 }),
  8: (w) => ({ start: w - 1, right: w, down: -1 }),
};

/** The upright picture; orientations 5–8 swap width and height. */
export function orient(pixels: Pixels8, orientation: Orientation): Pixels8 {
  if (orientation === 1) return pixels;
  const { channels, data } = pixels;
  const turned = orientation >= 5;
  const width = turned ? pixels.height : pixels.width;
  const height = turned ? pixels.width : pixels.height;
  const { start, right, down } = walks[orientation](pixels.width, pixels.height);
  const upright = new Uint8Array(data.length);
  for (let y = 0, to = 0; y < height; y++) {
    let from = (start + y * down) * channels;
    for (let x = 0; x < width; x++, from += right * channels) {
      for (let c = 0; c < channels; c++) upright[to++] = data[from + c]!;
    }
  }
  return { width, height, channels, data: upright };
}
