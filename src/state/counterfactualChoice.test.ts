import { expect, it } from 'vitest';
import { counterfactual } from '#core/explain/counterfactual.ts';
import { gaussianNoisedModel } from '#core/oracle/gaussianNoisedModel.ts';
import { toyPicture, toyWorld } from '#core/oracle/toyWorld.ts';
import { seed } from '#core/units.ts';
import { type Choice, evaluationsOf, favero, gentle, settingsOf, stepCost } from './counterfactualChoice.ts';

const own = { class: 1, from: 0, least: 0.1, seed: seed(3) };

it('the published setting begins where the published pictures of 256 pixels do, at λ = −2.77', () => {
  expect(-2 * Math.log(favero(256).start)).toBeCloseTo(-2.77259, 5);
  expect(favero(28)).toEqual({ up: 'noise', sampler: 'ancestral', start: 0.4375, steps: 50, weight: 4.5, clip: true });
});

it.each<[string, Choice, number]>([
  ['a guided step asks twice', gentle, 40],
  ['without guidance once', { ...gentle, weight: 0 }, 20],
  ['Heun twice as often but at σ = 0', { ...gentle, sampler: 'heun', weight: 0 }, 39],
  ['inversion goes up as well, but to the start itself', { ...gentle, up: 'inversion', weight: 0 }, 39],
  ['guided, only on the way down', { ...gentle, up: 'inversion', sampler: 'heun' }, 116],
])('counts evaluations as the model is asked: %s', async (_, choice, evaluations) => {
  let asked = 0;
  const model = gaussianNoisedModel(toyWorld);
  const counting: typeof model = {
    ...model,
    denoised: (of) => {
      asked += of.conditions.length;
      return model.denoised(of);
    },
  };
  const settings = settingsOf(choice, own);
  let spent = 0;
  for await (const { phase, sigma } of counterfactual(counting, Float32Array.from(toyPicture), settings)) {
    spent += stepCost(settings, phase, sigma);
  }
  expect([evaluationsOf(choice), spent, asked]).toEqual([evaluations, evaluations, evaluations]);
});

it('inversion never asks for steps with fresh noise, and no start lies below the lowest level', () => {
  const settings = settingsOf({ ...gentle, up: 'inversion', sampler: 'ancestral', start: 0.05 }, own);
  expect(settings).toMatchObject({ sampler: 'ddim', up: { by: 'inversion', from: 0 }, start: 0.05, least: 0.05 });
});
