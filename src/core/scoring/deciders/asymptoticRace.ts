import { momentsOf, variance } from '#core/math/moments.ts';
import type { Probe, Question } from '../../diffusion/denoiser.ts';
import type { ClassIndex, Seed } from '../../units.ts';
import { averagingOf } from '../averaging.ts';
import type { ErrorTable } from '../errorTable.ts';
import type { Outcome } from '../outcome.ts';
import { coarseToFine, type Plan, planPlaces } from '../plan.ts';
import { placeWeights, planCells } from '../planCells.ts';
import { probeLosses } from '../probeLosses.ts';
import type { Reading } from '../reading.ts';
import { passTest } from './passTest.ts';

/**
 * - `risk` δ: probability that the class which endless draws would name is ever ruled out
 * - `budget`: evaluations after which the race ends without a verdict
 */
export type AsymptoticRaceSettings = Readonly<{ risk: number; budget: number }>;

type Course = Readonly<{
  plan: Plan;
  seed: Seed;
  classes: readonly ClassIndex[];
  reading: Pick<Reading, 'loss' | 'average' | 'relative'>;
}>;

/** The first rounds are whole passes; from then on every level has draws enough to tell its own spread. */
const WHOLE_PASSES = 4;

/**
 * The race that rules out a class only on evidence that pays for every look. A round is a pass: every level of the plan is
 * asked once, with fresh noise that all classes share (twice, with the noise and its mirror image, under an antithetic
 * plan). What is compared are sums over levels of the mean loss, weighed as the reading averages (`averagingOf`): the gap
 * that the whole plan measures, under any spacing and reading. After four whole passes the L visits of a round go, one
 * after the other, where one more lowers the variance between the leader and its closest rival most; a level with less
 * than half of the mean number of visits comes first, so that none starves.
 *
 * After round n every class is compared with the leader by `passTest` and ruled out at p < δ / ((K − 1) n (n + 1)). Over all
 * rounds and rivals these add up to δ: with that probability at most the class with the best expected score is lost, however
 * many looks there are, as nearly as the sums of a pass are normal and their estimated spread right (`asymptotic`). Few,
 * skewed or very unlike levels make the approximation worse.
 *
 * Where losses depend on who else is asked (`relative`), all classes are asked to the end, so that what is compared stays
 * what it was.
 *
 * Settled when one class is left; not settled when the next round would go beyond the budget.
 *
 * @param plan its draws do not matter. @throws RangeError for `random` places, whose passes miss parts of the range
 * @source elimination: Even-Dar, Mannor & Mansour (2006), "Action elimination and stopping conditions for the multi-armed
 *   bandit", JMLR 7; visits: Étoré & Jourdain (2010), "Adaptive optimal allocation in stratified sampling methods",
 *   Methodology and Computing in Applied Probability 12
 */
export function* asymptoticRace(
  { plan, seed, classes, reading }: Course,
  { risk, budget }: AsymptoticRaceSettings,
): Generator<Question, Outcome, ErrorTable> {
  if (plan.jitter === 'random') throw new RangeError('asymptoticRace: needs one place in every cell of the plan');
  const lossesAt = weighedLosses(plan, reading);
  const probesOf = visitsOf(plan, seed);
  const seen: readonly Float64Array[][] = Array.from({ length: plan.levels }, () => []);
  let alive = classes;
  let visits = coarseToFine(plan.levels);
  let spent = 0;
  let read = 0;

  for (let round = 1; ; round++) {
    if (alive.length === 1) return { verdict: alive[0]!, settled: true, claim: { kind: 'asymptotic', risk } };
    const asked = reading.relative ? classes : alive;
    const counts = seen.map((rows) => rows.length);
    const parts = visits.map((l) => probesOf(l, counts[l]!++));
    const probes = parts.flat();
    if (spent + probes.length * asked.length > budget) {
      return { verdict: leaderOf(alive, seen), settled: false, claim: { kind: 'asymptotic', risk } };
    }
    const table = yield { probes, classes: asked };
    spent += probes.length * asked.length;
    for (const [v, part] of parts.entries()) {
      const l = visits[v]!;
      seen[l]!.push(meanRow(part.map((_, j) => lossesAt(table, read + j, l))));
      read += part.length;
    }
    const leader = leaderOf(alive, seen);
    const behind = (c: ClassIndex) => seen.map((rows) => rows.map((row) => row[c]! - row[leader]!));
    const chances = new Map(alive.map((c) => [c, c === leader ? 1 : passTest(behind(c))]));
    const least = risk / ((classes.length - 1) * round * (round + 1));
    alive = alive.filter((c) => chances.get(c)! >= least);
    if (round < WHOLE_PASSES || alive.length === 1) continue;
    const rivals = alive.filter((c) => c !== leader);
    visits = allotted(behind(rivals.reduce((best, c) => (chances.get(c)! > chances.get(best)! ? c : best))));
  }
}

/** What one visit of a level asks: a draw or, under an antithetic plan, a draw and its mirror image. */
function visitsOf(plan: Plan, seed: Seed): (l: number, visit: number) => readonly Probe[] {
  const place = planPlaces(plan, seed);
  return (l, visit) => {
    const probe = { level: place(l, visit), draw: visit * plan.levels + l };
    return plan.antithetic ? [probe, { ...probe, mirrored: true }] : [probe];
  };
}

/** The losses of probe j, a visit of level l, weighed so that sums over levels are the reading's scores but for a factor. */
function weighedLosses(plan: Plan, reading: Course['reading']) {
  const { average, weights } = averagingOf(reading, plan);
  const onPlace = average === 'mean' || average === 'share' ? () => 1 : placeWeights(planCells(plan), plan);
  return (table: ErrorTable, j: number, l: number): Float64Array => {
    const weight = weights[l]! * onPlace(table.probes[j]!.level, l);
    return probeLosses(table, j, reading).map((loss) => weight * loss);
  };
}

const meanRow = (rows: readonly Float64Array[]): Float64Array =>
  rows[0]!.map((_, c) => rows.reduce((sum, row) => sum + row[c]!, 0) / rows.length);

/** The class with the least sum over levels of its mean loss; the first of equals. */
function leaderOf(alive: readonly ClassIndex[], seen: readonly (readonly Float64Array[])[]): ClassIndex {
  const sums = alive.map((c) => {
    let sum = 0;
    for (const rows of seen) for (const row of rows) sum += row[c]! / rows.length;
    return sum;
  });
  return alive[sums.indexOf(Math.min(...sums))]!;
}

/** The levels of the next round, as many as there are: each where one more value lowers the variance of the sum most. */
function allotted(values: readonly (readonly number[])[]): readonly number[] {
  const spreads = values.map((own) => variance(momentsOf(own)));
  const counts = values.map((own) => own.length);
  return values.map(() => {
    const floor = counts.reduce((sum, n) => sum + n, 0) / (2 * counts.length);
    const starving = counts.findIndex((n) => n < floor);
    const gain = (l: number) => spreads[l]! / (counts[l]! * (counts[l]! + 1));
    const next = starving >= 0 ? starving : counts.reduce((best, _, l) => (gain(l) > gain(best) ? l : best), 0);
    counts[next]!++;
    return next;
  });
}
