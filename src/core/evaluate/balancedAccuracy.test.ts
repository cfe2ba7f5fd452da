import { expect, it } from 'vitest';
import { balancedAccuracy } from './balancedAccuracy.ts';

/** Probability of k of n, each with probability p. */
function binomial(k: number, n: number, p: number): number {
  let ways = 1;
  for (let i = 0; i < k; i++) ways *= (n - i) / (i + 1);
  return ways * p ** k * (1 - p) ** (n - k);
}

it('is the mean recall of the classes that occur', () => {
  const confusion = [
    [3, 1, 0],
    [0, 1, 1],
    [0, 0, 0],
  ];
  expect(balancedAccuracy(confusion).value).toBe((3 / 4 + 1 / 2) / 2);
});

it('has the interval of the Beta posteriors’ variances', () => {
  const { value, interval } = balancedAccuracy([
    [8, 0],
    [3, 3],
  ]);
  const half = (1.959963984540054 * Math.sqrt(9 / (100 * 11) + 16 / (64 * 9))) / 2;
  expect(value).toBe(0.75);
  expect(interval.low).toBeCloseTo(0.75 - half, 12);
  expect(interval.high).toBeCloseTo(Math.min(1, 0.75 + half), 12);
});

it.each([
  [40, 12, 0.9, 0.6],
  [60, 20, 0.7, 0.7],
  [25, 25, 0.95, 0.5],
])(
  'covers the truth 89 to 98 times in 100 even with few pictures: %s and %s pictures, recalls %s and %s',
  (n, m, p, q) => {
    let covered = 0;
    for (let k = 0; k <= n; k++) {
      for (let j = 0; j <= m; j++) {
        const { low, high } = balancedAccuracy([
          [k, n - k],
          [m - j, j],
        ]).interval;
        if (low <= (p + q) / 2 && (p + q) / 2 <= high) covered += binomial(k, n, p) * binomial(j, m, q);
      }
    }
    expect(covered).toBeGreaterThan(0.89);
    expect(covered).toBeLessThan(0.98);
  },
);

it('knows nothing of no pictures', () => {
  expect(
    balancedAccuracy([
      [0, 0],
      [0, 0],
    ]),
  ).toEqual({ value: Number.NaN, interval: { low: 0, high: 1 } });
});
