import { type EvidenceMaps, evidenceMaps } from '#core/explain/evidenceMaps.ts';
import { noise } from '#core/math/noise.ts';
import { denoiseGaussian, type GaussianWorld } from '#core/oracle/gaussianWorld.ts';
import type { Pixels8 } from '#core/picture/pixels.ts';
import { type Plan, planLevels, planProbes } from '#core/scoring/plan.ts';
import { readings } from '#core/scoring/readings.ts';
import { type Level, seed } from '#core/units.ts';

/** Evidence maps without a model, and the picture that they are of. `ring` is 1 where the first class has its ring. */
export type CannedEvidence = Readonly<{
  side: number;
  pixels: Pixels8;
  ring: Uint8Array;
  maps: EvidenceMaps;
  levels: readonly Level[];
}>;

const SIDE = 14;
const stream = seed(11);
const plan: Plan = { spacing: 'log-uniform', levels: 8, draws: 3, sigmaMin: 0.1, sigmaMax: 4 };

const placeOf = (i: number) => Math.hypot((i % SIDE) - 6.5, Math.floor(i / SIDE) - 6.5);
const area = Array.from({ length: SIDE * SIDE }, (_, i) => i);

/** A picture of a ring in a world of rings and discs: they differ in the middle alone. */
export function cannedEvidence(): CannedEvidence {
  const world: GaussianWorld = {
    means: [
      area.map((i) => (placeOf(i) < 5.5 && placeOf(i) > 2.5 ? 0.6 : -0.6)),
      area.map((i) => (placeOf(i) < 5.5 ? 0.6 : -0.6)),
    ],
    deviations: [0.5, 0.5],
  };
  const wobble = noise(stream, 900, SIDE * SIDE);
  const picture = world.means[0]!.map((mean, i) => mean + 0.3 * wobble[i]!);
  const probes = planProbes(plan);
  const reading = readings.elbo;
  const gains = probes.map(({ level, draw }) => {
    const epsilon = noise(stream, draw, SIDE * SIDE);
    const noisy = picture.map((x, i) => x + level * epsilon[i]!);
    const [ring, disc] = [0, 1].map((c) => denoiseGaussian(world, noisy, level, c));
    const factor = (reading.weight?.(level, SIDE * SIDE) ?? 0) / (SIDE * SIDE);
    return Float64Array.from(picture, (x, i) => factor * ((disc![i]! - x) ** 2 - (ring![i]! - x) ** 2));
  });
  return {
    side: SIDE,
    pixels: {
      width: SIDE,
      height: SIDE,
      channels: 1,
      data: Uint8Array.from(picture, (x) => Math.min(255, Math.max(0, Math.round(127.5 * (1 + x))))),
    },
    ring: Uint8Array.from(world.means[0]!, (mean) => (mean > 0 ? 1 : 0)),
    maps: evidenceMaps({ probes, gains }, { plan, reading }),
    levels: planLevels(plan),
  };
}
