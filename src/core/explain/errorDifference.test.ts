import fc from 'fast-check';
import { expect, it } from 'vitest';
import { errorDifference } from './errorDifference.ts';

const values = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 });
const errorOf = (estimate: readonly number[], picture: readonly number[]) =>
  estimate.reduce((sum, value, i) => sum + (value - picture[i]!) ** 2, 0) / picture.length;

it('adds up to the gap of the errors, and turns its sign with the classes', () => {
  fc.assert(
    fc.property(values, values, values, (picture, own, other) => {
      const [x, a, b] = [picture, own, other].map((each) => Float32Array.from(each)) as [
        Float32Array,
        Float32Array,
        Float32Array,
      ];
      const difference = errorDifference(x, a, b, 3);
      expect(difference).toHaveLength(4);
      const mean = difference.reduce((sum, value) => sum + value, 0) / 4;
      expect(mean).toBeCloseTo(errorOf([...b], [...x]) - errorOf([...a], [...x]), 5);
      expect([...errorDifference(x, b, a, 3)].map((value) => 0 - value)).toEqual([...difference].map((v) => v + 0));
    }),
  );
});

it('tells which pixel it was, whatever the channel', () => {
  const x = new Float32Array(4);
  expect([...errorDifference(x, x, Float32Array.of(0, 2, 0, 0), 2)]).toEqual([0, 2]);
  expect([...errorDifference(x, Float32Array.of(0, 0, 2, 0), x, 2)]).toEqual([-2, 0]);
  expect(() => errorDifference(x, x, new Float32Array(3), 1)).toThrow('expected 4 values');
});
