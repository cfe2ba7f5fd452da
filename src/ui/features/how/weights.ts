import type { LevelPoint } from '#core/scoring/curve.ts';
import type { Plan } from '#core/scoring/plan.ts';
import type { Reading, ScoreUnit } from '#core/scoring/reading.ts';
import { readings } from '#core/scoring/readings.ts';
import { plan } from './plainWorld.ts';

/** A way to weigh levels, as runs of this page can be read. */
export type Weight = Readonly<{ id: WeightId; reading: Reading; plan: Plan; unit: ScoreUnit }>;

export type WeightId = 'elbo' | 'edm' | 'time';

const weight = (id: WeightId, reading: Reading, own = plan): Weight => ({ id, reading, plan: own, unit: reading.unit });

/** The ELBO, the weight of EDM training, and mean ε-errors at levels even in the time of Stable Diffusion. */
export const weights: Readonly<Record<WeightId, Weight>> = {
  elbo: weight('elbo', readings.elbo),
  edm: weight('edm', readings.edm),
  time: weight('time', readings['li-l2'], { ...plan, spacing: 'uniform-t' }),
};

/** The levels between which the middle half of a curve’s area over ln σ lies, whatever its sign; undefined without any. */
export function middleHalf(points: readonly LevelPoint[]): readonly [low: number, high: number] | undefined {
  const parts = points.slice(1).map(({ level, mean }, i) => {
    const before = points[i]!;
    return ((Math.abs(mean) + Math.abs(before.mean)) / 2) * Math.log(level / before.level);
  });
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (!(whole > 0)) return undefined;
  const at = (share: number): number => {
    let left = share * whole;
    const i = parts.findIndex((part) => {
      left -= part;
      return left <= 0;
    });
    const [from, to] = [points[i]!.level, points[i + 1]!.level];
    return from * (to / from) ** (1 + left / parts[i]!);
  };
  return [at(0.25), at(0.75)];
}
