import { segmentOf } from './piecewise.ts';

const STEPS = 1000;
const FIRST_BETA = 0.00085;
const LAST_BETA = 0.012;

/** ln σ at steps 0 to 999; made when first asked for. */
let table: Float64Array | undefined;

function logSigmas(): Float64Array {
  if (table !== undefined) return table;
  table = new Float64Array(STEPS);
  let signal = 1;
  for (let t = 0; t < STEPS; t++) {
    const root = Math.sqrt(FIRST_BETA) + ((Math.sqrt(LAST_BETA) - Math.sqrt(FIRST_BETA)) * t) / (STEPS - 1);
    signal *= 1 - root * root;
    table[t] = Math.log((1 - signal) / signal) / 2;
  }
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
