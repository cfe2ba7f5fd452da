import type { Moments } from './moments.ts';

/**
 * Evidence against "the mean is zero" that may be looked at after every observation: ln G of the scale-invariant
 * mixture t-test. For independent normal observations of any variance P(G ever reaches 1/α) ≤ α when the mean is zero;
 * for others it holds as nearly as their means are normal (`anytimeT.test.ts` shows how nearly). With Q = Σ x², S = Σ x,
 *
 * G = √(c² / (n + c²)) · (Q / (Q − S² / (n + c²)))^(n/2).
 *
 * @param moments of the n observations seen
 * @param prior   c² > 0: the mixture expects effects (mean over deviation) of size 1/c; small values find large effects
 *                sooner and small ones later
 * @returns ln G; 0 while n < 2 or when all observations are zero, ∞ when they are all equal and n grows beyond measure
 * @source Lai (1976), "On confidence sequences", Annals of Statistics 4; Wang & Ramdas (2025), "Anytime-valid t-tests and
 *   confidence sequences for Gaussian means with unknown variance", Sequential Analysis 44, arXiv:2310.03722
 */
export function anytimeT({ count, mean, squares }: Moments, prior: number): number {
  const total = squares + count * mean * mean;
  if (count < 2 || total === 0) return 0;
  const rest = total - (count * mean) ** 2 / (count + prior);
  return 0.5 * (Math.log(prior / (count + prior)) + count * Math.log(total / rest));
}
