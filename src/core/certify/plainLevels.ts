import { innerLevels } from './innerLevels.ts';
import type { WeightedLevel } from './lipschitzConstant.ts';
import type { LipschitzSettings } from './lipschitzSettings.ts';

/** The levels of the plain classifier in units of [0, 1] pixels, ascending; their weights add up to 1. @throws RangeError */
export function plainLevels({
  sigmaMin,
  inner,
}: Pick<LipschitzSettings, 'sigmaMin' | 'inner'>): readonly WeightedLevel[] {
  const levels = innerLevels(inner, sigmaMin / 2, 'apndc-correct');
  const whole = levels.reduce((sum, { weight }) => sum + weight, 0);
  return levels.map(({ level, weight }) => ({ sigma: level / 2, weight: weight / whole }));
}
