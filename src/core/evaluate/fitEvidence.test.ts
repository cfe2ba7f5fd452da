import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noise } from '../math/noise.ts';
import { seed } from '../units.ts';
import { type Example, fitEvidence } from './fitEvidence.ts';

/** Examples whose truth is drawn from softmax(−Σ w f): maximum likelihood must find w again. */
function drawn(weights: readonly number[], count: number): readonly Example[] {
  const classes = 4;
  return Array.from({ length: count }, (_, i) => {
    const z = noise(seed(5), i, weights.length * classes + 1);
    const features = weights.map((_, f) => Float64Array.from(z.subarray(f * classes, (f + 1) * classes)));
    const odds = Array.from({ length: classes }, (_, c) =>
      Math.exp(-weights.reduce((sum, w, f) => sum + w * features[f]![c]!, 0)),
    );
    const whole = odds.reduce((sum, value) => sum + value, 0);
    // A uniform number from a normal one, by the logistic approximation's exact inverse: order is all that matters.
    let rest = uniform(i) * whole;
    const truth = odds.findIndex((value) => {
      rest -= value;
      return rest < 0;
    });
    return { truth: Math.max(0, truth), features };
  });
}

/** Evenly spread numbers in [0, 1): multiples of the golden ratio. */
const uniform = (i: number) => (i * 0.6180339887498949) % 1;

const lossOf = (examples: readonly Example[], weights: readonly number[]) =>
  examples.reduce((sum, { truth, features }) => {
    const scores = Array.from(features[0]!, (_, c) => -weights.reduce((s, w, f) => s + w * features[f]![c]!, 0));
    const most = Math.max(...scores);
    return sum + most + Math.log(scores.reduce((s, score) => s + Math.exp(score - most), 0)) - scores[truth]!;
  }, 0) / examples.length;

describe('weights of evidence', () => {
  it('are those that the truth was drawn with', () => {
    const { weights } = fitEvidence(drawn([0.5, 2, 1], 6000), 0);
    for (const [f, expected] of [0.5, 2, 1].entries()) expect(weights[f]! / expected).toBeCloseTo(1, 0);
    expect(Math.abs(weights[1]! - 2)).toBeLessThan(0.15);
  });

  it('are never negative: evidence that points the wrong way gets none', () => {
    const { weights } = fitEvidence(drawn([1, -1], 2000), 0);
    expect(weights[0]).toBeGreaterThan(0.5);
    expect(weights[1]).toBe(0);
  });

  it('have no better ones anywhere', () => {
    const examples = drawn([0.5, 0, 1.5], 400);
    const fit = fitEvidence(examples, 0);
    expect(fit.loss).toBeCloseTo(lossOf(examples, fit.weights), 10);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 4, noNaN: true }), { minLength: 3, maxLength: 3 }), (weights) => {
        expect(lossOf(examples, weights)).toBeGreaterThanOrEqual(fit.loss - 1e-9);
      }),
    );
  });

  it('do not depend on where the search begins, nor on the unit of a feature', () => {
    const examples = drawn([0.5, 2], 300);
    const fit = fitEvidence(examples, 1e-3);
    const elsewhere = fitEvidence(examples, 1e-3, [3, 0.1]);
    for (const [f, weight] of fit.weights.entries()) expect(elsewhere.weights[f]).toBeCloseTo(weight, 4);
    const scaled = examples.map(({ truth, features: [a, b] }) => ({ truth, features: [a!.map((x) => 10 * x), b!] }));
    expect(fitEvidence(scaled, 1e-3).weights[0]! * 10).toBeCloseTo(fit.weights[0]!, 4);
  });
});
