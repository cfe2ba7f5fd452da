import { expect, it } from 'vitest';
import type { Plan } from '#core/scoring/plan.ts';
import { readingFits } from './readingFits.ts';

const plan: Plan = { spacing: 'log-uniform', levels: 8, draws: 2, sigmaMin: 0.1, sigmaMax: 10 };
const measured = { pictures: 100, split: 'validation', command: 'elbow' };
const errors = { eceBefore: 0.2, eceAfter: 0.02, bins: 15 };
const calibration = { ...measured, ...errors, reading: 'elbo', temperature: 3 };
const other = { ...plan, levels: 4 };
const temperatures = [{ ...errors, reading: 'li-l2', temperature: 1e-4 }] as const;
const confidence = { format: 1, readings: { ...measured, pictures: 300, plan: other, temperatures } } as const;

it('takes a reading’s temperature from where it is, with the plan and the pictures of that fit', () => {
  const card = { plan, calibration, confidence };
  expect(readingFits(card, 'li-l2')).toMatchObject({ plan: other, pictures: 300, temperatures });
  expect(readingFits(card, 'elbo')).toEqual({
    plan,
    pictures: 100,
    temperatures: [{ reading: 'elbo', temperature: 3 }],
  });
});

it('has none from a temperature that did not help', () => {
  expect(readingFits({ plan, calibration: { ...calibration, eceAfter: 0.3 } }, 'elbo')).toBeUndefined();
  const worse = [{ ...errors, eceAfter: 0.3, reading: 'elbo', temperature: 2 }] as const;
  const fitted = { ...confidence, readings: { ...confidence.readings, temperatures: worse } };
  expect(readingFits({ plan, calibration, confidence: fitted }, 'elbo')).toBeUndefined();
});

it('prefers the newer field', () => {
  const elbo = [{ ...errors, reading: 'elbo', temperature: 2 }] as const;
  const both = {
    plan,
    calibration,
    confidence: { ...confidence, readings: { ...confidence.readings, temperatures: elbo } },
  };
  expect(readingFits(both, 'elbo')?.temperatures).toEqual(elbo);
});

it('has none for a reading that was not fitted', () => {
  expect(readingFits({ plan, calibration, confidence }, 'vote')).toBeUndefined();
  expect(readingFits({ plan }, 'elbo')).toBeUndefined();
});
