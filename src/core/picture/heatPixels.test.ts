import { expect, it } from 'vitest';
import { heatLimit, heatPixels } from './heatPixels.ts';

it('colours by sign, as strongly as the share of the limit, and no more beyond it', () => {
  expect([...heatPixels([-2, -1, 0, 1, 2, 9], 2)]).toEqual(
    [
      [178, 24, 43, 255],
      [178, 24, 43, 128],
      [33, 102, 172, 0],
      [33, 102, 172, 128],
      [33, 102, 172, 255],
      [33, 102, 172, 255],
    ].flat(),
  );
});

it('shows nothing where all is nothing or unknown', () => {
  expect([...heatPixels([0, Number.NaN], 0)].filter((_, i) => i % 4 === 3)).toEqual([0, 0]);
  expect([...heatPixels([Number.NaN], 1)][3]).toBe(0);
});

it('the limit of several maps is their largest value, of either sign', () => {
  expect(heatLimit([[1, -3], [2], [Number.NaN]])).toBe(3);
  expect(heatLimit([])).toBe(0);
});
