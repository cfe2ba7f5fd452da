import type { Pixels8 } from './pixels.ts';

/** A rectangle in whole pixels; `left` and `top` count from the upper left corner. */
export type Box = Readonly<{ left: number; top: number; width: number; height: number }>;

/** The largest box of the wanted shape (width / height) in the middle of a picture. */
export function centredBox(picture: Readonly<{ width: number; height: number }>, shape: number): Box {
  const width = Math.max(1, Math.min(picture.width, Math.round(picture.height * shape)));
  const height = Math.max(1, Math.min(picture.height, Math.round(picture.width / shape)));
  return { left: (picture.width - width) >> 1, top: (picture.height - height) >> 1, width, height };
}

/** The box moved and shrunk to lie inside the picture, in whole pixels, at least 1×1. */
export function clampBox({ left, top, width, height }: Box, picture: Readonly<{ width: number; height: number }>): Box {
  const side = (size: number, most: number) => Math.min(most, Math.max(1, Math.round(size) || 1));
  const place = (at: number, size: number, most: number) => Math.min(most - size, Math.max(0, Math.round(at) || 0));
  const w = side(width, picture.width);
  const h = side(height, picture.height);
  return { left: place(left, w, picture.width), top: place(top, h, picture.height), width: w, height: h };
}

/** The part of the picture inside a box, which is clamped first. */
export function crop(pixels: Pixels8, box: Box): Pixels8 {
  const { left, top, width, height } = clampBox(box, pixels);
  const { channels, data } = pixels;
  const cut = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * pixels.width + left) * channels;
    cut.set(data.subarray(from, from + width * channels), y * width * channels);
  }
  return { width, height, channels, data: cut };
}
