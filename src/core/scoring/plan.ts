import { philox } from '#core/math/philox.ts';
import type { Probe } from '../diffusion/denoiser.ts';
import { type Level, level, type Seed } from '../units.ts';
import { levelLaw } from './levelLaw.ts';
import type { Spaced } from './spacing.ts';

/**
 * Which noise levels and how many draws each. The range of ln σ from σ_min to σ_max is cut into `levels` cells of equal
 * mass under the spacing's law, and every pass asks one level of each cell.
 *
 * - `spacing`: `log-uniform` (even in ln σ), `uniform-t` (even in the time of Stable Diffusion's schedule, as published by
 *   Li et al.), `log-normal` (EDM training, ln σ ~ N(−1.2, 1.2²)), `linear-sigma` (even in σ, as for RDC and NDC), or
 *   `importance` (nine tenths follow `density`, one tenth is even in ln σ)
 * - `jitter`: absent, every pass asks the middle of every cell, by mass; `stratified`, a fresh place in each cell; `random`,
 *   places anywhere in the range
 * - `antithetic`: passes come in pairs, the second with the levels of the first and its noise with the sign turned
 *
 * A plan is data: printed, linked, reproduced. Its cost is levels · draws · classes evaluations.
 */
export type Plan = Spaced &
  Readonly<{ levels: number; draws: number; jitter?: 'stratified' | 'random'; antithetic?: true }>;

/** Width of the plan's range in ln σ (nats). */
export const logRange = (plan: Plan): number => Math.log(plan.sigmaMax / plan.sigmaMin);

/** The plan's levels, ascending in σ: the middle of every cell, by mass. */
export function planLevels(plan: Plan): readonly Level[] {
  if (plan.spacing === 'log-uniform') {
    const cell = logRange(plan) / plan.levels;
    return Array.from({ length: plan.levels }, (_, l) => level(plan.sigmaMin * Math.exp((l + 0.5) * cell)));
  }
  const { quantile } = levelLaw(plan);
  return Array.from({ length: plan.levels }, (_, l) => level(Math.exp(quantile((l + 0.5) / plan.levels))));
}

/** Index of the plan's cell that holds σ; undefined outside the plan's range. */
export function planCell(plan: Plan, sigma: number): number | undefined {
  const cell =
    plan.spacing === 'log-uniform'
      ? Math.floor((plan.levels * Math.log(sigma / plan.sigmaMin)) / logRange(plan))
      : Math.floor(plan.levels * levelLaw(plan).cumulative(Math.log(sigma)));
  return cell >= 0 && cell < plan.levels ? cell : undefined;
}

/**
 * Every probe of the plan in the order it is asked: round by round, each round one pass over all levels, coarse to
 * fine (bit-reversed), so that an interrupted run has covered the whole range. Draw numbers never repeat, but for
 * antithetic pairs, whose second is `mirrored`: draw = pass · levels + level index, so no two probes share noise.
 *
 * @param seed the run's; with jitter it says where in the cells the levels lie
 * @throws RangeError for a plan with jitter and no seed
 */
export function planProbes(plan: Plan, seed?: Seed): readonly Probe[] {
  const order = coarseToFine(plan.levels);
  const levelAt = planPlaces(plan, seed);
  return Array.from({ length: plan.draws }, (_, round) => {
    const pass = plan.antithetic ? round >> 1 : round;
    const mirrored = plan.antithetic && round % 2 === 1;
    return order.map((l): Probe => {
      const probe = { level: levelAt(l, pass), draw: pass * plan.levels + l };
      return mirrored ? { ...probe, mirrored } : probe;
    });
  }).flat();
}

/**
 * The level that a pass asks of cell l: its middle or, with jitter, a place that seed, pass and cell name.
 *
 * @throws RangeError for a plan with jitter and no seed
 */
export function planPlaces(plan: Plan, seed?: Seed): (l: number, pass: number) => Level {
  const middles = planLevels(plan);
  if (plan.jitter === undefined) return (l) => middles[l]!;
  if (seed === undefined) throw new RangeError('planProbes: a plan with jitter needs the seed of the run');
  const { quantile } = levelLaw(plan);
  return (l, pass) => {
    const place = uniform(seed, pass, l);
    const sigma = level(Math.exp(quantile(plan.jitter === 'random' ? place : (l + place) / plan.levels)));
    const cell = planCell(plan, sigma);
    // Rounded to float32 a level at the very edge may have left its cell.
    return plan.jitter === 'random' ? (cell === undefined ? middles[l]! : sigma) : cell === l ? sigma : middles[l]!;
  };
}

/** Names these numbers among all that are drawn under a seed: noise has 0 in its place. */
const PURPOSE = 2;

/** A number between 0 and 1, exclusive, that no other level or pass of the run is given. */
function uniform(seed: Seed, pass: number, l: number): number {
  const words = Uint32Array.of(l, pass, 0, PURPOSE);
  philox(words, seed % 2 ** 32, Math.floor(seed / 2 ** 32));
  return (words[0]! + 0.5) / 2 ** 32;
}

/** 0..n−1 in bit-reversed order: every prefix is spread over the whole range (van der Corput sequence, base 2). */
export function coarseToFine(n: number): readonly number[] {
  const bits = Math.max(1, Math.ceil(Math.log2(Math.max(2, n))));
  const reversed = (i: number) => {
    let r = 0;
    for (let b = 0; b < bits; b++) r |= ((i >> b) & 1) << (bits - 1 - b);
    return r;
  };
  return Array.from({ length: 1 << bits }, (_, i) => reversed(i)).filter((i) => i < n);
}
