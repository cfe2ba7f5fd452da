import type { DeciderChoice } from '../scoring/decider.ts';
import type { Outcome } from '../scoring/outcome.ts';
import type { Plan } from '../scoring/plan.ts';
import { posterior } from '../scoring/posterior.ts';
import type { ReadingId } from '../scoring/reading.ts';
import { sameDecider } from '../scoring/sameDecider.ts';
import { samePlan } from '../scoring/samePlan.ts';
import type { Standing } from '../scoring/standing.ts';
import { type PlattCurve, plattConfidence } from './fitPlatt.ts';

/** Temperatures of readings, fitted on so many pictures that were measured by the whole of this plan. */
export type ReadingFits = Readonly<{
  plan: Plan;
  pictures: number;
  temperatures: readonly Readonly<{ reading: ReadingId; temperature: number }>[];
}>;

/**
 * Confidence after so many evaluations of a decider, fitted on the pictures on which it settled.
 *
 * - `reading`: the one it decides by; missing where it goes by none
 * - `plan`: the plan of its probes
 * - `range`: fewest and most evaluations among those pictures
 * - `unsettled`: the pictures on which it did not settle, where there were enough of them, and how many it had right
 */
export type DeciderFit = PlattCurve &
  Readonly<{
    decider: DeciderChoice;
    reading?: ReadingId | undefined;
    plan: Plan;
    pictures: number;
    range: readonly [number, number];
    unsettled?: Readonly<{ pictures: number; right: number }> | undefined;
  }>;

/** What was fitted on validation pictures to make a verdict's confidence a probability. */
export type ConfidenceFits = Readonly<{
  readings?: ReadingFits | undefined;
  deciders?: readonly DeciderFit[] | undefined;
}>;

/**
 * How sure a verdict is, from 0 to 1.
 *
 * - `calibrated`: of validation pictures whose verdict was as sure as this one, that share was right
 * - `relative`: the same softmax, of which nobody has measured what it is worth here: the card has no temperature for the
 *   reading (`unfitted`), or has one for another plan (`plan`), or not the whole plan was measured for all classes (`part`),
 *   because the run was stopped, a decider left something out, or only some levels count. Scores get surer with every draw
 *   and the temperature does not know it, so none of these may be called a probability.
 */
export type Confidence =
  | Readonly<{ kind: 'calibrated'; value: number; pictures: number }>
  | Readonly<{ kind: 'relative'; value: number; why: 'unfitted' | 'plan' | 'part' }>;

/**
 * The leader's share of softmax(scores / T), T the reading's temperature, 1 where there is none. Undefined before the first
 * probe.
 *
 * @param plan the run's
 * @source Guo et al. (2017), "On calibration of modern neural networks", section 4.2; Clark & Jaini (2023),
 *   arXiv:2303.15233: a temperature on mean scores takes all classes to have been evaluated equally
 */
export function readingConfidence(
  { reading, scores, leader, probes, nfe }: Standing,
  plan: Plan,
  fits: ReadingFits | undefined,
): Confidence | undefined {
  if (probes === 0) return undefined;
  const fit = fits?.temperatures.find((each) => each.reading === reading);
  const value = posterior(scores.map((score) => score / (fit?.temperature ?? 1)))[leader]!;
  if (fits === undefined || fit === undefined) return { kind: 'relative', value, why: 'unfitted' };
  if (probes !== plan.levels * plan.draws || nfe !== probes * scores.length) {
    return { kind: 'relative', value, why: 'part' };
  }
  return samePlan(plan, fits.plan)
    ? { kind: 'calibrated', value, pictures: fits.pictures }
    : { kind: 'relative', value, why: 'plan' };
}

type Course = Readonly<{ decider: DeciderChoice; decidedBy: ReadingId; plan: Plan; evaluations: number }>;

/**
 * How often a decider's verdict is right: that settled after so many evaluations, or that did not settle at all, (r + 1)/(n +
 * 2) for r right ones of n. Undefined when nothing was fitted for this decider with this reading and plan, and outside the
 * range of evaluations that was fitted.
 */
export function outcomeConfidence(
  { settled }: Outcome,
  { decider, decidedBy, plan, evaluations }: Course,
  fits: readonly DeciderFit[] = [],
): Extract<Confidence, { kind: 'calibrated' }> | undefined {
  const fit = fits.find(
    (each) =>
      sameDecider(each.decider, decider) && (each.reading ?? decidedBy) === decidedBy && samePlan(each.plan, plan),
  );
  if (fit === undefined) return undefined;
  const { range, pictures, unsettled } = fit;
  if (!settled) {
    return (
      unsettled && {
        kind: 'calibrated',
        value: (unsettled.right + 1) / (unsettled.pictures + 2),
        pictures: unsettled.pictures,
      }
    );
  }
  if (evaluations < range[0] || evaluations > range[1]) return undefined;
  return { kind: 'calibrated', value: plattConfidence(fit, evaluations), pictures };
}
