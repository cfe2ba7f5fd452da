import { heatLimit, heatPixels } from '#core/picture/heatPixels.ts';
import type { Picture } from '#core/picture/picture.ts';
import type { Pixels8 } from '#core/picture/pixels.ts';
import { pixelsOf } from '#core/picture/pixelsOf.ts';
import { changeOf } from './changeOf.ts';

/** The original and every counterfactual side by side; below each of these its change, on white and on one scale. */
export function strip(picture: Picture, ends: readonly Float32Array[]): Pixels8 {
  const { width, height, channels, original } = picture;
  const changes = ends.map((end) => changeOf(picture, end));
  const limit = heatLimit(changes);
  const columns = ends.length + 1;
  const data = new Uint8Array(2 * columns * width * height * 3).fill(255);
  const draw = (column: number, row: number, colour: (i: number, c: number) => number) => {
    for (let i = 0; i < width * height; i++) {
      const [x, y] = [column * width + (i % width), row * height + Math.floor(i / width)];
      for (let c = 0; c < 3; c++) data[3 * (y * columns * width + x) + c] = colour(i, c);
    }
  };
  const drawPicture = (column: number, own: ArrayLike<number>) =>
    draw(column, 0, (i, c) => own[i * channels + Math.min(c, channels - 1)]!);
  drawPicture(0, original);
  for (const [n, end] of ends.entries()) {
    drawPicture(n + 1, pixelsOf(end, picture).data);
    const heat = heatPixels(changes[n]!, limit);
    draw(n + 1, 1, (i, c) => 255 + ((heat[4 * i + c]! - 255) * heat[4 * i + 3]!) / 255);
  }
  return { width: columns * width, height: 2 * height, channels: 3, data };
}
