import fc from 'fast-check';
import { expect, it } from 'vitest';
import { concentratedChange, evenChange, randomChange } from './perturbations.ts';

const grey = (side: number) => ({
  width: side,
  height: side,
  channels: 1 as const,
  data: new Uint8Array(side * side).fill(128),
});
const distance = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.hypot(...Array.from(a, (value, i) => (value - b[i]!) / 255));

it.each([randomChange, evenChange, concentratedChange])(
  '$name is as long as it says, to the rounding of 8 bits',
  (change) => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1.5, noNaN: true }), (radius) => {
        const picture = grey(16);
        const rounding = (0.5 * 16) / 255;
        expect(Math.abs(distance(change(picture, radius).data, picture.data) - radius)).toBeLessThan(rounding);
      }),
    );
  },
);

it('touches few pixels where it is concentrated, and all where it is even', () => {
  const picture = grey(16);
  const touched = (data: ArrayLike<number>) => Array.from(data).filter((value, i) => value !== picture.data[i]).length;
  expect(touched(concentratedChange(picture, 1).data)).toBeLessThan(6);
  expect(touched(evenChange(picture, 1).data)).toBe(256);
});
