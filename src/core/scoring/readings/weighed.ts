import type { Reading } from '../reading.ts';

/** The loss that is a known multiple of the mean squared x0-error: loss = weight(σ, pixels) · mean (D − x)². */
export const weighed = (
  weight: (level: number, pixels: number) => number,
): Required<Pick<Reading, 'loss' | 'weight'>> => ({
  weight,
  loss({ level, pixels, squared }, losses) {
    const factor = weight(level, pixels);
    for (let c = 0; c < squared.length; c++) losses[c] = factor * squared[c]!;
  },
});
