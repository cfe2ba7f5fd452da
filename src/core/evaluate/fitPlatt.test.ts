import fc from 'fast-check';
import { expect, it } from 'vitest';
import golden from '#testdata/platt-golden.json' with { type: 'json' };
import { fitPlatt, plattConfidence, type Settled } from './fitPlatt.ts';

const settled = (evaluations: number, right: number, wrong: number): readonly Settled[] => [
  ...Array.from({ length: right }, () => ({ evaluations, right: true })),
  ...Array.from({ length: wrong }, () => ({ evaluations, right: false })),
];

const somePictures = fc.array(fc.record({ evaluations: fc.integer({ min: 2, max: 4000 }), right: fc.boolean() }), {
  minLength: 2,
  maxLength: 60,
});

/** What is put in the place of "right" and "wrong". */
function labelsOf(pictures: readonly Settled[]): readonly number[] {
  const right = pictures.filter((picture) => picture.right).length;
  const wrong = pictures.length - right;
  return pictures.map((picture) => (picture.right ? (right + 1) / (right + 2) : 1 / (wrong + 2)));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

it.each(golden)('finds the curve that SciPy and scikit-learn find ($evaluations.length pictures)', (known) => {
  const pictures = known.evaluations.map((evaluations, i) => ({ evaluations, right: known.right[i] === 1 }));
  const { intercept, slope } = fitPlatt(pictures);
  const share = sum(labelsOf(pictures)) / pictures.length;
  const best = known.slope < 0 ? known : { intercept: Math.log(share / (1 - share)), slope: 0 };
  expect(intercept).toBeCloseTo(best.intercept, 7);
  expect(slope).toBeCloseTo(best.slope, 9);
});

it('goes through the shares of two numbers of evaluations exactly', () => {
  // Two points and two unknowns: the mean label of either group, 30 verdicts right and 10 wrong in all.
  const pictures = [...settled(20, 19, 1), ...settled(60, 11, 9)];
  const curve = fitPlatt(pictures);
  const [right, wrong] = [31 / 32, 1 / 12];
  expect(plattConfidence(curve, 20)).toBeCloseTo((19 * right + wrong) / 20, 9);
  expect(plattConfidence(curve, 60)).toBeCloseTo((11 * right + 9 * wrong) / 20, 9);
});

it('is flat where every verdict took as many evaluations', () => {
  const curve = fitPlatt(settled(40, 3, 1));
  expect(curve.slope).toBe(0);
  expect(plattConfidence(curve, 7)).toBeCloseTo((3 * (4 / 5) + 1 / 3) / 4, 12);
});

it('is flat where those that took more evaluations were right more often', () => {
  const curve = fitPlatt([...settled(20, 8, 2), ...settled(60, 10, 0)]);
  expect(curve.slope).toBe(0);
  expect(plattConfidence(curve, 60)).toBeCloseTo((18 * (19 / 20) + 2 * (1 / 4)) / 20, 12);
});

it('is calibrated in the large: as sure in sum as the labels are, and along evaluations unless it had to be flat', () => {
  fc.assert(
    fc.property(somePictures, (pictures) => {
      const curve = fitPlatt(pictures);
      const labels = labelsOf(pictures);
      const excess = pictures.map(({ evaluations }, i) => plattConfidence(curve, evaluations) - labels[i]!);
      expect(sum(excess)).toBeCloseTo(0, 6);
      // The derivative of the loss by the slope: zero inside, and falling outwards where the slope is held at zero.
      const along = sum(excess.map((value, i) => (value * pictures[i]!.evaluations) / 4000));
      if (curve.slope < 0) expect(along).toBeCloseTo(0, 6);
      else expect(along).toBeLessThan(1e-6);
    }),
  );
});

it('never rises, and lies between no and full confidence', () => {
  fc.assert(
    fc.property(somePictures, (pictures) => {
      const curve = fitPlatt(pictures);
      const confidences = [1, 10, 100, 1000].map((n) => plattConfidence(curve, n));
      for (const [i, confidence] of confidences.entries()) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        if (i > 0) expect(confidence).toBeLessThanOrEqual(confidences[i - 1]!);
      }
    }),
  );
});

it('does not mind the unit in which evaluations are counted', () => {
  fc.assert(
    fc.property(somePictures, (pictures) => {
      const tens = pictures.map(({ evaluations, right }) => ({ evaluations: 10 * evaluations, right }));
      const [curve, other] = [fitPlatt(pictures), fitPlatt(tens)];
      expect(plattConfidence(other, 500)).toBeCloseTo(plattConfidence(curve, 50), 6);
    }),
  );
});
