import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coarseToFine, logRange, type Plan, planCell, planLevels, planProbes } from './plan.ts';

const plans: fc.Arbitrary<Plan> = fc
  .record({
    levels: fc.integer({ min: 1, max: 80 }),
    draws: fc.integer({ min: 1, max: 5 }),
    sigmaMin: fc.double({ min: 0.001, max: 1, noNaN: true }),
    ratio: fc.double({ min: 2, max: 1e5, noNaN: true }),
  })
  .map(({ levels, draws, sigmaMin, ratio }) => ({
    spacing: 'log-uniform',
    levels,
    draws,
    sigmaMin,
    sigmaMax: sigmaMin * ratio,
  }));

it('puts each level at the middle of its cell of ln σ', () => {
  const plan: Plan = { spacing: 'log-uniform', levels: 3, draws: 1, sigmaMin: 0.001, sigmaMax: 1000 };
  expect(planLevels(plan)).toEqual([0.01, 1, 100].map(Math.fround));
  expect(logRange(plan)).toBeCloseTo(Math.log(1e6), 12);
});

it('knows the cell of each of its levels, and that its ends are inside and outside', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      expect(planLevels(plan).map((sigma) => planCell(plan, sigma))).toEqual([...Array(plan.levels).keys()]);
      expect(planCell(plan, plan.sigmaMin)).toBe(0);
      expect(planCell(plan, plan.sigmaMin * 0.999)).toBeUndefined();
      expect(planCell(plan, plan.sigmaMax * 1.001)).toBeUndefined();
    }),
  );
});

it('asks every level once a round and never repeats a draw', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const probes = planProbes(plan);
      expect(new Set(probes.map(({ draw }) => draw)).size).toBe(plan.levels * plan.draws);
      for (let round = 0; round < plan.draws; round++) {
        const asked = probes.slice(round * plan.levels, (round + 1) * plan.levels).map((probe) => probe.level);
        expect(asked.toSorted((a, b) => a - b)).toEqual(planLevels(plan));
      }
    }),
  );
});

it('begins a plan with more draws by the same probes', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const probes = planProbes(plan);
      expect(planProbes({ ...plan, draws: plan.draws + 2 }).slice(0, probes.length)).toEqual(probes);
    }),
  );
});

it('orders levels so that every prefix is spread over the range', () => {
  expect(coarseToFine(8)).toEqual([0, 4, 2, 6, 1, 5, 3, 7]);
  expect(coarseToFine(1)).toEqual([0]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (n) => {
      const order = coarseToFine(n);
      expect(order.toSorted((a, b) => a - b)).toEqual([...Array(n).keys()]);
      for (let seen = 1; seen <= n; seen++) {
        const sorted = order.slice(0, seen).toSorted((a, b) => a - b);
        const widest = Math.max(...[...sorted, n].map((l, i) => l - (i === 0 ? 0 : sorted[i - 1]!)));
        expect(widest).toBeLessThanOrEqual((4 * n) / seen + 1);
      }
    }),
  );
});
