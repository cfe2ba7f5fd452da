import { normalCdf, normalDensity } from '#core/math/normal.ts';
import { normalQuantile } from '#core/math/normalQuantile.ts';
import { checkKnots, segmentOf } from './piecewise.ts';
import { logSigmaOfTime, stepOfLogSigma } from './scaledLinear.ts';
import type { LevelDensity, Spaced } from './spacing.ts';

/** A law of levels, as functions of u = ln σ; F and its density are those of the plan's range alone. */
export type LevelLaw = Readonly<{
  /** F(u), 0 at σ_min and 1 at σ_max. */
  cumulative(u: number): number;
  /** F⁻¹(p). */
  quantile(p: number): number;
  /** F′(u), per nat. */
  density(u: number): number;
}>;

/** A law that is not yet told its range: any rising function of u, its inverse, and its slope. */
type Measure = Readonly<{ mass(u: number): number; place(mass: number): number; density(u: number): number }>;

const LOG_NORMAL_MEAN = -1.2;
const LOG_NORMAL_DEVIATION = 1.2;

/** Probes that an importance plan spreads evenly over ln σ, for every one that follows the density. */
const EVEN_PER_GUIDED = 1 / 9;

const logUniform: Measure = { mass: (u) => u, place: (u) => u, density: () => 1 };

const linearSigma: Measure = { mass: Math.exp, place: Math.log, density: Math.exp };

const logNormal: Measure = {
  mass: (u) => normalCdf((u - LOG_NORMAL_MEAN) / LOG_NORMAL_DEVIATION),
  place: (p) => LOG_NORMAL_MEAN + LOG_NORMAL_DEVIATION * normalQuantile(p),
  density: (u) => normalDensity((u - LOG_NORMAL_MEAN) / LOG_NORMAL_DEVIATION) / LOG_NORMAL_DEVIATION,
};

const uniformTime: Measure = {
  mass: (u) => stepOfLogSigma(u).time,
  place: logSigmaOfTime,
  density: (u) => stepOfLogSigma(u).density,
};

/** The density, piecewise linear in ln σ, and a tenth of all mass evenly over its range and beyond. */
function importance({ levels, density }: LevelDensity): Measure {
  checkKnots(levels, density);
  const knots = levels.map((sigma) => Math.log(sigma));
  const areaTo = (values: readonly number[], i: number) =>
    knots.slice(0, i).reduce((sum, u, k) => sum + ((knots[k + 1]! - u) * (values[k]! + values[k + 1]!)) / 2, 0);
  const [first, last] = [knots[0]!, knots.at(-1)!];
  const area = areaTo(density, knots.length - 1);
  const even = area > 0 ? (EVEN_PER_GUIDED * area) / (last - first) : 1;
  const heights = density.map((value) => value + even);
  const masses = knots.map((_, i) => areaTo(heights, i));
  const whole = masses.at(-1)!;
  const slope = (i: number) => (heights[i + 1]! - heights[i]!) / (knots[i + 1]! - knots[i]!);
  return {
    mass(u) {
      if (u < first) return even * (u - first);
      if (u > last) return whole + even * (u - last);
      const i = segmentOf(knots, u);
      const step = u - knots[i]!;
      return masses[i]! + step * (heights[i]! + (slope(i) * step) / 2);
    },
    place(mass) {
      if (mass < 0) return first + mass / even;
      if (mass > whole) return last + (mass - whole) / even;
      const i = segmentOf(masses, mass);
      const rest = mass - masses[i]!;
      // The root of height · s + slope · s² / 2 = rest that has no difference of nearly equal numbers.
      return knots[i]! + (2 * rest) / (heights[i]! + Math.sqrt(heights[i]! ** 2 + 2 * slope(i) * rest));
    },
    density(u) {
      if (u < first || u > last) return even;
      const i = segmentOf(knots, u);
      return heights[i]! + slope(i) * (u - knots[i]!);
    },
  };
}

function measureOf({ spacing, density }: Spaced): Measure {
  switch (spacing) {
    case 'log-uniform':
      return logUniform;
    case 'uniform-t':
      return uniformTime;
    case 'log-normal':
      return logNormal;
    case 'linear-sigma':
      return linearSigma;
    case 'importance':
      if (density === undefined) throw new RangeError('plan: an importance plan needs its density');
      return importance(density);
  }
}

const laws = new WeakMap<Spaced, LevelLaw>();

/**
 * The law that a plan's levels follow, restricted to its range. Restricting it further gives the law of the smaller range,
 * so the cells of a part of the levels (`planWithin`) are those of the whole.
 *
 * @throws RangeError for an importance plan without a density, or with one that is none
 */
export function levelLaw(plan: Spaced): LevelLaw {
  const known = laws.get(plan);
  if (known !== undefined) return known;
  const { mass, place, density } = measureOf(plan);
  const [low, high] = [mass(Math.log(plan.sigmaMin)), mass(Math.log(plan.sigmaMax))];
  const law: LevelLaw = {
    cumulative: (u) => (mass(u) - low) / (high - low),
    quantile: (p) => place(low + p * (high - low)),
    density: (u) => density(u) / (high - low),
  };
  laws.set(plan, law);
  return law;
}
