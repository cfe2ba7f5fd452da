import type { Probe } from '../diffusion/denoiser.ts';
import { planLevels } from '../scoring/plan.ts';
import type { ClassIndex } from '../units.ts';

/**
 * Which errors a tensor holds: `rounds` passes over `levels` midpoints of equal cells of ln σ. Rounds come in antithetic
 * pairs: round 2k + 1 takes the noise of round 2k with the sign turned. One draw of noise serves one level only.
 */
export type TensorPlan = Readonly<{ levels: number; rounds: number; sigmaMin: number; sigmaMax: number }>;

/**
 * Errors of one labelled picture at every probe of a tensor's plan: row-major [rounds · levels × classes], round by
 * round, ascending in σ within a round; `squared` and `absolute` as in `Answer`.
 */
export type PictureErrors = Readonly<{ truth: ClassIndex; squared: Float32Array; absolute: Float32Array }>;

/** Every probe of the plan, in the order of a picture's errors. */
export function tensorProbes({ levels, rounds, sigmaMin, sigmaMax }: TensorPlan): readonly Probe[] {
  const sigmas = planLevels({ spacing: 'log-uniform', levels, draws: 1, sigmaMin, sigmaMax });
  return Array.from({ length: rounds }, (_, round) =>
    sigmas.map((level, l): Probe => {
      const draw = (round >> 1) * levels + l;
      return round % 2 === 0 ? { level, draw } : { level, draw, mirrored: true };
    }),
  ).flat();
}
