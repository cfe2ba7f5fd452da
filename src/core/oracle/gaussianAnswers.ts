import { normalCdf, normalDensity } from '#core/math/normal.ts';
import { softmax } from '#core/math/softmax.ts';
import type { GaussianWorld } from './gaussianWorld.ts';

// Throughout, D − x = shift + spread · ε with shift = σ² (μ − x) / S, spread = s² σ / S, S = s² + σ².
type Miss = Readonly<{ shift: readonly number[]; spread: number }>;

function missOf({ means, deviations }: GaussianWorld, picture: readonly number[], sigma: number, c: number): Miss {
  const keep = deviations[c]! ** 2;
  const whole = keep + sigma * sigma;
  return {
    shift: means[c]!.map((mean, i) => (sigma * sigma * (mean - picture[i]!)) / whole),
    spread: (keep * sigma) / whole,
  };
}

const squareSum = (values: readonly number[]): number => values.reduce((sum, v) => sum + v * v, 0);

/** ‖a − b‖². */
export const squaredDistance = (a: readonly number[], b: readonly number[]): number =>
  squareSum(a.map((x, i) => x - b[i]!));

/** Expected squared error E‖D − x‖² / D = (σ⁴ r² + s⁴ σ² D) / (S² D), r = ‖x − μ_c‖. */
export function expectedSquared(world: GaussianWorld, picture: readonly number[], sigma: number, c: number): number {
  const { shift, spread } = missOf(world, picture, sigma, c);
  return squareSum(shift) / picture.length + spread * spread;
}

/** Expected absolute error E‖D − x‖₁ / D: the mean of a folded normal at every pixel. */
export function expectedAbsolute(world: GaussianWorld, picture: readonly number[], sigma: number, c: number): number {
  const { shift, spread } = missOf(world, picture, sigma, c);
  const folded = shift.map((m) => 2 * spread * normalDensity(m / spread) + m * (1 - 2 * normalCdf(-m / spread)));
  return folded.reduce((sum, value) => sum + value, 0) / picture.length;
}

/** Variance over noise of one class's ‖D − x‖² (not divided by D): (4 σ⁶ s⁴ r² + 2 s⁸ σ⁴ D) / S⁴. */
export function errorVariance(world: GaussianWorld, picture: readonly number[], sigma: number, c: number): number {
  const { shift, spread } = missOf(world, picture, sigma, c);
  return 4 * spread ** 2 * squareSum(shift) + 2 * picture.length * spread ** 4;
}

/**
 * Variance of the difference of two classes' ‖D − x‖² under the same noise. With equal deviations the part that grows
 * with D cancels and 4 σ⁶ s⁴ ‖μ_a − μ_b‖² / S⁴ is left: why noise is shared between classes.
 */
export function pairedVariance(
  world: GaussianWorld,
  picture: readonly number[],
  sigma: number,
  a: number,
  b: number,
): number {
  const [one, two] = [missOf(world, picture, sigma, a), missOf(world, picture, sigma, b)];
  const linear = one.shift.map((m, i) => one.spread * m - two.spread * two.shift[i]!);
  return 4 * squareSum(linear) + 2 * picture.length * (one.spread ** 2 - two.spread ** 2) ** 2;
}

/**
 * The ELBO loss ∫ E‖D − x‖² / σ² d ln σ between two levels, in nats:
 * (r² / 2) [1/(s² + a²) − 1/(s² + b²)] + (D / 2) [ln(u / (s² + u)) + s² / (s² + u)] from u = a² to b².
 */
export function elboIntegral(
  { means, deviations }: GaussianWorld,
  picture: readonly number[],
  c: number,
  sigmaMin: number,
  sigmaMax: number,
): number {
  const keep = deviations[c]! ** 2;
  const [low, high] = [sigmaMin * sigmaMin, sigmaMax * sigmaMax];
  const pull = 0.5 * squaredDistance(picture, means[c]!) * (1 / (keep + low) - 1 / (keep + high));
  const volume = (u: number): number => Math.log(u / (keep + u)) + keep / (keep + u);
  return pull + 0.5 * picture.length * (volume(high) - volume(low));
}

/** ln p(x | c), nats. */
export function logLikelihood({ means, deviations }: GaussianWorld, picture: readonly number[], c: number): number {
  const variance = deviations[c]! ** 2;
  const distance = squaredDistance(picture, means[c]!);
  return -0.5 * (distance / variance + picture.length * Math.log(2 * Math.PI * variance));
}

/** p(c | x) for all classes, by Bayes' rule. */
export const exactPosterior = (world: GaussianWorld, picture: readonly number[]): number[] =>
  softmax(world.means.map((_, c) => logLikelihood(world, picture, c)));

/** The world of noisy pictures x_σ: the same means, deviations √(s² + σ²). */
export const noisyWorld = ({ means, deviations }: GaussianWorld, sigma: number): GaussianWorld => ({
  means,
  deviations: deviations.map((s) => Math.hypot(s, sigma)),
});

/** Distance of x from the plane between two classes of equal deviation, positive on the side of class a. */
export function boundaryDistance({ means }: GaussianWorld, picture: readonly number[], a: number, b: number): number {
  const [near, far] = [squaredDistance(picture, means[a]!), squaredDistance(picture, means[b]!)];
  return (far - near) / (2 * Math.sqrt(squaredDistance(means[a]!, means[b]!)));
}

/** Probability that class a has a lower error than class b on one draw, for equal deviations s: Φ(σ d / s²). */
export const voteProbability = (
  world: GaussianWorld,
  picture: readonly number[],
  sigma: number,
  a: number,
  b: number,
): number => normalCdf((sigma * boundaryDistance(world, picture, a, b)) / world.deviations[a]! ** 2);
