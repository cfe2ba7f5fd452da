import { describe, expect, it } from 'vitest';
import reference from '#testdata/gaussian-reference.json' with { type: 'json' };
import { noise } from '../math/noise.ts';
import { gaussianNoisedModel } from '../oracle/gaussianNoisedModel.ts';
import { denoiseGaussian, type GaussianWorld } from '../oracle/gaussianWorld.ts';
import { toyWorld } from '../oracle/toyWorld.ts';
import { seed } from '../units.ts';
import type { CertifySettings, NoisedVariant } from './certifySettings.ts';
import { certifyStanding } from './certifyStanding.ts';
import { defaultCertify } from './defaultCertify.ts';
import { innerLevels } from './innerLevels.ts';
import { noisedLosses } from './noisedLosses.ts';
import { noisyPicture, voteOf } from './voteOf.ts';

const { epndc, epndc_vector: vector, apndc_vector, toy } = reference;
const model = gaussianNoisedModel(toyWorld);
const classes = [0, 1, 2];
const noisy = Float32Array.from(epndc.x_tau);
const usual: CertifySettings = {
  ...defaultCertify(seed(5), 6),
  inner: { points: 5, sigmaMax: 6, spacing: 'log', weight: 'elbo', skip: 1 },
};
const losses = async (variant: NoisedVariant) =>
  (await noisedLosses({ ...usual, variant }, model, [noisy], classes))[0]!;
const draw = (l: number) => noise(usual.seed, 2 ** 52 + l, 4);
const meanSquare = (values: readonly number[]) => values.reduce((sum, v) => sum + v * v, 0) / values.length;

/** ‖q-mean − p-mean‖² per pixel, as the paper writes it. */
function posteriorGap(below: number, level: number, eps: ArrayLike<number>, c: number): number {
  const start = epndc.sigma_tau;
  const total = level ** 2 - start ** 2;
  const far = epndc.x_tau.map((x, i) => x + Math.sqrt(total) * eps[i]!);
  const estimate = denoiseGaussian(toyWorld, far, level, c);
  const q = far.map((z, i) => ((level ** 2 - below ** 2) * epndc.x_tau[i]! + (below ** 2 - start ** 2) * z) / total);
  const p = far.map((z, i) => ((level ** 2 - below ** 2) * estimate[i]! + below ** 2 * z) / level ** 2);
  return meanSquare(q.map((value, i) => value - p[i]!));
}

describe('the losses of a noised classifier', () => {
  it('EPNDC: the distance of the two posterior means, weighted', async () => {
    expect(4 * posteriorGap(vector.sigma_t, vector.sigma_t1, toy.eps, 0)).toBeCloseTo(vector.sumsq, 9);
    const found = await losses('epndc');
    for (const c of classes) {
      const levels = innerLevels(usual.inner, usual.sigma, 'epndc');
      const expected = levels.reduce(
        (sum, { below, level, weight }, l) => sum + weight * posteriorGap(below, level, draw(l), c),
        0,
      );
      expect(found[c]! / expected).toBeCloseTo(1, 5);
    }
  });

  /** Σ w · mean (D_c(base + scale·ε) − target)². */
  const expected = (
    variant: NoisedVariant,
    made: (c: number, level: number) => Readonly<{ base: readonly number[]; scale: number; target: readonly number[] }>,
  ) =>
    classes.map((c) =>
      innerLevels(usual.inner, usual.sigma, variant).reduce((sum, { level, weight }, l) => {
        const { base, scale, target } = made(c, level);
        const estimate = denoiseGaussian(
          toyWorld,
          base.map((x, i) => x + scale * draw(l)[i]!),
          level,
          c,
        );
        return sum + weight * meanSquare(estimate.map((d, i) => d - target[i]!));
      }, 0),
    );
  const apart = (level: number) => Math.sqrt(level ** 2 - epndc.sigma_tau ** 2);

  it('APNDC as released: noise on the estimate that is told no class', async () => {
    const target = apndc_vector.xhat_uncond;
    const sums = expected('apndc-ensemble', (_, scale) => ({ base: target, scale, target }));
    for (const [c, loss] of (await losses('apndc-ensemble')).entries()) expect(loss / sums[c]!).toBeCloseTo(1, 5);
  });

  it('APNDC as in the paper: noise on the noisy picture', async () => {
    const target = apndc_vector.xhat_uncond;
    const sums = expected('apndc-correct', (_, level) => ({ base: epndc.x_tau, scale: apart(level), target }));
    for (const [c, loss] of (await losses('apndc-correct')).entries()) expect(loss / sums[c]!).toBeCloseTo(1, 5);
  });

  it('APNDC with the estimate of each class', async () => {
    const own = classes.map((c) => denoiseGaussian(toyWorld, epndc.x_tau, epndc.sigma_tau, c));
    for (const [i, value] of own[0]!.entries()) expect(value).toBeCloseTo(apndc_vector.xhat_class0[i]!, 9);
    const sums = expected('apndc-correct-class', (c, level) => ({
      base: epndc.x_tau,
      scale: apart(level),
      target: own[c]!,
    }));
    for (const [c, loss] of (await losses('apndc-correct-class')).entries()) expect(loss / sums[c]!).toBeCloseTo(1, 5);
  });
});

