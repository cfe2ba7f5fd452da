import { expect, it } from 'vitest';
import { envelopeOf } from './envelopeOf.ts';

const line = (xs: readonly number[], ys: readonly number[]) => ({
  class: 0,
  points: xs.map((x, i) => ({ x, y: ys[i]!, low: 0, high: 0, sure: true })),
});

it('holds the smallest and the largest value at every place', () => {
  const many = [line([2, 1, 0], [1, 2, 3]), line([2, 0], [-1, 5]), line([2, 1], [0, 9])];
  expect(envelopeOf(many)).toEqual([
    { x: 2, low: -1, high: 1 },
    { x: 1, low: 2, high: 9 },
    { x: 0, low: 3, high: 5 },
  ]);
});

it('is empty without classes', () => {
  expect(envelopeOf([])).toEqual([]);
});
