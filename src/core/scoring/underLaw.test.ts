import { describe, expect, it } from 'vitest';
import { latentDiffusionSigma } from '#core/diffusion/latentDiffusionSchedule.ts';
import { type Level, level, seed } from '../units.ts';
import { logRange, type Plan, planProbes } from './plan.ts';
import { randomProbes, underRandomTime } from './randomTime.ts';
import type { Reading } from './reading.ts';
import { readings } from './readings.ts';
import { stepOfLogSigma } from './scaledLinear.ts';
import type { Spacing } from './spacing.ts';
import { underLaw, underPlan } from './underLaw.ts';

const plan: Plan = { spacing: 'log-uniform', levels: 12, draws: 500, sigmaMin: 0.05, sigmaMax: 10 };

/** Mean loss over these levels, when the mean squared ε-error is 1 everywhere: ELBO losses of a picture of one pixel are 1. */
function meanLoss(reading: Pick<Reading, 'loss'>, levels: readonly Level[]): number {
  const losses = new Float64Array(1);
  let sum = 0;
  for (const level of levels) {
    const squared = Float32Array.of(level ** 2);
    reading.loss({ level, pixels: 1, squared, absolute: squared }, losses);
    sum += losses[0]!;
  }
  return sum / levels.length;
}

describe('a reading under a law of levels', () => {
  it('has the integral over ln σ as its mean at random times', () => {
    const levels = randomProbes({ plan, seed: seed(4) }, 20_000).map(({ level }) => level);
    const mean = meanLoss(underRandomTime(readings.elbo, plan), levels);
    expect(Math.abs(mean / logRange(plan) - 1)).toBeLessThan(0.03);
    for (const level of levels) {
      expect(level).toBeGreaterThan(plan.sigmaMin * 0.999_999);
      expect(level).toBeLessThan(plan.sigmaMax * 1.000_001);
    }
  });

  it('has it over the steps of Stable Diffusion’s schedule', () => {
    const levels = Array.from({ length: 1000 }, (_, t) => level(latentDiffusionSigma(t)));
    const reading = underLaw(readings.elbo, (sigma) => stepOfLogSigma(Math.log(sigma)).density / 999);
    const range = Math.log(levels[999]! / levels[0]!);
    expect(Math.abs(meanLoss(reading, levels) / range - 1)).toBeLessThan(0.05);
  });

  it.each<Spacing>(['uniform-t', 'log-normal', 'linear-sigma'])(
    'has it under a %s plan, cell by cell and anywhere',
    (spacing) => {
      const own = { ...plan, spacing };
      const middles = planProbes({ ...own, draws: 1 }).map(({ level }) => level);
      expect(meanLoss(underPlan(readings.elbo, own), middles)).toBeCloseTo(logRange(plan), 5);
      const jittered: Plan = { ...own, jitter: 'stratified' };
      const places = planProbes(jittered, seed(4)).map(({ level }) => level);
      expect(Math.abs(meanLoss(underPlan(readings.elbo, jittered), places) / logRange(plan) - 1)).toBeLessThan(0.05);
    },
  );

  it.each<Plan>([
    { ...plan, spacing: 'log-normal', draws: 1000, jitter: 'stratified', antithetic: true },
    { ...plan, spacing: 'linear-sigma', draws: 400, jitter: 'random' },
    { ...plan, spacing: 'uniform-t', draws: 40, jitter: 'stratified', antithetic: true },
  ])('has the same total at $spacing, $jitter places', (own) => {
    const places = planProbes(own, seed(4)).map(({ level }) => level);
    expect(Math.abs(meanLoss(underPlan(readings.elbo, own), places) / logRange(plan) - 1)).toBeLessThan(0.05);
  });

  it('leaves means and votes as they are', () => {
    for (const id of ['li-l2', 'li-l1', 'vote', 'z-mean'] as const) {
      expect(underRandomTime(readings[id], plan)).toBe(readings[id]);
    }
  });
});
