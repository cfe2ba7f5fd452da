import { describe, expect, it } from 'vitest';
import { softmax } from '../math/softmax.ts';
import { uniform } from '../math/uniform.ts';
import { seed } from '../units.ts';
import { brierScore } from './brierScore.ts';
import { calibrationError } from './calibrationError.ts';
import { doubtFigures } from './doubtFigures.ts';
import { logLoss } from './logLoss.ts';
import { probabilityFigures } from './probabilityFigures.ts';

const at = (series: number, i: number) => uniform(seed(11), series, i);

describe('the worth of a measure of doubt', () => {
  /** 40 steps of doubt, 20 pictures each, of which that share is wrong. */
  const told = Array.from({ length: 800 }, (_, i) => {
    const doubt = (Math.floor(i / 20) + 0.5) / 40;
    return { doubt, right: (i % 20) + 0.5 > 20 * doubt };
  });
  const blind = told.map(({ right }, i) => ({ right, doubt: at(2, i) }));

  it('is the area that its risk has in closed form, ¼ when doubt is the risk', () => {
    const { area } = doubtFigures(told, [0], told);
    expect(area.low).toBeLessThan(0.25);
    expect(area.high).toBeGreaterThan(0.25);
    expect(area.value).toBeCloseTo(0.25, 1);
  });

  it('raises accuracy to 1 − coverage/2 when doubt is the risk, and leaves it where it was when doubt is blind', () => {
    const { rejected } = doubtFigures(told, [0, 0.5], told);
    expect(rejected[0]).toMatchObject({ answered: 800, accuracy: 0.5 });
    expect(rejected[1]!.answered).toBe(400);
    expect(rejected[1]!.accuracy).toBeCloseTo(0.75, 2);
    const [, half] = doubtFigures(blind, [0, 0.5], blind).rejected;
    expect(half!.interval.low).toBeLessThan(0.5);
    expect(half!.interval.high).toBeGreaterThan(0.5);
  });

  it('is compared on the same samples: nought against itself, below nought against a blind measure', () => {
    expect(doubtFigures(told, [], told).beyond).toEqual({ value: 0, low: 0, high: 0 });
    const { beyond } = doubtFigures(told, [], blind);
    expect(beyond.high).toBeLessThan(0);
    expect(beyond.value).toBeCloseTo(-0.25, 1);
  });

  it('refuses a reference of other pictures', () => {
    expect(() => doubtFigures(told, [], blind.slice(1))).toThrow(RangeError);
  });
});

it('figures of probabilities are those of all pictures, inside their intervals for well calibrated ones', () => {
  // Calibrated by construction: the truth is drawn from the probabilities.
  const pictures = Array.from({ length: 500 }, (_, i) => {
    const losses = [3 * at(3, i), 3 * at(4, i)];
    return { losses, truth: at(5, i) < softmax(losses.map((loss) => -loss))[0]! ? 0 : 1 };
  });
  const { calibrationError: ece, brier, logLoss: nll } = probabilityFigures(pictures);
  expect(ece.value).toBe(calibrationError(pictures));
  expect(nll.value).toBeCloseTo(logLoss(pictures), 12);
  const probabilities = pictures.map(({ truth, losses }) => ({ truth, probabilities: softmax(losses.map((l) => -l)) }));
  expect(brier.value).toBeCloseTo(brierScore(probabilities), 12);
  const entropy = probabilities.reduce(
    (sum, { probabilities: p }) => sum - p.reduce((s, q) => s + q * Math.log(q), 0),
    0,
  );
  expect(nll.low).toBeLessThan(entropy / 500);
  expect(nll.high).toBeGreaterThan(entropy / 500);
});
