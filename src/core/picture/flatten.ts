import type { Pixels8 } from './pixels.ts';

/**
 * Lays a transparent picture on a plain background: each sample becomes round((α·v + (255 − α)·background) / 255),
 * computed from straight alpha in whole numbers. Pictures without alpha come back as they are.
 */
export function flatten(pixels: Pixels8, background = 255): Pixels8 {
  if (pixels.channels !== 4) return pixels;
  const { width, height, data } = pixels;
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const alpha = data[4 * i + 3]!;
    for (let c = 0; c < 3; c++) {
      rgb[3 * i + c] = Math.floor((alpha * data[4 * i + c]! + (255 - alpha) * background + 127) / 255);
    }
  }
  return { width, height, channels: 3, data: rgb };
}
