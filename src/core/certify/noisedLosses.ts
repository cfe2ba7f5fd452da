import { noise } from '../math/noise.ts';
import type { ClassIndex, Seed } from '../units.ts';
import type { CertifySettings } from './certifySettings.ts';
import { innerLevels } from './innerLevels.ts';
import type { NoisedModel, NoisedQuestion } from './noisedModel.ts';

/** The first draw of the noise inside the classifier, out of reach of the draws of plain scoring. */
const INNER_DRAWS = 2 ** 52;

/**
 * Losses of the noised classifier, [samples][classes]; the smallest wins. Classes that were sifted out have Infinity.
 *
 * @param noisy [samples][pixels], noisy pictures x_τ in units of [−1, 1]
 * @source Chen et al. (2024), "Diffusion Models are Certifiably Robust Classifiers", algorithms 1 and 5, equation 16
 */
export async function noisedLosses(
  { variant, inner, sigma, seed }: Pick<CertifySettings, 'variant' | 'inner' | 'sigma' | 'seed'>,
  model: NoisedModel,
  noisy: readonly Float32Array[],
  classes: readonly ClassIndex[],
): Promise<readonly Float64Array[]> {
  const levels = innerLevels(inner, sigma, variant);
  const draws = innerNoise(seed, levels.length, model.pixels);
  const start = 2 * sigma;
  const perClass = variant === 'apndc-correct-class';
  const estimates = variant === 'epndc' ? [] : await denoise(model, noisy, start, perClass ? classes : ['none']);
  const losses = noisy.map(() => new Float64Array(classes.length));

  /** Level l of a sample, for the class at place k where the estimate is the class's own. */
  const noisingOf = (sample: number, l: number, k: number): Noising => {
    const { below, level } = levels[l]!;
    const [base, eps] = [noisy[sample]!, draws[l]!];
    const apart = Math.sqrt(level ** 2 - start ** 2);
    if (variant === 'epndc') {
      const pull = start ** 2 / apart;
      const target = base.map((value, i) => value - pull * eps[i]!);
      // ‖q-mean − p-mean‖² per pixel, from the error of D against the target.
      const factor = ((level ** 2 - below ** 2) / level ** 2) ** 2;
      return { base, eps, scale: apart, level, target, factor };
    }
    const target = estimates[perClass ? k : 0]![sample]!;
    return variant === 'apndc-ensemble'
      ? { base: target, eps, scale: level, level, target, factor: 1 }
      : { base, eps, scale: apart, level, target, factor: 1 };
  };
  const askTogether = async (samples: readonly number[], asked: readonly number[], places: readonly number[]) => {
    const rows = samples.flatMap((sample) => asked.map((l) => ({ sample, l, ...noisingOf(sample, l, places[0]!) })));
    const conditions = places.map((k) => classes[k]!);
    const errors = await model.errors(questionOf(rows, conditions));
    for (const [row, { sample, l, factor }] of rows.entries()) {
      for (const [i, k] of places.entries()) {
        losses[sample]![k]! += levels[l]!.weight * factor * errors[row * places.length + i]!;
      }
    }
  };
  const ask = async (samples: readonly number[], asked: readonly number[], places: readonly number[]) => {
    for (const group of perClass ? places.map((k) => [k]) : [places]) await askTogether(samples, asked, group);
  };

  const everySample = noisy.map((_, sample) => sample);
  const everyLevel = levels.map((_, l) => l);
  const everyPlace = classes.map((_, k) => k);
  const { sift } = inner;
  if (sift === undefined || sift.keep >= classes.length) {
    await ask(everySample, everyLevel, everyPlace);
    return losses;
  }
  const first = spreadOver(levels.length, sift.levels);
  await ask(everySample, first, everyPlace);
  const rest = everyLevel.filter((l) => !first.includes(l));
  for (const sample of everySample) {
    const own = losses[sample]!;
    const order = [...everyPlace].sort((a, b) => own[a]! - own[b]! || a - b);
    for (const k of order.slice(sift.keep)) own[k] = Number.POSITIVE_INFINITY;
    await ask(
      [sample],
      rest,
      order.slice(0, sift.keep).sort((a, b) => a - b),
    );
  }
  return losses;
}

/** One noising of one sample: what the network sees, what its estimate is compared with, and the factor on the error. */
type Noising = Readonly<{
  base: Float32Array;
  eps: Float32Array;
  scale: number;
  level: number;
  target: Float32Array;
  factor: number;
}>;

/** `count` of so many places, spread evenly. */
const spreadOver = (places: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => Math.floor(((i + 0.5) * places) / count));

/** Standard normal noise of every level, [levels][pixels]: a function of the seed alone. */
const innerNoise = (key: Seed, levels: number, pixels: number): readonly Float32Array[] =>
  Array.from({ length: levels }, (_, l) => noise(key, INNER_DRAWS + l, pixels));

const questionOf = (rows: readonly Noising[], conditions: readonly ClassIndex[]): NoisedQuestion => ({
  base: joined(rows.map(({ base }) => base)),
  noise: joined(rows.map(({ eps }) => eps)),
  scale: Float32Array.from(rows, ({ scale }) => scale),
  level: Float32Array.from(rows, ({ level }) => level),
  target: joined(rows.map(({ target }) => target)),
  conditions,
});

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
