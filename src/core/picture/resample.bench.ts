import { bench, describe } from 'vitest';
import type { Pixels8 } from './pixels.ts';
import { asIs, prepare } from './prepare.ts';

const [width, height] = [2048, 1536];
const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => (i * 40503) % 251);
const photograph: Pixels8 = { width, height, channels: 3, data };
const normalisation = { mean: 0.5, scale: 0.5 };

describe('a 3-megapixel photograph made ready', () => {
  bench(
    'bicubic to 28×28 grey',
    () => void prepare(photograph, { channels: 1, height: 28, width: 28, normalisation }, asIs),
  );
  bench(
    'bicubic to 32×32 colour',
    () => void prepare(photograph, { channels: 3, height: 32, width: 32, normalisation }, asIs),
  );
});
