import { expect, it } from 'vitest';
import { seed } from '../units.ts';
import { certifyStanding } from './certifyStanding.ts';
import { defaultCertify } from './defaultCertify.ts';
import { summariseCertificates } from './summariseCertificates.ts';

const electorate = { classes: 2, pixels: 16 };
const settings = { ...defaultCertify(seed(1), 9), goal: 0.25 };
const votes = (vote: number, times: number) => new Array<number>(times).fill(vote);

it('counts the votes of the pictures whose goal was proven, and of no other', () => {
  const clear = votes(0, 1010);
  const split = [...votes(0, 10), ...Array.from({ length: 1000 }, (_, i) => i % 2)];
  const { reached } = summariseCertificates(
    settings,
    electorate,
    [clear, clear, split].map((all) => ({ truth: 0, votes: all })),
    [0],
  );
  expect(reached).toEqual({ count: 2, meanSamples: certifyStanding(settings, electorate, clear).asked });
  const { goal: _, ...none } = settings;
  expect(summariseCertificates(none, electorate, [{ truth: 0, votes: clear }], [0])).not.toHaveProperty('reached');
});
