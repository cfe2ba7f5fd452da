import { betaQuantile } from '../math/betaQuantile.ts';
import { gammaLog } from '../math/gammaLog.ts';
import { incompleteBeta } from '../math/incompleteBeta.ts';

/** Votes for a class among all that were cast. */
export type Count = Readonly<{ agreeing: number; asked: number }>;

/**
 * Lower confidence bound on a share that is right with probability ≥ 1 − α when `asked` was fixed beforehand.
 *
 * @returns 0 when none agreed; α^(1/asked) when all did
 * @source Clopper & Pearson (1934), "The use of confidence or fiducial limits", Biometrika 26
 */
export const fixedShareBound = ({ agreeing, asked }: Count, alpha: number): number =>
  agreeing === 0 ? 0 : betaQuantile(alpha, agreeing, asked - agreeing + 1);

/** The wager on shares above the one in doubt: Beta(1, ½), cut off below it, which favours near-unanimous votes. */
const WAGER = { a: 1, b: 0.5 };

/**
 * ln of the evidence against "the share is at most p": the likelihood of the votes averaged over the wager on (p, 1),
 * divided by their likelihood at p.
 *
 * Under any share q ≤ p one vote multiplies the evidence by θq/p + (1 − θ)(1 − q)/(1 − p) ≤ 1 on average, for every θ > p:
 * it is a supermartingale that begins at 1, so it ever reaches 1/α with probability ≤ α, whenever one looks.
 *
 * @param p 0 < p < 1
 * @source Ville (1939); Waudby-Smith & Ramdas (2024), "Estimating means of bounded random variables by betting", JRSS B
 */
export function logEvidenceAbove(p: number, { agreeing, asked }: Count): number {
  const against = asked - agreeing;
  const [a, b] = [WAGER.a + agreeing, WAGER.b + against];
  return (
    logUpperTail(p, a, b) +
    logBeta(a, b) -
    logUpperTail(p, WAGER.a, WAGER.b) -
    logBeta(WAGER.a, WAGER.b) -
    agreeing * Math.log(p) -
    against * Math.log1p(-p)
  );
}

/**
 * The largest p that the evidence refutes at level α, not below `known`: a lower bound on the share that is right at all
 * looks at once with probability ≥ 1 − α. Bounds of earlier looks stay valid, so `known` may be the last one.
 *
 * The evidence falls with p: with θ = 1 − (1 − p)v the wager gives v the law Beta(½, 1) whatever p, and θ/p = v + (1 − v)/p
 * falls. So when the evidence at some p reaches 1/α, that at every smaller share has, the true one among them.
 */
export function anytimeShareBound(count: Count, alpha: number, known = 0): number {
  if (count.agreeing === 0) return known;
  const wanted = -Math.log(alpha);
  const refuted = (p: number): boolean => logEvidenceAbove(p, count) >= wanted + SLACK;
  let low = known;
  let high = count.agreeing / count.asked;
  if (high <= low || !refuted(low + SMALLEST_GAIN)) return known;
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    if (refuted(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Bounds grow by no less than this. */
const SMALLEST_GAIN = 1e-9;
/** Covers the rounding of the evidence. */
const SLACK = 1e-6;

const logBeta = (a: number, b: number): number => gammaLog(a) + gammaLog(b) - gammaLog(a + b);

const logUpperTail = (p: number, a: number, b: number): number => Math.log(incompleteBeta(1 - p, b, a, p));
