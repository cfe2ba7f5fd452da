import { expect, it } from 'vitest';
import { fitVertical } from './fitVertical.ts';
import type { Series } from './series.ts';

const line = (classIndex: number, ys: readonly number[], half = 0): Series => ({
  class: classIndex,
  points: ys.map((y, x) => ({ x, y, low: y - half, high: y + half, sure: true })),
});

it('fits a close-up to the contenders and all to everything, zero included', () => {
  const { all, close } = fitVertical([line(0, [1, 4]), line(1, [-100])], [], new Set([0]));
  expect(all).toEqual([-100, 4]);
  expect(close).toEqual([-2, 4]);
});

it('is the same for both when everything is near', () => {
  const { all, close } = fitVertical([line(0, [1, 4]), line(1, [-1])], [{ x: 0, low: -1.5, high: 0 }], new Set([0]));
  expect(all).toEqual([-1.5, 4]);
  expect(close).toEqual(all);
});

it('holds intervals as long as they do not dwarf the values', () => {
  expect(fitVertical([line(0, [1, 4], 1)], [], new Set([0])).close).toEqual([0, 5]);
  expect(fitVertical([line(0, [1, 4], 50)], [], new Set([0])).close).toEqual([-2, 6]);
  expect(fitVertical([line(0, [1, 4], Number.POSITIVE_INFINITY)], [], new Set([0])).close).toEqual([0, 4]);
});

it('can leave the wild beginning out of a close-up, but never of all', () => {
  const { all, close } = fitVertical([line(0, [90, 4, 5])], [], new Set([0]), ({ x }) => x > 0);
  expect(all).toEqual([0, 90]);
  expect(close).toEqual([0, 7.5]);
});

it('is nothing but zero without points', () => {
  expect(fitVertical([], [], new Set())).toEqual({ all: [0, 0], close: [0, 0] });
});
