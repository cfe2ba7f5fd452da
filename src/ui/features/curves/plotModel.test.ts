import { expect, it } from 'vitest';
import { nearest, plotModel, pointAt } from './plotModel.ts';
import type { Series } from './series.ts';

const line = (classIndex: number, ys: readonly number[]): Series => ({
  class: classIndex,
  points: ys.map((y, i) => ({ x: -i, y, low: y, high: y, sure: true })),
});
const lines = { drawn: [0, 1, 2], rest: [], focus: 0, strong: new Set<number>(), contenders: new Set<number>() };
/** x from 0 to −2 over 0 to 200 pixels, y from −10 to 10 over 100 to 0. */
const model = plotModel({
  frame: { width: 200, height: 100, left: 0, right: 0, top: 0, bottom: 0 },
  x: { from: 0, to: -2, kind: { type: 'linear' } },
  y: { from: -10, to: 10, kind: { type: 'linear' } },
  lines,
  series: [line(0, [5, 5, 5]), line(1, [0, 0, 0]), line(2, [-90, -90])],
  rest: [],
  stops: [0, -1, -2],
});

it('snaps to the nearest level and finds the class nearest in y there', () => {
  expect(nearest(model, 90, 30)).toEqual({ stop: 1, class: 0 });
  expect(nearest(model, 10, 48)).toEqual({ stop: 0, class: 1 });
});

it('finds a line that has left the frame at the edge where it left', () => {
  expect(nearest(model, 100, 98)).toEqual({ stop: 1, class: 2 });
});

it('U13: points at any of a thousand lines, drawn or inside the envelope', () => {
  const others = Array.from({ length: 997 }, (_, c) => line(c + 3, [-3 - c / 200, -3 - c / 200, -3 - c / 200]));
  for (const hidden of [others[0]!, others[500]!, others[996]!]) {
    const y = model.sy(hidden.points[1]!.y);
    expect(nearest({ ...model, others }, 100, y)).toEqual({ stop: 1, class: hidden.class });
  }
  expect(nearest({ ...model, others }, 100, 50)).toEqual({ stop: 1, class: 1 });
});

it('passes over a class that has no point there', () => {
  expect(nearest(model, 199, 98)).toEqual({ stop: 2, class: 1 });
});

it('finds nothing where there are no levels', () => {
  expect(nearest({ ...model, stops: [] }, 10, 10)).toBeUndefined();
});

it('finds a point by its level only', () => {
  expect(pointAt(model.series[0]!, -1)?.y).toBe(5);
  expect(pointAt(model.series[0]!, -1.5)).toBeUndefined();
  expect(pointAt(model.series[0]!, undefined)).toBeUndefined();
});
