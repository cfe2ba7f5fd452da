import { describe, expect, it } from 'vitest';
import reference from '#testdata/gaussian-reference.json' with { type: 'json' };
import { gaussianNoisedModel } from '../oracle/gaussianNoisedModel.ts';
import { denoiseGaussian } from '../oracle/gaussianWorld.ts';
import { toyPicture, toyWorld } from '../oracle/toyWorld.ts';
import { seed } from '../units.ts';
import { type CounterfactualSettings, classSample, counterfactual, movedBy } from './counterfactual.ts';
import { guided } from './guided.ts';
import { followPath, levelsDown, noised, type OnPath, type Sampler } from './sampler.ts';
import { smallestStart } from './smallestStart.ts';

const model = gaussianNoisedModel(toyWorld);
const picture = Float32Array.from(toyPicture);
const known = reference.counterfactual;
const settings: CounterfactualSettings = {
  class: 1,
  up: { by: 'inversion', from: 0 },
  sampler: 'heun',
  start: known.sigma,
  least: 0.002,
  steps: 100,
  weight: 0,
  clip: false,
  seed: seed(3),
};

async function last<T>(all: AsyncIterable<T>): Promise<T> {
  let end: T | undefined;
  for await (const one of all) end = one;
  return end!;
}

const plain = (sampler: Sampler, steps: number) => ({
  sampler,
  levels: levelsDown(known.sigma, 0.002, steps),
  guidance: { class: 1, weight: 0, clip: false },
  seed: seed(3),
});

describe('counterfactuals of a Gaussian world', () => {
  it('inverted under one class and decoded under another are those of the closed form', async () => {
    const { picture: found } = await last(counterfactual(model, picture, settings));
    for (const [i, x] of known.invert0_decode1.entries()) expect(found[i]).toBeCloseTo(x, 3);
  });

  it('noised and decoded are those of the closed form', async () => {
    const noisy = picture.map((x, i) => x + known.sigma * reference.toy.eps[i]!);
    const { picture: found } = await last(followPath(model, plain('heun', 100), { step: 0, picture: noisy }));
    for (const [i, x] of known.noise_decode1.entries()) expect(found[i]).toBeCloseTo(x, 3);
  });

  it('have the mean of the closed form over noise that adds up to nought', async () => {
    const epsilon = noised(4, 1, seed(9));
    const ends = await Promise.all(
      [1, -1].map((sign) =>
        last(
          followPath(model, plain('heun', 100), {
            step: 0,
            picture: picture.map((x, i) => x + sign * known.sigma * epsilon[i]!),
          }),
        ),
      ),
    );
    for (const [i, x] of known.mean_noise_decode1.entries()) {
      expect((ends[0]!.picture[i]! + ends[1]!.picture[i]!) / 2).toBeCloseTo(x, 3);
    }
  });

  it('of the class inverted under come back to the picture', async () => {
    const { picture: same } = await last(counterfactual(model, picture, { ...settings, class: 0 }));
    expect(movedBy(picture, same)).toBeLessThan(1e-3);
    const { picture: other } = await last(counterfactual(model, picture, settings));
    expect(movedBy(picture, other)).toBeGreaterThan(0.1);
  });
});

it.each([
  ['ddim', 1],
  ['heun', 2],
] as const)('%s converges with order %i', async (sampler, order) => {
  const top = Float32Array.of(1.2, -0.8, 0.7, 2.4);
  const mean = toyWorld.means[1]!;
  const error = async (steps: number) => {
    const levels = Array.from({ length: steps + 1 }, (_, i) => 2 - (1.5 * i) / steps);
    const path = { ...plain(sampler, steps), levels };
    const { picture: found } = await last(followPath(model, path, { step: 0, picture: top }));
    const k = Math.sqrt((0.25 + 0.25) / (0.25 + 4));
    return Math.max(...Array.from(found, (x, i) => Math.abs(x - (mean[i]! + k * (top[i]! - mean[i]!)))));
  };
  expect(Math.log2((await error(8)) / (await error(16)))).toBeCloseTo(order, 0);
  expect(Math.log2((await error(16)) / (await error(32)))).toBeGreaterThan(order - 0.2);
});

it('guides by (1 + w) of the class less w of no class, and clips when told', async () => {
  const noisy = Float32Array.of(3, -0.4, 0.075, 1.2);
  const own = denoiseGaussian(toyWorld, noisy, 0.5, 1);
  const none = await model.denoised({
    base: noisy,
    noise: new Float32Array(4),
    scale: Float32Array.of(0),
    level: Float32Array.of(0.5),
    target: noisy,
    conditions: ['none'],
  });
  const free = await guided(model, noisy, 0.5, { class: 1, weight: 4.5, clip: false });
  for (const [i, d] of free.entries()) expect(d).toBeCloseTo(5.5 * own[i]! - 4.5 * none[i]!, 5);
  const clipped = await guided(model, noisy, 0.5, { class: 1, weight: 4.5, clip: true });
  expect([...clipped]).toEqual(Array.from(free, (d) => Math.min(1, Math.max(-1, d))));
  expect([...clipped]).not.toEqual([...free]);
});

it('samples by ancestral steps with the mean of the class and the variance of its chain', async () => {
  const settled = { ...settings, sampler: 'ancestral' as const, start: 40, steps: 60 };
  const ends = await Promise.all(
    Array.from({ length: 400 }, (_, n) => last(classSample(model, { ...settled, seed: seed(n) }))),
  );
  const values = ends.flatMap(({ picture: x }) => Array.from(x, (v, i) => v - toyWorld.means[1]![i]!));
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length;
  const levels = levelsDown(settled.start, settled.least, settled.steps);
  const expected = levels.slice(1).reduce((spread, next, i) => {
    const kept = (next / levels[i]!) ** 2;
    const pull = 0.25 / (0.25 + levels[i]! ** 2);
    return (pull + kept * (1 - pull)) ** 2 * spread + next ** 2 * (1 - kept);
  }, settled.start ** 2);
  expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(expected / values.length));
  expect(Math.abs(variance / expected - 1)).toBeLessThan(4 * Math.sqrt(2 / values.length));
});

it.each(['ddim', 'heun', 'ancestral'] as const)(
  '%s gone on with ends where the unbroken path does',
  async (sampler) => {
    const path = plain(sampler, 12);
    const all: OnPath[] = [];
    for await (const at of followPath(model, path, { step: 0, picture })) all.push(at);
    expect(all.map(({ step }) => step)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    expect(await last(followPath(model, path, all[4]!))).toEqual(all.at(-1));
  },
);

it('refuses paths that cannot be followed', async () => {
  const along = (levels: readonly number[]) =>
    last(followPath(model, { ...plain('ancestral', 2), levels }, { step: 0, picture }));
  await expect(along([1, 0, 0.5])).rejects.toThrow(RangeError);
  await expect(along([1, 2])).rejects.toThrow(RangeError);
  await expect(along([1, Number.NaN])).rejects.toThrow(RangeError);
});

describe('the smallest start that flips', () => {
  it('is bracketed by bisection', async () => {
    const { high } = await last(smallestStart(async (start) => start > 0.37, 0.01, 10, 20));
    expect(high).toBeGreaterThan(0.37);
    expect(high! / 0.37).toBeLessThan(1000 ** (2 ** -20) * 1.000001);
  });

  it('is none when the highest does not flip', async () => {
    expect(await last(smallestStart(async () => false, 0.01, 10, 20))).toEqual({
      start: 10,
      flipped: false,
      high: undefined,
    });
  });
});
