import { describe, expect, it } from 'vitest';
import { level } from '#core/units.ts';
import { errorSeries, evidenceSeries, intervalOf, settlingSeries } from './series.ts';

const at = (sigma: number, mean: number, standardError: number, n: number) => ({
  level: level(sigma),
  mean,
  standardError,
  n,
});

describe('the interval of a level', () => {
  it.each([
    [2, 12.706204736174705],
    [5, 2.7764451051977943],
    [30, 2.045229642132703],
  ])('of %d draws is the mean ± t · s.e., t as SciPy has it', (n, t) => {
    const { low, high } = intervalOf(at(1, 3, 0.5, n));
    expect(low).toBeCloseTo(3 - t * 0.5, 4);
    expect(high).toBeCloseTo(3 + t * 0.5, 4);
  });

  it('is not known from one draw', () => {
    expect(intervalOf(at(1, 3, Number.NaN, 1))).toEqual({
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    });
  });
});

it('is sure of evidence only where its interval excludes zero', () => {
  const curve = { class: 0, points: [at(0.5, 3, 1, 5), at(1, 2, 1, 5), at(2, -9, 1, 5), at(4, 9, Number.NaN, 1)] };
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
