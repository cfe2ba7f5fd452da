import { expect, it } from 'vitest';
import { linearZone, scalesFor, ticksOf } from './scalesFor.ts';

const frame = { width: 200, height: 120, left: 20, right: 30, top: 10, bottom: 10 };
const linear = { from: 0, to: 10, kind: { type: 'linear' } } as const;

it('maps x from the left and y from below, inside the margins', () => {
  const { sx, sy } = scalesFor(linear, linear, frame);
  expect([sx(0), sx(10), sy(0), sy(10)]).toEqual([20, 170, 110, 10]);
  expect(sx(5)).toBe(95);
});

it('turns an axis round when its limits descend', () => {
  const { sx } = scalesFor({ ...linear, from: 5, to: -5 }, linear, frame);
  expect([sx(5), sx(-5)]).toEqual([20, 170]);
});

it('uses the true logarithm', () => {
  const { sy } = scalesFor(linear, { from: 0.01, to: 100, kind: { type: 'log' } }, frame);
  expect([sy(0.01), sy(1), sy(100)].map(Math.round)).toEqual([110, 60, 10]);
});

it('has no place for what is not positive on a logarithmic axis, and the middle for an axis without a range', () => {
  const { sx, sy } = scalesFor({ ...linear, to: 0 }, { from: 0.01, to: 100, kind: { type: 'log' } }, frame);
  expect([sy(0), sy(-1)]).toEqual([Number.NaN, Number.NaN]);
  expect(sx(0)).toBe(95);
});

it('maps a symlog as sign(x) · ln(1 + |x| / c)', () => {
  const kind = { type: 'symlog', linear: 0.1 } as const;
  const { sy } = scalesFor(linear, { from: -10, to: 10, kind }, frame);
  const share = Math.log1p(1 / 0.1) / Math.log1p(10 / 0.1);
  expect(sy(1)).toBeCloseTo(60 - 50 * share, 9);
  expect(sy(-1)).toBeCloseTo(60 + 50 * share, 9);
});

it.each([
  [4, 0.01],
  [10, 0.01],
  [0.3, 0.001],
  [0, 1],
])('draws values up to %d with a linear zone of %d', (most, zone) => expect(linearZone(most)).toBeCloseTo(zone, 12));

it('asks the right kind of tick for every kind of axis', () => {
  const texts = (type: 'linear' | 'log') => ticksOf({ from: 1, to: 100, kind: { type } }, 3).map((tick) => tick.text);
  expect(texts('log')).toEqual(['1', '10', '100']);
  expect(texts('linear')).toEqual(['50', '100']);
  expect(ticksOf({ from: -1, to: 1, kind: { type: 'symlog', linear: 1 } }, 3).map((t) => t.text)).toEqual([
    '−1',
    '0',
    '1',
  ]);
});
