/** One decided picture: evaluations until its decider had settled, and whether the verdict was right. */
export type Settled = Readonly<{ evaluations: number; right: boolean }>;

/** Confidence as a function of evaluations n: 1 / (1 + e^−(intercept + slope · n)), slope ≤ 0. */
export type PlattCurve = Readonly<{ intercept: number; slope: number }>;

const MOST_STEPS = 100;

/** Confidence after so many evaluations, from 0 to 1; never more after more of them. */
export const plattConfidence = ({ intercept, slope }: PlattCurve, evaluations: number): number =>
  1 / (1 + Math.exp(-(intercept + slope * evaluations)));

/**
 * The logistic curve of most likelihood through verdicts that took few evaluations and were mostly right, and others that
 * took many and were less so. Labels are Platt's, (r + 1)/(r + 2) for the r right verdicts and 1/(w + 2) for the w wrong
 * ones, so that there is one finite best curve even when no verdict is wrong or one number of evaluations parts right from
 * wrong. A rising curve would say that the harder case is the surer one: where it fits best, as it may by chance when next
 * to nothing is wrong, the best that does not rise is flat. Found by Newton's method on standardised evaluations with halved
 * steps; the loss is convex.
 *
 * At the best curve the mean confidence is the mean label, which is within 1/n of the share right.
 *
 * @param pictures at least one; evaluations finite
 * @source Clark & Jaini (2023), "Text-to-image diffusion models are zero-shot classifiers", arXiv:2303.15233: confidence
 *   from the number n of evaluations that pruning needed, sigmoid(−n/τ + β); Platt (1999), "Probabilistic outputs for support vector machines",
 *   section 2.2: the labels; Lin, Lin & Weng (2007), "A note on Platt's probabilistic outputs": Newton's method
 */
export function fitPlatt(pictures: readonly Settled[]): PlattCurve {
  const n = pictures.length;
  const right = pictures.filter((picture) => picture.right).length;
  const labels = pictures.map((picture) => (picture.right ? (right + 1) / (right + 2) : 1 / (n - right + 2)));
  const mean = pictures.reduce((sum, { evaluations }) => sum + evaluations, 0) / n;
  const spread = Math.sqrt(pictures.reduce((sum, { evaluations }) => sum + (evaluations - mean) ** 2, 0) / n);
  const share = labels.reduce((sum, label) => sum + label, 0) / n;
  const level = Math.log(share / (1 - share));
  const flat = { intercept: level, slope: 0 };
  if (spread <= 1e-12 * Math.abs(mean)) return flat;
  const x = pictures.map(({ evaluations }) => (evaluations - mean) / spread);
  let at = derivatives(x, labels, level, 0);
  for (let step = 0; step < MOST_STEPS && Math.hypot(at.byA, at.byB) > 1e-12 * n; step++) {
    const determinant = at.aa * at.bb - at.ab * at.ab;
    const [da, db] = [at.bb * at.byA - at.ab * at.byB, at.aa * at.byB - at.ab * at.byA];
    const next = shorter(at, (length) =>
      derivatives(x, labels, at.a - (length * da) / determinant, at.b - (length * db) / determinant),
    );
    if (next === undefined) break;
    at = next;
  }
  return at.b < 0 ? { intercept: at.a - (at.b * mean) / spread, slope: at.b / spread } : flat;
}

type At = ReturnType<typeof derivatives>;

/** The longest of ever shorter steps that does not raise the loss, but for rounding; undefined when every one does. */
function shorter(from: At, stepTo: (length: number) => At): At | undefined {
  for (let length = 1; length > 1e-9; length /= 2) {
    const there = stepTo(length);
    if (there.loss <= from.loss * (1 + 1e-12)) return there;
  }
  return undefined;
}

/** Cross entropy at a + b x, its gradient and its curvature. */
function derivatives(x: readonly number[], labels: readonly number[], a: number, b: number) {
  const sums = { a, b, loss: 0, byA: 0, byB: 0, aa: 0, ab: 0, bb: 0 };
  for (const [i, value] of x.entries()) {
    const logit = a + b * value;
    const p = 1 / (1 + Math.exp(-logit));
    const excess = p - labels[i]!;
    const weight = p * (1 - p);
    sums.loss += Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit))) - labels[i]! * logit;
    sums.byA += excess;
    sums.byB += excess * value;
    sums.aa += weight;
    sums.ab += weight * value;
    sums.bb += weight * value * value;
  }
  return sums;
}
