import { latentDiffusionSigma } from '#core/diffusion/latentDiffusionSchedule.ts';
import { segmentOf } from './piecewise.ts';

const STEPS = 1000;

/** ln σ at steps 0 to 999; made when first asked for. */
let table: Float64Array | undefined;

function logSigmas(): Float64Array {
  table ??= Float64Array.from({ length: STEPS }, (_, t) => Math.log(latentDiffusionSigma(t)));
  return table;
}

/**
 * Time t of a level on Stable Diffusion's scaled-linear schedule, and dt / d ln σ: steps 0 to 999 are exact, between them
 * ln σ is linear in t, and the first and last steps' slopes go on for ever beyond.
 *
 * @source Rombach et al. (2022), arXiv:2112.10752, with √β from √0.00085 to √0.012 in 1000 steps
 */
export function stepOfLogSigma(u: number): Readonly<{ time: number; density: number }> {
  const knots = logSigmas();
  const t = segmentOf(knots, u);
  const density = 1 / (knots[t + 1]! - knots[t]!);
  return { time: t + (u - knots[t]!) * density, density };
}

/** ln σ of time t, the inverse of `stepOfLogSigma`. */
export function logSigmaOfTime(time: number): number {
  const knots = logSigmas();
  const t = Math.min(STEPS - 2, Math.max(0, Math.floor(time)));
  return knots[t]! + (time - t) * (knots[t + 1]! - knots[t]!);
}
