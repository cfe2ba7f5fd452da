import { expect, it } from 'vitest';
import { wilson } from '#core/math/wilson.ts';
import { summariseDecisions } from './summariseDecisions.ts';

const decision = (nfe: number, settled: boolean, right: boolean) => ({ nfe, settled, right });

it('counts the settled, and the wrong among them only', () => {
  const { settled, settledError } = summariseDecisions([
    decision(10, true, true),
    decision(20, true, false),
    decision(30, true, true),
    decision(40, false, false),
    decision(50, false, true),
  ]);
  expect(settled).toEqual({ value: 3 / 5, interval: wilson(3, 5) });
  expect(settledError).toEqual({ value: 1 / 3, interval: wilson(1, 3) });
});

it('gives the mean cost a normal interval', () => {
  const { nfe } = summariseDecisions([10, 20, 30, 40].map((cost) => decision(cost, true, true)));
  // Standard deviation √(500/3), divided by √4, times 1.959964.
  const half = (1.959963984540054 * Math.sqrt(500 / 3)) / 2;
  expect(nfe.value).toBe(25);
  expect(nfe.interval.low).toBeCloseTo(25 - half, 9);
  expect(nfe.interval.high).toBeCloseTo(25 + half, 9);
});

it('knows nothing of the error when nothing was settled, nor of the spread of one picture', () => {
  const { nfe, settledError } = summariseDecisions([decision(10, false, true)]);
  expect(settledError).toEqual({ value: Number.NaN, interval: { low: 0, high: 1 } });
  expect(nfe).toEqual({
    value: 10,
    interval: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
  });
});
