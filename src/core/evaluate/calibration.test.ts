import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calibrationError } from './calibrationError.ts';
import { fitTemperature, TEMPERATURE_RANGE } from './fitTemperature.ts';
import { logLoss } from './logLoss.ts';
import type { Scored } from './scored.ts';

/** Losses whose softmax is exactly these shares, far from zero as losses of pictures are. */
const sure = (truth: number, ...shares: readonly number[]): Scored => ({
  truth,
  losses: shares.map((share) => 4000 - Math.log(share)),
});

const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);
const randomPictures = fc.array(
  fc.record({
    truth: fc.nat(2),
    losses: fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 3, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 20 },
);

it('loses the logarithm of the true class’s share', () => {
  expect(logLoss([sure(0, 0.5, 0.25, 0.25), sure(2, 0.5, 0.25, 0.25)])).toBeCloseTo((Math.log(2) + Math.log(4)) / 2, 9);
});

it('loses ln K for losses that tell nothing, at any temperature', () => {
  for (const temperature of [0.01, 1, 300]) {
    expect(logLoss([{ truth: 1, losses: [7, 7, 7, 7] }], temperature)).toBeCloseTo(Math.log(4), 12);
  }
});

it('finds the temperature at which two classes a fixed gap apart are right as often as they say', () => {
  // σ(gap / T) = share right, so T = gap / ln(right / wrong).
  const pictures = [...times(9, { truth: 0, losses: [900, 930] }), { truth: 1, losses: [900, 930] }];
  expect(fitTemperature(pictures)).toBeCloseTo(30 / Math.log(9), 6);
  expect(calibrationError(pictures, 30 / Math.log(9))).toBeCloseTo(0, 12);
});

it('scales with the losses', () => {
  const pictures: Scored[] = [
    { truth: 0, losses: [1, 2, 4] },
    { truth: 1, losses: [3, 1, 2] },
    { truth: 2, losses: [1, 5, 2] },
    { truth: 0, losses: [1.5, 2, 2] },
  ];
  const hotter = pictures.map(({ truth, losses }) => ({ truth, losses: losses.map((loss) => 17 * loss + 3) }));
  expect(fitTemperature(hotter) / fitTemperature(pictures)).toBeCloseTo(17, 6);
});

it('finds no temperature with a lower loss', () => {
  fc.assert(
    fc.property(randomPictures, fc.double({ min: -6, max: 12, noNaN: true }), (pictures, exponent) => {
      const best = logLoss(pictures, fitTemperature(pictures));
      expect(best).toBeLessThanOrEqual(logLoss(pictures, Math.exp(exponent)) + 1e-4);
    }),
  );
});

it('goes to the ends of the range when nothing is ever wrong, and when everything is', () => {
  const [least, most] = TEMPERATURE_RANGE;
  expect(fitTemperature([{ truth: 0, losses: [1, 2] }])).toBeCloseTo(least, 6);
  expect(fitTemperature([{ truth: 1, losses: [1, 2] }]) / most).toBeCloseTo(1, 6);
});

it('counts how far confidence and accuracy lie apart, bin by bin', () => {
  const pictures = [
    ...times(3, sure(0, 0.9, 0.1)),
    sure(1, 0.9, 0.1), // bin of 0.9: 3 of 4 right
    sure(0, 0.6, 0.4),
    sure(1, 0.6, 0.4), // bin of 0.6: 1 of 2 right
  ];
  expect(calibrationError(pictures)).toBeCloseTo((4 * 0.15 + 2 * 0.1) / 6, 9);
  // One bin: 4 of 6 right, mean confidence 0.8.
  expect(calibrationError(pictures, 1, 1)).toBeCloseTo(0.8 - 4 / 6, 9);
});

it('is at most 1, and 0 for what is always right and sure of it', () => {
  fc.assert(
    fc.property(randomPictures, (pictures) => {
      const error = calibrationError(pictures);
      expect(error).toBeGreaterThanOrEqual(0);
      expect(error).toBeLessThanOrEqual(1);
    }),
  );
  expect(calibrationError([{ truth: 0, losses: [0, 5000] }])).toBe(0);
  expect(calibrationError([{ truth: 1, losses: [0, 5000] }])).toBe(1);
});
