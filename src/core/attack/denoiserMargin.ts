import type { Measure } from '../diffusion/denoiser.ts';
import { append, emptyTable } from '../scoring/errorTable.ts';
import { type Plan, planProbes } from '../scoring/plan.ts';
import type { Reading } from '../scoring/reading.ts';
import { stand } from '../scoring/stand.ts';
import type { ClassIndex, Seed } from '../units.ts';
import type { Margin } from './attack.ts';
import { marginOf } from './gradientAttack.ts';

/** A diffusion classifier under one plan: which probes it asks, and how their errors become scores. */
export type DenoiserClassifier = Readonly<{
  /** The denoiser of a picture in [−1, 1], under the noise of `seed`. */
  bind(picture: Float32Array): Measure;
  classes: number;
  plan: Plan;
  reading: Reading;
  seed: Seed;
}>;

/**
 * Scores of a picture's classes under the whole plan: a fixed function of the picture, since the noise is the seed's.
 *
 * @param picture values in [0, 1]
 * @returns [classes]; the largest wins
 */
export async function denoiserScores(
  { bind, classes, plan, reading, seed }: DenoiserClassifier,
  picture: Float32Array,
): Promise<readonly number[]> {
  const question = { probes: planProbes(plan, seed), classes: Array.from({ length: classes }, (_, c) => c) };
  const answer = await bind(asModelInput(picture))(question);
  return stand(append(emptyTable(classes, picture.length), question, answer), plan, reading).scores;
}

/** The margin of a diffusion classifier, for attacks that only ask. */
export const denoiserMargin =
  (classifier: DenoiserClassifier, truth: ClassIndex): Margin =>
  async (pictures) => {
    const margins: number[] = [];
    for (const picture of pictures) margins.push(marginOf(await denoiserScores(classifier, picture), truth));
    return margins;
  };

/** Values in [0, 1] as networks are told them, in [−1, 1]. */
export const asModelInput = (picture: Float32Array): Float32Array => picture.map((value) => 2 * value - 1);
