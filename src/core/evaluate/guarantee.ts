import type { Plan } from '../scoring/plan.ts';
import type { ReadingId } from '../scoring/reading.ts';
import { samePlan } from '../scoring/samePlan.ts';
import type { Standing } from '../scoring/standing.ts';

/** How calibration pictures were measured: every one by the whole of this plan, with the noise of this seed. */
export type Measurement = Readonly<{ reading: ReadingId; plan: Plan; seed: number }>;

/** Why a picture was not measured as the calibration pictures were. */
export type Unlike = 'reading' | 'plan' | 'part' | 'seed';

/**
 * What keeps a standing from being exchangeable with those of the calibration pictures, and with that every promise made from
 * them from holding; undefined when nothing does. All calibration pictures share one stream of noise, so another seed is
 * another measurement.
 *
 * @param run plan and seed of the standing's run
 */
export function unlikeCalibration(
  { reading, probes, nfe, scores }: Standing,
  { plan, seed }: Readonly<{ plan: Plan; seed: number }>,
  by: Measurement,
): Unlike | undefined {
  if (reading !== by.reading) return 'reading';
  if (!samePlan(plan, by.plan)) return 'plan';
  if (probes !== plan.levels * plan.draws || nfe !== probes * scores.length) return 'part';
  return seed === by.seed ? undefined : 'seed';
}
