import { expect, it } from 'vitest';
import { classSample } from '#core/explain/counterfactual.ts';
import { noised } from '#core/explain/sampler.ts';
import { gaussianNoisedModel } from '#core/oracle/gaussianNoisedModel.ts';
import { toyWorld } from '#core/oracle/toyWorld.ts';
import { seed } from '#core/units.ts';
import { sampleCost, sampleSettings, sampleSteps } from './sampleSettings.ts';

const parameterisation = { kind: 'edm-scoring-graph', sigmaData: 0.5, sigmaMin: 0.05, sigmaMax: 12 } as const;

it('draws from pure noise what the flow of the closed form leads to, for as many evaluations as are said', async () => {
  const model = gaussianNoisedModel(toyWorld);
  let asked = 0;
  const counting: typeof model = {
    ...model,
    denoised: (of) => {
      asked += of.conditions.length;
      return model.denoised(of);
    },
  };
  const steps = [];
  for await (const at of classSample(counting, sampleSettings({ parameterisation }, 1, seed(5)))) steps.push(at);
  expect([steps.length, asked]).toEqual([sampleSteps, sampleCost]);
  const kept = Math.sqrt(0.25 / (0.25 + 12 ** 2));
  const top = noised(4, 12, seed(5));
  for (const [i, mean] of toyWorld.means[1]!.entries()) {
    expect(Math.abs(steps.at(-1)!.picture[i]! - (mean + kept * (top[i]! - mean)))).toBeLessThan(0.02);
  }
});
