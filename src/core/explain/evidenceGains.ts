import { noise } from '#core/math/noise.ts';
import type { NoisedModel } from '../certify/noisedModel.ts';
import type { Probe } from '../diffusion/denoiser.ts';
import { type Plan, planCell, planProbes } from '../scoring/plan.ts';
import { placeWeights, planCells } from '../scoring/planCells.ts';
import type { Reading } from '../scoring/reading.ts';
import type { ClassIndex, Seed } from '../units.ts';

/** What evidence maps are asked for: a class and the one it is compared with, under a run's picture, plan and seed. */
export type EvidenceQuestion = Readonly<{
  /** x in [−1, 1], as many values as the model has. */
  picture: Float32Array;
  class: ClassIndex;
  against: ClassIndex;
  plan: Plan;
  seed: Seed;
  reading: Reading;
}>;

/**
 * Gain of the class over the other at every pixel, for the plan's first probes: `gains[j][i]` is the share of pixel i in
 * the loss of the other class less the loss of the class at probe j, in the reading's unit. A gain's sum over pixels is the
 * paired difference of losses that the verdict averages.
 */
export type EvidenceGains = Readonly<{ probes: readonly Probe[]; gains: readonly Float64Array[] }>;

/** Nothing asked yet. */
export const noGains: EvidenceGains = { probes: [], gains: [] };

/** Whether a reading's verdict is a sum over pixels: its loss is a multiple of the squared error, averaged over levels. */
export const hasEvidenceMaps = ({ weight, average, relative }: Reading): boolean =>
  weight !== undefined && relative === undefined && (average === 'integral' || average === 'mean');

/**
 * Asks the plan's probes of the two classes, and yields what is known after every pass over the levels. Costs two
 * evaluations a probe. Goes on from `known`, what an earlier call over the same question yielded, to the same numbers bit
 * for bit.
 *
 * @throws RangeError for a reading without maps, or a plan with jitter and no seed
 */
export async function* evidencePasses(
  model: NoisedModel,
  question: EvidenceQuestion,
  known: EvidenceGains = noGains,
): AsyncGenerator<EvidenceGains> {
  const { plan, reading, seed } = question;
  if (!hasEvidenceMaps(reading)) throw new RangeError(`evidence: ${reading.id} is no sum over pixels`);
  const probes = planProbes(plan, seed);
  const placeWeight = reading.average === 'integral' ? placeWeights(planCells(plan), plan) : () => 1;
  const gains = [...known.gains];
  while (gains.length < probes.length) {
    const end = Math.min(probes.length, (Math.floor(gains.length / plan.levels) + 1) * plan.levels);
    while (gains.length < end) {
      const { level } = probes[gains.length]!;
      const factor =
        (reading.weight!(level, model.pixels) / model.pixels) * placeWeight(level, planCell(plan, level) ?? 0);
      gains.push(await gainOf(model, question, probes[gains.length]!, factor));
    }
    yield { probes: probes.slice(0, gains.length), gains: [...gains] };
  }
}

async function gainOf(
  model: NoisedModel,
  { picture, class: c, against, seed }: EvidenceQuestion,
  { level, draw, mirrored }: Probe,
  factor: number,
): Promise<Float64Array> {
  const { pixels } = model;
  const epsilon = noise(seed, draw, pixels);
  const estimates = await model.denoised({
    base: picture,
    noise: mirrored ? epsilon.map((e) => -e) : epsilon,
    scale: Float32Array.of(level),
    level: Float32Array.of(level),
    target: picture,
    conditions: [c, against],
  });
  return Float64Array.from(picture, (x, i) => {
    const [own, other] = [estimates[i]! - x, estimates[pixels + i]! - x];
    return factor * (other - own) * (other + own);
  });
}
