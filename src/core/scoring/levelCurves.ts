import { standardError } from '#core/math/moments.ts';
import type { LevelCurve, LevelPoint } from './curve.ts';
import type { LevelMoments } from './levelMoments.ts';
import { type Plan, planLevels } from './plan.ts';

/** One curve per class, ascending in σ: the mean of each visited level and its standard error, both times its factor. */
export function levelCurves(
  moments: LevelMoments,
  plan: Plan,
  factorOf: (level: number) => number = () => 1,
): readonly LevelCurve[] {
  const levels = planLevels(plan);
  const { classes, count, mean, squares } = moments;
  return Array.from({ length: classes }, (_, c) => {
    const points: LevelPoint[] = [];
    for (const [l, level] of levels.entries()) {
      const i = l * classes + c;
      const seen = { count: count[i]!, mean: mean[i]!, squares: squares[i]! };
      if (seen.count === 0) continue;
      const factor = factorOf(l);
      points.push({ level, n: seen.count, mean: factor * seen.mean, standardError: factor * standardError(seen) });
    }
    return { class: c, points };
  });
}
