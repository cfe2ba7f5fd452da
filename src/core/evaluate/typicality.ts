import type { Probe } from '../diffusion/denoiser.ts';
import { level } from '../units.ts';

/** What is usual for the pictures a model was validated on: statistics of most of them lie between `low` and `high`. */
export type TypicalRange = Readonly<{ low: number; high: number }>;

/** The statistic of one picture, in nats, and whether it is usual. */
export type Typicality = Readonly<{ statistic: number; typical: boolean }>;

/**
 * What is asked for a picture's statistic: every level `draws` times, round by round. Probes are numbered through and the
 * number is the draw of their noise, so that no two share it: draw = round · levels + level index.
 *
 * @param levels σ > 0
 */
export const typicalityProbes = ({
  levels,
  draws,
}: Readonly<{ levels: readonly number[]; draws: number }>): readonly Probe[] =>
  Array.from({ length: draws }, (_, round) =>
    levels.map((sigma, l) => ({ level: level(sigma), draw: round * levels.length + l })),
  ).flat();

/**
 * Judges whether a picture resembles what a model was trained on, by how well the model denoises it without being told
 * a class.
 *
 * The statistic is the mean of ln e over levels and draws, where e is the mean squared error of the class-free estimate:
 * the logarithm lets small and large levels count alike. Low means smoother than the training pictures, high means
 * stranger; both ends are unusual. A picture that is denoised without any error has the statistic −∞.
 *
 * @param errors at least one mean squared error ≥ 0, one per level and draw
 * @param range  quantiles of the statistic over validation pictures, both ends included
 */
export function typicality(errors: ArrayLike<number>, { low, high }: TypicalRange): Typicality {
  let sum = 0;
  for (let i = 0; i < errors.length; i++) sum += Math.log(errors[i]!);
  const statistic = sum / errors.length;
  return { statistic, typical: statistic >= low && statistic <= high };
}