describe('a classifier that sifts', () => {
  const sifting: CertifySettings = { ...usual, inner: { ...usual.inner, points: 8, sift: { levels: 2, keep: 2 } } };
  const variants = ['epndc', 'apndc-ensemble', 'apndc-correct', 'apndc-correct-class'] as const;

  it.each(variants)('asks all levels of the classes it keeps, and drops the others: %s', async (variant) => {
    const { sift: _, ...all } = sifting.inner;
    const [whole] = await noisedLosses({ ...sifting, inner: all, variant }, model, [noisy], classes);
    const [found] = await noisedLosses({ ...sifting, variant }, model, [noisy, noisy], classes);
    const kept = classes.filter((c) => found![c]! < Number.POSITIVE_INFINITY);
    expect(kept).toHaveLength(2);
    for (const c of kept) expect(found![c]! / whole![c]!).toBeCloseTo(1, 6);
  });

  it('asks fewer evaluations', async () => {
    const count = async (inner: CertifySettings['inner']) => {
      let asked = 0;
      const counting = {
        ...model,
        errors: (question: Parameters<typeof model.errors>[0]) => {
          asked += question.level.length * question.conditions.length;
          return model.errors(question);
        },
      };
      await noisedLosses({ ...sifting, inner }, counting, [noisy], classes);
      return asked;
    };
    const { sift: _, ...all } = sifting.inner;
    expect(await count(all)).toBe(6 * 3);
    expect(await count(sifting.inner)).toBe(2 * 3 + 4 * 2);
  });
});

const picture = Uint8Array.from([150, 140, 120, 130]);
const settings: CertifySettings = { ...usual, variant: 'epndc', block: 50 };

it('votes do not depend on the blocks they are asked in', async () => {
  const inBlocks = async (block: number) =>
    (
      await Promise.all(
        Array.from({ length: 60 / block }, (_, b) => voteOf({ ...settings, block }, model, { picture, classes }, b)),
      )
    ).flat();
  expect(await inBlocks(5)).toEqual(await inBlocks(60));
  expect(new Set(await inBlocks(20)).size).toBeGreaterThan(1);
});

it('gives ties to the class that comes first', async () => {
  const twins: GaussianWorld = { means: [toy.mu[0]!, toy.mu[0]!], deviations: [0.5, 0.5] };
  const found = await voteOf(settings, gaussianNoisedModel(twins), { picture, classes: [1, 0] }, 0);
  expect(new Set(found)).toEqual(new Set([1]));
});

it('certifies no radius beyond the distance to where the classifier changes its mind, and comes near it', async () => {
  // With two classes of one spread the losses differ by a linear function: the smoothed classifier is a half space.
  const world: GaussianWorld = { means: [toy.mu[0]!, toy.mu[1]!], deviations: [0.5, 0.5] };
  const own = gaussianNoisedModel(world);
  const gap = async (at: Float32Array) => {
    const [loss] = await noisedLosses(settings, own, [at], [0, 1]);
    return loss![1]! - loss![0]!;
  };
  const centre = Float32Array.from(picture, (value) => value / 127.5 - 1);
  const slope = await Promise.all(
    [0, 1, 2, 3].map(async (i) => {
      const moved = centre.slice();
      moved[i]! += 0.5;
      return ((await gap(moved)) - (await gap(centre))) / 0.5;
    }),
  );
  // From units of [−1, 1] to units of [0, 1].
  const distance = (await gap(centre)) / Math.hypot(...slope) / 2;
  const votes: number[] = [];
  for (let block = 0; block < 40; block++) {
    votes.push(...(await voteOf(settings, own, { picture, classes: [0, 1] }, block)));
  }
  const standing = certifyStanding({ ...settings, n0: 50, n: 1950 }, { classes: 2, pixels: 4 }, votes);
  const winner = distance > 0 ? 0 : 1;
  expect(standing.result).toMatchObject({ type: 'certified', class: winner });
  expect(standing.radius).toBeLessThanOrEqual(Math.abs(distance));
  expect(standing.radius).toBeGreaterThan(0.6 * Math.abs(distance));
});

it('shows the noisy picture on the scale of the model', () => {
  const found = noisyPicture(settings, picture, 4);
  for (const value of found) expect(Math.abs((value + 1) * 127.5 - Math.round((value + 1) * 127.5))).toBeLessThan(1e-3);
});
