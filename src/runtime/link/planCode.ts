import { type Plan, planLevels } from '#core/scoring/plan.ts';
import type { LevelDensity, Spacing } from '#core/scoring/spacing.ts';
import { MAX_DENSITY, MAX_KNOTS, SIGMA_RANGE } from '../limits.ts';
import type { ByteReader } from './byteReader.ts';
import type { ByteWriter } from './byteWriter.ts';
import { damaged } from './linkFaults.ts';

/** What a plan says beside its numbers. */
type PlanShape = Pick<Plan, 'spacing' | 'jitter' | 'antithetic' | 'density'>;

/** Spacings and kinds of jitter by their number in a link; only ever add to the end. */
const SPACINGS: readonly Spacing[] = ['log-uniform', 'uniform-t', 'log-normal', 'linear-sigma', 'importance'];
const JITTERS = [undefined, 'stratified', 'random'] as const;

/** Plans of links that say nothing of a shape. */
export const plainShape = { spacing: 'log-uniform' } as const;

export const isPlain = ({ spacing, jitter, antithetic }: PlanShape): boolean =>
  spacing === plainShape.spacing && jitter === undefined && antithetic === undefined;

/** Spacing, jitter, whether passes come in pairs, and the density of an importance plan, exactly. */
export function writeShape(out: ByteWriter, { spacing, jitter, antithetic, density }: PlanShape): void {
  out.byte(SPACINGS.indexOf(spacing));
  out.byte(JITTERS.indexOf(jitter));
  out.byte(antithetic ? 1 : 0);
  if (spacing !== 'importance' || density === undefined) return;
  out.whole(density.levels.length);
  for (const sigma of density.levels) out.float64(sigma);
  for (const value of density.density) out.float64(value);
}

export function readShape(from: ByteReader): PlanShape {
  const spacing = SPACINGS[from.byte()];
  const kind = from.byte();
  const pairs = from.byte();
  if (spacing === undefined || kind >= JITTERS.length || pairs > 1) throw damaged('its plan is of no known shape');
  const jitter = JITTERS[kind];
  return {
    spacing,
    ...(jitter && { jitter }),
    ...(pairs === 1 ? { antithetic: true } : {}),
    ...(spacing === 'importance' ? { density: readDensity(from) } : {}),
  };
}

function readDensity(from: ByteReader): LevelDensity {
  const count = from.whole('levels of a density', 2, MAX_KNOTS);
  const levels = Array.from({ length: count }, () => from.float64('level of a density', ...SIGMA_RANGE));
  if (levels.some((sigma, l) => l > 0 && sigma <= levels[l - 1]!)) throw damaged('the levels of a density do not rise');
  return { levels, density: levels.map(() => from.float64('density', 0, MAX_DENSITY)) };
}

/** A range may lie where a law has no mass to tell levels apart. */
export function checkLevels(plan: Plan): void {
  if (isPlain(plan)) return;
  const { sigmaMin, sigmaMax } = plan;
  const inRange = (sigma: number) => sigma >= sigmaMin * (1 - 1e-6) && sigma <= sigmaMax * (1 + 1e-6);
  if (!levelsOf(plan).every(inRange)) throw damaged('its plan has no such levels');
}

/** The plan's levels; none that are in any range where it has none. */
function levelsOf(plan: Plan): readonly number[] {
  try {
    return planLevels(plan);
  } catch {
    return [Number.NaN];
  }
}
