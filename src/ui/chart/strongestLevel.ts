import type { LevelCurve } from '#core/scoring/curve.ts';
import type { Level } from '#core/units.ts';

/** Index of the level where a class's evidence is furthest from zero: where a chart is read when nobody points at it. */
export function strongestLevel(curve: LevelCurve | undefined, levels: readonly Level[]): number | undefined {
  let best: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const { level, mean } of curve?.points ?? []) {
    const at = levels.indexOf(level);
    if (at < 0 || !(Math.abs(mean) > most)) continue;
    [best, most] = [at, Math.abs(mean)];
  }
  return best;
}
