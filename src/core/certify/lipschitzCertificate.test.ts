import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussianNoisedModel } from '../oracle/gaussianNoisedModel.ts';
import type { GaussianWorld } from '../oracle/gaussianWorld.ts';
import { seed } from '../units.ts';
import { lipschitzCertificate } from './lipschitzCertificate.ts';
import { marginConstant, type WeightedLevel } from './lipschitzConstant.ts';
import type { LipschitzSettings } from './lipschitzSettings.ts';
import type { NoisedModel } from './noisedModel.ts';
import { plainLevels } from './plainLevels.ts';
import { largestLoss, plainLosses } from './plainLosses.ts';

const settings: LipschitzSettings = {
  sigmaMin: 0.5,
  inner: { points: 4, sigmaMax: 2, spacing: 'log', weight: 'uniform', skip: 0 },
  n0: 10,
  n: 290,
  alpha: 0.001,
  seed: seed(5),
  block: 50,
};
const picture = Uint8Array.from([51, 60, 45, 51]);
/** In units of [−1, 1], with estimates so certain that clipping does not matter. */
const world: GaussianWorld = {
  means: [
    [-0.6, -0.6, -0.6, -0.6],
    [0.6, 0.6, 0.6, 0.6],
    [-0.6, 0.6, -0.6, 0.6],
  ],
  deviations: [0.1, 0.1, 0.1],
};

async function drawn(model: NoisedModel, own = settings, classes = [0, 1, 2]): Promise<readonly Float64Array[]> {
  const blocks = Array.from({ length: 6 }, (_, block) => plainLosses(own, model, { picture, classes }, block));
  return (await Promise.all(blocks)).flat();
}

/** Exact score differences and their gradients, in units of [0, 1]: losses differ by Σ w σ⁴(r_B² − r_A²)/S²/D. */
function exact({ means, deviations }: GaussianWorld, levels: readonly WeightedLevel[], a: number, b: number) {
  const to01 = (mean: readonly number[]) => mean.map((value) => (value + 1) / 2);
  const [from, to] = [to01(means[a]!), to01(means[b]!)];
  const pull = levels.reduce((sum, { sigma, weight }) => {
    const spread = (deviations[a]! / 2) ** 2 + sigma ** 2;
    return sum + (weight * sigma ** 4) / spread ** 2;
  }, 0);
  const far = (mean: readonly number[]) => mean.reduce((sum, m, i) => sum + (picture[i]! / 255 - m) ** 2, 0);
  const apart = Math.hypot(...from.map((m, i) => m - to[i]!));
  return {
    margin: (pull * (far(to) - far(from))) / picture.length,
    slope: (2 * pull * apart) / picture.length,
    distance: (far(to) - far(from)) / (2 * apart),
  };
}

describe('in a Gaussian world', () => {
  it('proves what the exact margin would, less its Monte-Carlo error, and no more than the exact distance', async () => {
    const found = lipschitzCertificate(settings, picture, await drawn(gaussianNoisedModel(world)));
    const levels = plainLevels(settings);
    const rivals = [1, 2].map((b) => exact(world, levels, 0, b));
    const margin = Math.min(...rivals.map((rival) => rival.margin));
    expect(found).toMatchObject({ candidate: 0, asked: 300, constant: marginConstant(levels, 4) });
    expect(found.mean).toBeCloseTo(margin, 2);
    expect(found.margin).toBeLessThan(margin);
    expect(found.margin).toBeGreaterThan(0.8 * margin);
    expect(found.radius).toBeLessThanOrEqual(margin / found.constant);
    expect(found.radius).toBeGreaterThan(0.8 * (margin / found.constant) - 1e-5);
    expect(found.radius).toBeLessThan(Math.min(...rivals.map((rival) => rival.distance)));
  });

  it('has margins that change no faster than the constant says, whatever the world', () => {
    const mean = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(mean, mean, fc.double({ min: 0.01, max: 2, noNaN: true }), (a, b, deviation) => {
        const levels = plainLevels(settings);
        const { slope } = exact({ means: [a, b], deviations: [deviation, deviation] }, levels, 0, 1);
        expect(slope).toBeLessThanOrEqual(marginConstant(levels, 4));
      }),
    );
  });
});

it('takes every level as often as its weight says', () => {
  const levels = plainLevels({ ...settings, inner: { ...settings.inner, weight: 'edm' } });
  expect(levels.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  expect(levels.map(({ sigma }) => sigma)).toEqual([...levels.map(({ sigma }) => sigma)].sort((a, b) => a - b));
  expect(levels.at(-1)!.sigma).toBeCloseTo(1, 12);
});

it('has the mean loss of the level mixture: estimates that are wrong at one level alone', async () => {
  // White where the level is the last, the picture itself elsewhere.
  const same = Array.from(picture, (x) => x / 127.5 - 1);
  const model: NoisedModel = {
    pixels: 4,
    errors: () => Promise.reject(new Error('not asked')),
    denoised: async ({ level, conditions }) =>
      Float32Array.from(
        Array.from(level).flatMap((sigma) => conditions.flatMap(() => (sigma > 1.9 ? [5, 5, 5, 5] : same))),
      ),
  };
  const losses = await drawn(model);
  const white = picture.reduce((sum, x) => sum + (1 - x / 255) ** 2, 0) / 4;
  const share = losses.filter(([loss]) => loss! > 1e-9).length / losses.length;
  expect(Math.abs(share - 1 / 3)).toBeLessThan(4 * Math.sqrt(2 / 9 / losses.length));
  // Clipped to white: never more than the largest loss.
  for (const [loss] of losses) {
    expect(Math.min(Math.abs(loss!), Math.abs(loss! - white))).toBeLessThan(1e-6);
    expect(loss).toBeLessThanOrEqual(largestLoss(picture));
  }
});

it('claims nothing while classes are chosen, without margins, or when rivals are alike', async () => {
  const losses = await drawn(gaussianNoisedModel(world));
  expect(lipschitzCertificate(settings, picture, losses.slice(0, 9))).not.toHaveProperty('candidate');
  expect(lipschitzCertificate(settings, picture, losses.slice(0, 10))).toMatchObject({ candidate: 0, radius: 0 });
  const twins = gaussianNoisedModel({ means: [world.means[0]!, world.means[0]!], deviations: [0.1, 0.1] });
  const even = lipschitzCertificate(settings, picture, await drawn(twins, settings, [0, 1]));
  expect(even).toMatchObject({ candidate: 0, mean: 0, radius: 0, published: 0 });
  expect(even.margin).toBeLessThan(0);
});

it('proves less for a smaller α, and does not count draws beyond the last', async () => {
  const losses = await drawn(gaussianNoisedModel(world));
  const { radius } = lipschitzCertificate(settings, picture, losses);
  expect(lipschitzCertificate({ ...settings, alpha: 1e-6 }, picture, losses).radius).toBeLessThan(radius);
  expect(lipschitzCertificate(settings, picture, [...losses, Float64Array.of(1, 0, 0)]).radius).toBe(radius);
});
