import type { ClassIndex } from '../units.ts';
import type { CertifySettings } from './certifySettings.ts';
import { noisedLosses } from './noisedLosses.ts';
import type { NoisedModel } from './noisedModel.ts';
import { smoothingNoise } from './smoothingNoise.ts';

/** What is voted on: 8-bit pixels in the order of the model's tensors, [channels × height × width], and the classes. */
export type Ballot = Readonly<{ picture: Uint8Array; classes: readonly ClassIndex[] }>;

/**
 * The votes of one block of smoothing samples: block·`block` … block·`block` + block − 1, always all of them.
 *
 * Every sample is the picture with its own noise, classified by one deterministic noised diffusion classifier: its inner
 * noise is a function of the seed, the same for every sample and every class. Equal losses are won by the class that comes
 * first in `classes`.
 *
 * @param block whole number from 0
 * @returns [settings.block] class indices
 * @source Chen et al. (2024), "Diffusion Models are Certifiably Robust Classifiers", algorithm 1 and equation 16
 */
export async function voteOf(
  settings: CertifySettings,
  model: NoisedModel,
  { picture, classes }: Ballot,
  block: number,
): Promise<readonly ClassIndex[]> {
  const samples = Array.from({ length: settings.block }, (_, i) => block * settings.block + i);
  const noisy = samples.map((sample) => noisyPicture(settings, picture, sample));
  const losses = await noisedLosses(settings, model, noisy, classes);
  return losses.map((own) => classes[leastOf(own)]!);
}

/** The noisy picture that sample number `sample` is about, [pixels] in units of [−1, 1]; not clipped. */
export function noisyPicture(
  { seed: key, sigma }: Pick<CertifySettings, 'seed' | 'sigma'>,
  picture: Uint8Array,
  sample: number,
): Float32Array {
  const added = smoothingNoise(key, sample, picture.length, sigma);
  return Float32Array.from(picture, (value, i) => (value + added[i]!) / 127.5 - 1);
}

function leastOf(values: Float64Array): number {
  let best = 0;
  for (const [i, value] of values.entries()) if (value < values[best]!) best = i;
  return best;
}
