import type { Gap } from './standing.ts';

/**
 * How much larger a gap is in one run than in another, with a 95 % interval made of theirs, which need not be symmetric:
 * L = Δ − √((b − l_b)² + (u_a − a)²), U = Δ + √((u_b − b)² + (a − l_a)²) for Δ = b − a. For normal intervals it is the usual
 * one. The two runs are taken as independent; where they share noise or pictures the interval is too wide rather than
 * too narrow, as their gaps then rise and fall together. Boundless while one of the two is.
 *
 * `degreesOfFreedom` are those of the two together (Welch–Satterthwaite).
 *
 * @source Zou & Donner (2008), "Construction of confidence limits about effect measures: a general approach", Statistics
 * in Medicine 27 (the method of variance estimates recovery)
 */
export function differenceOfGaps(a: Gap, b: Gap): Gap {
  const mean = b.mean - a.mean;
  const [va, vb] = [a.standardError ** 2, b.standardError ** 2];
  const degreesOfFreedom = (va + vb) ** 2 / (va ** 2 / a.degreesOfFreedom + vb ** 2 / b.degreesOfFreedom);
  return {
    mean,
    standardError: Math.sqrt(va + vb),
    degreesOfFreedom: Number.isFinite(degreesOfFreedom) ? degreesOfFreedom : 0,
    low: mean - Math.hypot(b.mean - b.low, a.high - a.mean),
    high: mean + Math.hypot(b.high - b.mean, a.mean - a.low),
  };
}
