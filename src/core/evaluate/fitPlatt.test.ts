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
  expect(intercept).toBeCloseTo(known.intercept, 7);
  expect(slope).toBeCloseTo(known.slope, 9);
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

it('is calibrated in the large: as sure in sum as the labels are, and so at every moment in evaluations', () => {
  fc.assert(
    fc.property(somePictures, (pictures) => {
      const curve = fitPlatt(pictures);
      const labels = labelsOf(pictures);
      const excess = pictures.map(({ evaluations }, i) => plattConfidence(curve, evaluations) - labels[i]!);
      expect(sum(excess)).toBeCloseTo(0, 6);
      expect(sum(excess.map((value, i) => (value * pictures[i]!.evaluations) / 4000))).toBeCloseTo(0, 6);
    }),
  );
});

it('is monotone, and lies between no and full confidence', () => {
  fc.assert(
    fc.property(somePictures, (pictures) => {
      const curve = fitPlatt(pictures);
      const confidences = [1, 10, 100, 1000].map((n) => plattConfidence(curve, n));
      for (const [i, confidence] of confidences.entries()) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        if (i > 0) expect((confidence - confidences[i - 1]!) * curve.slope).toBeGreaterThanOrEqual(0);
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
