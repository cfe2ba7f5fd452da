import { expect, it } from 'vitest';
import { level } from '#core/units.ts';
import { errorSeries, evidenceSeries, settlingSeries } from './series.ts';

const at = (sigma: number, mean: number, standardError: number, n: number) => ({
  level: level(sigma),
  mean,
  standardError,
  n,
});

it('is sure of evidence only where its interval excludes zero', () => {
  const curve = { class: 0, points: [at(0.5, 3, 1, 5), at(1, 2, 1, 5), at(2, -9, 1, 5), at(4, 1, Number.NaN, 1)] };
  expect(evidenceSeries([curve])[0]!.points.map(({ sure }) => sure)).toEqual([true, false, true, false]);
});

it('runs from clean to noise in λ = −2 ln σ', () => {
  const points = evidenceSeries([{ class: 0, points: [at(0.1, 1, 1, 2), at(1, 1, 1, 2)] }])[0]!.points;
  expect(points[0]!.x).toBeCloseTo(2 * Math.log(10), 5);
  expect(points[1]!.x).toBeCloseTo(0, 12);
});

it('multiplies values and intervals alike: votes are shown in per cent', () => {
  const [point] = settlingSeries([{ class: 0, points: [{ nfe: 10, gap: 0.5, low: -0.25, high: 1 }] }], 100)[0]!.points;
  expect(point).toEqual({ x: 10, y: 50, low: -25, high: 100, sure: false });
});

it('bands errors by 1.96 standard errors and leaves out what a logarithm cannot show', () => {
  const points = errorSeries([{ class: 0, points: [at(0.1, 0, 0, 2), at(1, 1, 0.25, 2)] }])[0]!.points;
  expect(points).toHaveLength(1);
  expect(points[0]).toMatchObject({ y: 1, low: 0.51, high: 1.49 });
});
