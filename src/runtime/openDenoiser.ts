import type { NoisedModel } from '#core/certify/noisedModel.ts';
import type { Answer, Measure, Probe, Question } from '#core/diffusion/denoiser.ts';
import { Fault } from '#core/fault.ts';
import { noise } from '#core/math/noise.ts';
import type { ClassIndex, Seed } from '#core/units.ts';
import type { EngineReport } from './engineReport.ts';
import type { Golden } from './golden.ts';
import { MOST_ROWS, SIGMA_RANGE } from './limits.ts';
import type { ModelCard } from './modelCard.ts';
import { noisedModelOf } from './noisedModelOf.ts';
import { openScorer, type Score, type SessionOptions } from './openScorer.ts';
import type { Ort } from './ort.ts';
import { selfCheck } from './selfCheck.ts';

/** A model's denoiser, open in an engine. */
export type Denoiser = Readonly<{
  /** The denoiser of one picture (float32 C·H·W in [−1, 1]) under the noise of one seed. */
  bind(picture: Float32Array, seed: Seed): Measure;
  /** The same, of the estimate that is told no class (a condition row of zeros): one error per probe. */
  bindClassless(picture: Float32Array, seed: Seed): (probes: readonly Probe[]) => Promise<Answer>;
  /** @throws Fault engine-wrong-numbers */
  selfCheck(golden: Golden): Promise<EngineReport['selfCheck']>;
  /** The same network as the port of noised classifiers. */
  noised: NoisedModel;
  release(): Promise<void>;
}>;

/** Opens a verified scoring graph. @throws Fault */
export async function openDenoiser(
  ort: Ort,
  bytes: Uint8Array,
  card: ModelCard,
  options: SessionOptions,
): Promise<Denoiser> {
  const { score, denoise, release } = await openScorer(ort, bytes, card, options);
  return {
    bind: (picture, seed) => {
      checkPicture(picture, card);
      return async ({ probes, classes }) => {
        checkClasses(classes, card);
        return ask(score, card, { picture, seed, probes, conditions: oneHot(classes, card.condition.size) });
      };
    },
    bindClassless: (picture, seed) => {
      checkPicture(picture, card);
      return (probes) => ask(score, card, { picture, seed, probes, conditions: new Float32Array(card.condition.size) });
    },
    selfCheck: (golden) => selfCheck(score, golden),
    noised: noisedModelOf({ score, denoise }, card),
    release,
  };
}

/** Probes of one picture under K conditions, flat [K,J]. */
type Asked = Readonly<{ picture: Float32Array; seed: Seed; probes: readonly Probe[]; conditions: Float32Array }>;

async function ask(score: Score, card: ModelCard, { picture, seed, probes, conditions }: Asked): Promise<Answer> {
  checkProbes(probes);
  const { size } = card.condition;
  const count = conditions.length / size;
  const answer = {
    squared: new Float32Array(probes.length * count),
    absolute: new Float32Array(probes.length * count),
  };
  const columns = Math.min(count, MOST_ROWS);
  const rows = Math.max(1, Math.floor(MOST_ROWS / Math.max(1, columns)));
  for (let j = 0; j < probes.length; j += rows) {
    const asked = probes.slice(j, j + rows);
    const drawn = new Float32Array(asked.length * picture.length);
    for (const [i, { draw, mirrored }] of asked.entries()) {
      const own = drawn.subarray(i * picture.length, (i + 1) * picture.length);
      noise(seed, draw, picture.length, own);
      if (mirrored) for (let p = 0; p < own.length; p++) own[p] = -own[p]!;
    }
    const sigma = Float32Array.from(asked, ({ level }) => level);
    for (let k = 0; k < count; k += columns) {
      const some = Math.min(columns, count - k);
      const errors = await score({
        base: picture,
        noise: drawn,
        scale: sigma,
        sigma,
        target: picture,
        condition: conditions.slice(k * size, (k + some) * size),
      });
      for (let i = 0; i < asked.length * some; i++) {
        const at = (j + Math.floor(i / some)) * count + k + (i % some);
        answer.squared[at] = errors[2 * i]!;
        answer.absolute[at] = errors[2 * i + 1]!;
      }
    }
  }
  return answer;
}

function checkPicture(picture: Float32Array, { picture: { channels, height, width } }: ModelCard): void {
  const pixels = channels * height * width;
  if (picture.length === pixels && picture.every(Number.isFinite)) return;
  throw new Fault('argument-invalid', `The model takes ${pixels} finite pixel values, got ${picture.length}.`);
}

/** Engines do not check: an out-of-range class gets an answer from the GPU. */
function checkClasses(classes: Question['classes'], { condition }: ModelCard): void {
  const stranger = classes.find((c) => !(Number.isInteger(c) && c >= 0 && c < condition.size));
  if (stranger !== undefined) {
    throw new Fault('argument-invalid', `The model has classes 0 to ${condition.size - 1}, got ${stranger}.`);
  }
}

function checkProbes(probes: readonly Probe[]): void {
  const [low, high] = SIGMA_RANGE;
  for (const { level, draw } of probes) {
    if (!(level >= low && level <= high)) {
      throw new Fault('argument-invalid', `A noise level must be from ${low} to ${high}, got ${level}.`);
    }
    if (!(Number.isSafeInteger(draw) && draw >= 0)) {
      throw new Fault('argument-invalid', `A draw must be a whole number from 0, got ${draw}.`);
    }
  }
}

function oneHot(classes: readonly ClassIndex[], size: number): Float32Array {
  const rows = new Float32Array(classes.length * size);
  for (const [k, c] of classes.entries()) rows[k * size + c] = 1;
  return rows;
}
