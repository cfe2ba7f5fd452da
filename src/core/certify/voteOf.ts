import { noise } from '../math/noise.ts';
import type { ClassIndex, Seed } from '../units.ts';
import type { CertifySettings } from './certifySettings.ts';
import { type InnerLevel, innerLevels } from './innerLevels.ts';
import type { NoisedModel, NoisedQuestion } from './noisedModel.ts';
import { smoothingNoise } from './smoothingNoise.ts';

/** What is voted on: 8-bit pixels in the order of the model's tensors, [channels × height × width], and the classes. */
export type Ballot = Readonly<{ picture: Uint8Array; classes: readonly ClassIndex[] }>;

/** The first draw of the noise inside the classifier, out of reach of the draws of plain scoring. */
const INNER_DRAWS = 2 ** 52;

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
  const losses = await lossesOf(settings, model, noisy, classes);
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

/**
 * Losses of the noised classifier, [samples][classes]; the smallest wins.
 *
 * @param noisy [samples][pixels], noisy pictures x_τ in units of [−1, 1]
 */
export async function lossesOf(
  { variant, inner, sigma, seed: key }: Pick<CertifySettings, 'variant' | 'inner' | 'sigma' | 'seed'>,
  model: NoisedModel,
  noisy: readonly Float32Array[],
  classes: readonly ClassIndex[],
): Promise<readonly Float64Array[]> {
  const levels = innerLevels(inner, sigma, variant);
  const draws = innerNoise(key, levels.length, model.pixels);
  const start = 2 * sigma;
  const losses = noisy.map(() => new Float64Array(classes.length));
  const ask = async (pairs: readonly Pair[], conditions: readonly ClassIndex[], first: number): Promise<void> => {
    const errors = await model.errors(questionOf(pairs, draws, conditions));
    for (const [row, { sample, l }] of pairs.entries()) {
      for (const [k] of conditions.entries()) {
        losses[sample]![first + k]! += levels[l]!.weight * pairs[row]!.factor * errors[row * conditions.length + k]!;
      }
    }
  };
  const everyPair = (make: (sample: number, level: InnerLevel, l: number) => Omit<Pair, 'sample' | 'l' | 'level'>) =>
    noisy.flatMap((_, sample) =>
      levels.map((level, l): Pair => ({ sample, l, level: level.level, ...make(sample, level, l) })),
    );

  if (variant === 'epndc') {
    const pairs = everyPair((sample, { below, level }, l) => {
      const total = level ** 2 - start ** 2;
      const scale = Math.sqrt(total);
      const pull = start ** 2 / scale;
      const target = noisy[sample]!.map((value, i) => value - pull * draws[l]![i]!);
      // ‖q-mean − p-mean‖² per pixel, from the error of D against the target.
      const factor = ((level ** 2 - below ** 2) / level ** 2) ** 2;
      return { base: noisy[sample]!, scale, target, factor };
    });
    await ask(pairs, classes, 0);
    return losses;
  }

  const spread =
    variant === 'apndc-ensemble' ? (level: number) => level : (level: number) => Math.sqrt(level ** 2 - start ** 2);
  const estimates = await denoise(model, noisy, start, variant === 'apndc-correct-class' ? classes : ['none']);
  for (const [k, estimate] of estimates.entries()) {
    const pairs = everyPair((sample, { level }) => ({
      base: variant === 'apndc-ensemble' ? estimate[sample]! : noisy[sample]!,
      scale: spread(level),
      target: estimate[sample]!,
      factor: 1,
    }));
    await ask(pairs, variant === 'apndc-correct-class' ? [classes[k]!] : classes, k);
  }
  return losses;
}

/** One noising of one sample: what it is made of, and the factor on its error. */
type Pair = Readonly<{
  sample: number;
  l: number;
  level: number;
  base: Float32Array;
  scale: number;
  target: Float32Array;
  factor: number;
}>;

/** Standard normal noise of every level, [levels][pixels]: a function of the seed alone. */
const innerNoise = (key: Seed, levels: number, pixels: number): readonly Float32Array[] =>
  Array.from({ length: levels }, (_, l) => noise(key, INNER_DRAWS + l, pixels));

function questionOf(
  pairs: readonly Pair[],
  draws: readonly Float32Array[],
  conditions: readonly ClassIndex[],
): NoisedQuestion {
  return {
    base: joined(pairs.map(({ base }) => base)),
    noise: joined(pairs.map(({ l }) => draws[l]!)),
    scale: Float32Array.from(pairs, ({ scale }) => scale),
    level: Float32Array.from(pairs, ({ level }) => level),
    target: joined(pairs.map(({ target }) => target)),
    conditions,
  };
}

/** The estimates of the noisy pictures themselves, [conditions][samples][pixels]. */
async function denoise(
  model: NoisedModel,
  noisy: readonly Float32Array[],
  start: number,
  conditions: NoisedQuestion['conditions'],
): Promise<readonly (readonly Float32Array[])[]> {
  const base = joined(noisy);
  const none = new Float32Array(base.length);
  const scale = new Float32Array(noisy.length);
  const level = new Float32Array(noisy.length).fill(start);
  const estimates = await model.denoised({ base, noise: none, scale, level, target: base, conditions });
  return conditions.map((_, k) =>
    noisy.map((_, sample) => {
      const from = (sample * conditions.length + k) * model.pixels;
      return estimates.slice(from, from + model.pixels);
    }),
  );
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function leastOf(values: Float64Array): number {
  let best = 0;
  for (const [i, value] of values.entries()) if (value < values[best]!) best = i;
  return best;
}
