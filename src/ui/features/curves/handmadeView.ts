import type { RunView } from '#core/scoring/runView.ts';
import type { Gap } from '#core/scoring/standing.ts';
import { level } from '#core/units.ts';

type Parts = Readonly<{
  /** Mean and half width of the gap of every class to the reference. */
  gaps: readonly (readonly [mean: number, half: number])[];
  reference: number;
  /** σ of the levels, and per class the evidence and the error at each; 0.1 wide either way, five draws. */
  sigmas?: readonly number[];
  evidence?: readonly (readonly number[])[];
  errors?: readonly (readonly number[])[];
  settling?: RunView['settling'];
}>;

/** A view written by hand, for tests: what is said of it can be read off its numbers. */
export function handmadeView({
  gaps,
  reference,
  sigmas = [],
  evidence = [],
  errors = [],
  settling = [],
}: Parts): RunView {
  const all = gaps.map(([mean, half]): Gap => {
    const known = Number.isFinite(half);
    const standardError = known ? half / 2.776445 : Number.NaN;
    return { mean, standardError, degreesOfFreedom: known ? 4 : 0, low: mean - half, high: mean + half };
  });
  const ranking = gaps.map((_, c) => c).sort((a, b) => gaps[b]![0] - gaps[a]![0] || a - b);
  const curves = (values: readonly (readonly number[])[]) =>
    gaps.map((_, c) => ({
      class: c,
      points: (values[c] ?? []).map((mean, l) => ({ level: level(sigmas[l]!), n: 5, mean, standardError: 0.1 })),
    }));
  const leader = ranking[0]!;
  return {
    standing: {
      reading: 'elbo',
      probes: 5 * sigmas.length,
      nfe: 5 * sigmas.length * gaps.length,
      scores: gaps.map(([mean]) => mean),
      ranking,
      leader,
      rival: ranking[1] ?? leader,
      lead: all,
      decided: false,
    },
    reference,
    gaps: all,
    evidence: curves(evidence),
    errors: curves(errors),
    settling,
  };
}
