import { standardError } from '#core/math/moments.ts';
import type { LevelCurve, LevelPoint } from './curve.ts';
import type { LevelMoments } from './levelMoments.ts';
import { type Plan, planLevels } from './plan.ts';

/**
 * One curve per class, ascending in σ: the mean of each visited level and its standard error, both times its factor.
 *
 * @param before curves of which the points that have not changed are taken as they are, so that a growing run makes few new
 */
export function levelCurves(
  moments: LevelMoments,
  plan: Plan,
  factorOf: (level: number) => number = () => 1,
  before: readonly LevelCurve[] = [],
): readonly LevelCurve[] {
  const levels = planLevels(plan);
  const factors = levels.map((_, l) => factorOf(l));
  const { classes, count, mean, squares } = moments;
  return Array.from({ length: classes }, (_, c) => {
    const points: LevelPoint[] = [];
    const old = before[c]?.points ?? [];
    for (let l = 0, i = c; l < levels.length; l++, i += classes) {
      const n = count[i]!;
      if (n === 0) continue;
      const known = old[points.length];
      const at = factors[l]! * mean[i]!;
      const off = factors[l]! * standardError({ count: n, mean: at, squares: squares[i]! });
      const same = known?.n === n && known.mean === at && Object.is(known.standardError, off);
      points.push(same && known.level === levels[l] ? known : { level: levels[l]!, n, mean: at, standardError: off });
    }
    return { class: c, points };
  });
}
