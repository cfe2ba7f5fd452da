import { uniform } from '../math/uniform.ts';
import type { LipschitzSettings } from './lipschitzSettings.ts';

import type { NoisedModel } from './noisedModel.ts';
import { plainLevels } from './plainLevels.ts';
import { type Ballot, noisyPicture } from './voteOf.ts';

/** A series of uniform numbers that shares no Philox block with the smoothing noise of any draw. */
const LEVEL_SERIES = 2 ** 32 - 1;

/**
 * Losses of one block of draws of the plain classifier: block·`block` … block·`block` + block − 1, always all of them.
 *
 * A draw takes one level with the probability of its weight, so that the loss of a class, ‖h_c(x + σε) − x‖²/D in units of
 * [0, 1], has the classifier's as its mean; h is D clipped to [0, 1], without which no constant exists. Level and noise are
 * the same for all classes. The noise is `smoothingNoise`: h rounds what it is shown to 8-bit values, x lies on them, and
 * the certificate holds for every real picture.
 *
 * @param block whole number from 0
 * @returns [settings.block][classes], each from 0 to `largestLoss(picture)`
 */
export async function plainLosses(
  settings: LipschitzSettings,
  model: NoisedModel,
  { picture, classes }: Ballot,
  block: number,
): Promise<readonly Float64Array[]> {
  const levels = plainLevels(settings);
  const draws = Array.from({ length: settings.block }, (_, i) => {
    const draw = block * settings.block + i;
    return { draw, sigma: levelAt(levels, uniform(settings.seed, LEVEL_SERIES, draw)) };
  });
  const base = new Float32Array(draws.length * model.pixels);
  for (const [i, { draw, sigma }] of draws.entries()) {
    base.set(noisyPicture({ seed: settings.seed, sigma }, picture, draw), i * model.pixels);
  }
  const estimates = await model.denoised({
    base,
    noise: new Float32Array(base.length),
    scale: new Float32Array(draws.length),
    level: Float32Array.from(draws, ({ sigma }) => 2 * sigma),
    target: base,
    conditions: classes,
  });
  return draws.map((_, i) =>
    Float64Array.from(classes, (_, k) => {
      const from = (i * classes.length + k) * model.pixels;
      return picture.reduce((sum, x, p) => sum + (clipped(estimates[from + p]!) - x / 255) ** 2, 0) / model.pixels;
    }),
  );
}

/** The largest loss that any estimate within [0, 1] can have on a picture. */
export const largestLoss = (picture: Uint8Array): number =>
  picture.reduce((sum, x) => sum + (Math.max(x, 255 - x) / 255) ** 2, 0) / picture.length;

/** From units of [−1, 1] to [0, 1], clipped. */
const clipped = (value: number): number => Math.min(1, Math.max(0, (value + 1) / 2));

/** The level at a place from 0 to 1 along the weights. */
function levelAt(levels: ReturnType<typeof plainLevels>, place: number): number {
  let rest = place;
  for (const { sigma, weight } of levels) {
    if (rest < weight) return sigma;
    rest -= weight;
  }
  return levels.at(-1)!.sigma;
}
