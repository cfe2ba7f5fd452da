import { noise } from '#core/math/noise.ts';
import type { NoisedModel } from '../certify/noisedModel.ts';
import type { Seed } from '../units.ts';
import { type Guidance, guided } from './guided.ts';

/**
 * How a sampler goes from one level to the next.
 *
 * - `ddim`: the probability-flow equation dx/dσ = (x − D)/σ by Euler's rule, order 1; in this view it is DDIM
 * - `heun`: the same by Heun's rule, order 2, with two estimates a step but at σ = 0
 * - `ancestral`: draws from q(x_σ′ | x_σ, D), with fresh noise at every step but the last
 *
 * @source Song et al. (2021), "DDIM", arXiv:2010.02502; Karras et al. (2022), arXiv:2206.00364, algorithm 1; Ho et al.
 * (2020), arXiv:2006.11239, equation 7
 */
export type Sampler = 'ddim' | 'heun' | 'ancestral';

/** A way through noise levels: `levels[0]` is where it begins; the last may be 0. Rising levels need `ddim` or `heun`. */
export type Path = Readonly<{ sampler: Sampler; levels: readonly number[]; guidance: Guidance; seed: Seed }>;

/** A picture on its way: `step` steps of the path are done, and it is at `levels[step]`. Units of [−1, 1]. */
export type OnPath = Readonly<{ step: number; picture: Float32Array }>;

/** Draws of samplers begin here, far above those of runs, so that a picture and its path share no noise. */
const FIRST_DRAW = 2 ** 40;

/** The draw of the noise that a path begins with, and of the step that leads to `levels[step]`. */
const drawOf = (step: number): number => FIRST_DRAW + step;

/** x + σ ε, or pure noise of deviation σ without a picture; ε belongs to the seed alone. */
export function noised(pixels: number, sigma: number, seed: Seed, picture?: Float32Array): Float32Array {
  return noise(seed, drawOf(0), pixels).map((e, i) => (picture?.[i] ?? 0) + sigma * e);
}

/**
 * The levels from `start` down to nought: Karras' grid with ρ = 7 down to `least`, and 0.
 *
 * @param steps ≥ 1, of the path: steps + 1 levels
 * @source Karras et al. (2022), arXiv:2206.00364, equation 5
 */
export function levelsDown(start: number, least: number, steps: number): readonly number[] {
  const [top, bottom] = [start ** (1 / 7), Math.min(least, start) ** (1 / 7)];
  const grid = Array.from({ length: steps }, (_, i) =>
    i === 0 ? start : (top + (i / (steps - 1)) * (bottom - top)) ** 7,
  );
  return [...grid, 0];
}

/**
 * Goes on along a path from where the picture is, and yields after every step. A path that was left and gone on with
 * ends at the same picture bit for bit: noise is counted by step.
 *
 * @throws RangeError for a level that is not finite and ≥ 0, a 0 before the end, or a rising step of `ancestral`
 */
export async function* followPath(model: NoisedModel, path: Path, from: OnPath): AsyncGenerator<OnPath> {
  checkPath(path);
  let { picture } = from;
  for (let step = from.step; step + 1 < path.levels.length; step++) {
    picture = await stepped(model, path, { step, picture });
    yield { step: step + 1, picture };
  }
}

async function stepped(model: NoisedModel, path: Path, { step, picture }: OnPath): Promise<Float32Array> {
  const { sampler, levels, guidance, seed } = path;
  const [sigma, next] = [levels[step]!, levels[step + 1]!];
  const estimate = await guided(model, picture, sigma, guidance);
  if (next === 0) return estimate;
  if (sampler === 'ancestral') {
    const kept = (next / sigma) ** 2;
    const fresh = next * Math.sqrt(1 - kept);
    const epsilon = noise(seed, drawOf(step + 1), picture.length);
    return picture.map((x, i) => estimate[i]! + kept * (x - estimate[i]!) + fresh * epsilon[i]!);
  }
  const slope = Float64Array.from(picture, (x, i) => (x - estimate[i]!) / sigma);
  const euler = picture.map((x, i) => x + (next - sigma) * slope[i]!);
  if (sampler === 'ddim') return euler;
  const ahead = await guided(model, euler, next, guidance);
  return picture.map((x, i) => x + ((next - sigma) * (slope[i]! + (euler[i]! - ahead[i]!) / next)) / 2);
}

function checkPath({ sampler, levels }: Path): void {
  for (const [step, sigma] of levels.entries()) {
    const last = step > 0 && step === levels.length - 1;
    if (!Number.isFinite(sigma) || sigma < 0 || (sigma === 0 && !last)) {
      throw new RangeError(`path: level ${step} must be finite and above nought, got ${sigma}`);
    }
    if (sampler === 'ancestral' && step > 0 && sigma > levels[step - 1]!) {
      throw new RangeError(`path: ancestral steps go down, got ${levels[step - 1]} to ${sigma}`);
    }
  }
}
