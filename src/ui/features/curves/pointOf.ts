import type { LevelCurve, LevelPoint } from '#core/scoring/curve.ts';
import type { Level } from '#core/units.ts';

/** The point of a curve at a level, if it has been measured there. */
export const pointOf = (curve: LevelCurve | undefined, level: Level | undefined): LevelPoint | undefined =>
  curve?.points.find((point) => point.level === level);
