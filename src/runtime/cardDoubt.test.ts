import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type CardDoubt, COVERAGES, writeDoubt } from './cardDoubt.ts';
import { parseCard } from './parseCard.ts';

const card = JSON.parse(readFileSync(new URL('../testdata/models/gaussian/card.json', import.meta.url), 'utf8'));
const measured = { pictures: 5, split: 'validation rows 0-4', command: 'elbow calibrate --doubt' };
const doubt: CardDoubt = {
  reading: 'elbo',
  plan: { spacing: 'log-uniform', levels: 8, draws: 2, sigmaMin: 0.1, sigmaMax: 5 },
  seed: 1,
  temperature: 1.5,
  fitted: 2,
  sets: { ...measured, scores: [[0.25, 0.5], [], [Math.fround(0.1)]] },
  usual: { ...measured, energies: [-3, 4], statistics: [-3.5, -2] },
  tested: {
    ...measured,
    curves: [
      {
        measure: 'gap',
        points: [
          { doubt: 0, answered: 2, wrong: 0 },
          { doubt: 0.5, answered: 5, wrong: 1 },
        ],
      },
    ],
    held: COVERAGES.map((_, i) => i),
    classes: COVERAGES.map((_, i) => 2 * i),
  },
};
const parsed = (change: object) =>
  parseCard({ ...card, doubt: JSON.parse(JSON.stringify({ ...writeDoubt(doubt), ...change })) });
/** Base64 of little-endian float32 numbers. */
const floats = (...values: number[]) => Buffer.from(Float32Array.from(values).buffer).toString('base64');

it('reads what it wrote, to the last bit of single precision', () => {
  expect(parsed({}).doubt).toEqual(doubt);
  const { usual, tested, ...least } = doubt;
  expect(parseCard({ ...card, doubt: writeDoubt(least) }).doubt).toEqual(least);
  expect([usual, tested]).not.toContain(undefined);
});

const tested = (change: object) => ({ tested: { ...measured, curves: [], held: '', classes: '', ...change } });
it.each([
  [{ sets: { ...measured, scores: [floats(0.5, 0.25), '', ''] } }, 'must rise'],
  [{ sets: { ...measured, scores: [floats(2), '', ''] } }, 'must be scores from 0 to 1'],
  [{ sets: { ...measured, scores: ['', ''] } }, 'must have a list of doubt.sets.scores per class'],
  [{ sets: { ...measured, scores: ['AAA=', '', ''] } }, 'must be base64 of float32 numbers'],
  [{ usual: { ...measured, energies: floats(1, Number.NaN) } }, 'must be base64 of float32 numbers'],
  [tested({ curves: [{ measure: 'gap', points: floats(1, 2) }] }), 'must be base64 of float32 numbers'],
  [tested({ curves: [{ measure: 'gap', points: floats(1, 2, 0, 1) }] }), 'must be triples'],
  [tested({ curves: [{ measure: 'gap', points: floats(1, 2, 3) }] }), 'must answer more pictures with more doubt'],
  [tested({ curves: [{ measure: 'gap', points: floats(0, 0, 0) }], held: floats(1) }), 'a number for every coverage'],
])('refuses what cannot be: %j', (change, words) => {
  expect(() => parsed(change)).toThrow(words);
});
