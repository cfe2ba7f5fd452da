import { expect, it } from 'vitest';
import { level } from '#core/units.ts';
import { measured } from './measured.ts';
import { begin, type Place, plan, SPREAD, worldOf } from './plainWorld.ts';
import { middleHalf, weights } from './weights.ts';

const signs = (world: ReturnType<typeof worldOf>, x: Place) =>
  Object.values(weights).map((own) => Math.sign(measured(world, x, own).drawn.standing.lead[1]!.low > 0 ? 1 : -1));

it('finds half of the evidence of equal classes around the level that equals their spread', () => {
  const fine = { ...plan, levels: 200, draws: 1 };
  const { exact } = measured(worldOf(begin.a, begin.b), begin.x, { plan: fine });
  const [low, high] = middleHalf(exact.evidence[0]!.points)!;
  // The area below σ is σ² / (s² + σ²) of the whole: a quarter at s / √3, three quarters at s · √3.
  expect(low / (SPREAD / Math.sqrt(3))).toBeCloseTo(1, 1);
  expect(high / (SPREAD * Math.sqrt(3))).toBeCloseTo(1, 1);
});

it('finds no middle where there is no area', () => {
  const points = [0.1, 1, 10].map((sigma) => ({ level: level(sigma), n: 1, mean: 0, standardError: 0 }));
  expect(middleHalf(points)).toBeUndefined();
});

it('lets all weights agree on classes of equal spread, and disagree on a narrow one', () => {
  expect(new Set(signs(worldOf(begin.a, begin.b), begin.x)).size).toBe(1);
  expect(signs(worldOf(begin.a, begin.b, SPREAD, 0.1), [0.5, 0.8])).toEqual([1, -1, -1]);
});
