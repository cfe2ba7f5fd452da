import { anytimeT } from '#core/math/anytimeT.ts';
import { momentsOf } from '#core/math/moments.ts';
import { uniform } from '#core/math/uniform.ts';
import type { Probe, Question } from '../../diffusion/denoiser.ts';
import type { ClassIndex, Seed } from '../../units.ts';
import type { ErrorTable } from '../errorTable.ts';
import type { Outcome } from '../outcome.ts';
import { type Plan, planLevels } from '../plan.ts';
import { probeLosses } from '../probeLosses.ts';
import { visitOf } from '../raceGuide.ts';
import type { Reading } from '../reading.ts';

/**
 * - `risk` δ: highest probability that the class which the full budget would name is ever ruled out
 * - `strata`: levels a round
 * - `paired`: whether every level is asked with a draw and its mirror image, for twice the cost
 * - `budget`: evaluations after which the race ends without a verdict
 */
export type GuaranteedRaceSettings = Readonly<{ risk: number; strata: number; paired: boolean; budget: number }>;

type Course = Readonly<{
  plan: Plan;
  seed: Seed;
  classes: readonly ClassIndex[];
  reading: Pick<Reading, 'loss'>;
  /** Weight of every level in the reading's average; all alike when missing. */
  weights?: readonly number[];
  /** Where to look first: relative density of probes over the plan's levels; even when missing. */
  density?: readonly number[];
}>;

/** Expected effects of 1/√0.1 ≈ 3 deviations a round: clear differences are found in four rounds. */
const PRIOR = 0.1;
/** Share of probes that is spread evenly, so that no level starves. */
const EVEN = 0.2;
/** Weight, in visits, of what is believed about a level before it was visited. */
const BELIEF = 2;

/**
 * The race that rules out a class only on evidence that may be looked at after every round. A round is one stratified pass:
 * `strata` levels drawn from the current density by the inverse of its distribution function, each with fresh noise that
 * all classes share; a level's loss is weighed by (its weight in the reading) / (its density), so that the round's sum is
 * an unbiased estimate of the reading's score, whatever the density. Rounds are compared class against leader by
 * `anytimeT`, each at δ / (K − 1): the class with the best expected score is ruled out with probability ≤ δ over all
 * rounds and all rivals, as nearly as rounds' differences are normal. The class-mean loss of a probe, which all classes
 * share, is a control variate and cancels in every difference.
 *
 * After every round the density moves towards the one with the least variance between leader and rival, ∝ weight · √E
 * gain²; a fifth stays even. What it is next never depends on the noise that is still to come, so estimates stay unbiased.
 *
 * Settled when one class is left; not settled when the next round would go beyond the budget.
 *
 * @source evidence: `anytimeT`; elimination: Even-Dar, Mannor & Mansour (2006), "Action elimination and stopping
 *   conditions for the multi-armed bandit", JMLR 7; density: Neyman's allocation, Cochran (1977), section 5.5
 */
export function* guaranteedRace(
  { plan, seed, classes, reading, weights = even(plan), density = even(plan) }: Course,
  { risk, strata, paired, budget }: GuaranteedRaceSettings,
): Generator<Question, Outcome, ErrorTable> {
  const levels = planLevels(plan);
  const visits = new Array<number>(plan.levels).fill(0);
  const needed = Math.log((classes.length - 1) / risk);
  const scores = new Map<ClassIndex, number[]>(classes.map((c) => [c, []]));
  const gains = believed(plan.levels);
  let alive = classes;
  let law = mixed(density);
  let spent = 0;
  let read = 0;

  for (let round = 0; ; round++) {
    const chosen = drawLevels(law, strata, seed, round);
    const asked = chosen.flatMap((l) => (paired ? [l, l] : [l]));
    if (alive.length === 1) return { ...outcome(), settled: true };
    if (spent + asked.length * alive.length > budget) return outcome();
    const probes: Probe[] = asked.map((l) => {
      const visit = paired ? visits[l]!++ : 2 * visits[l]!++;
      return visitOf(levels, l, visit);
    });
    const table = yield { probes, classes: alive };
    spent += probes.length * alive.length;
    const rows = probes.map((_, j) => probeLosses(table, read + j, reading));
    read += probes.length;
    for (const c of alive) {
      const sum = rows.reduce((sum, row, j) => {
        const l = asked[j]!;
        return sum + (weights[l]! / law[l]!) * (row[c]! - meanOver(row, alive));
      }, 0);
      scores.get(c)!.push(sum / rows.length);
    }
    const leader = alive.reduce((best, c) => (meanOf(scores.get(c)!) < meanOf(scores.get(best)!) ? c : best));
    const ahead = scores.get(leader)!;
    const evidence = new Map(
      alive.map((c) => {
        const difference = momentsOf(scores.get(c)!.map((score, r) => score - ahead[r]!));
        return [c, difference.mean > 0 ? anytimeT(difference, PRIOR) : 0];
      }),
    );
    const rival = alive.reduce(
      (least, c) => (c !== leader && (least === leader || evidence.get(c)! < evidence.get(least)!) ? c : least),
      leader,
    );
    for (const [j, row] of rows.entries()) gains.observe(asked[j]!, row[rival]! - row[leader]!);
    law = mixed(weights.map((weight, l) => weight * gains.size(l)));
    alive = alive.filter((c) => c === leader || evidence.get(c)! < needed);
  }

  function outcome(): Outcome {
    const verdict = alive.reduce((best, c) => (meanOf(scores.get(c)!) < meanOf(scores.get(best)!) ? c : best));
    return { verdict, settled: false, claim: { kind: 'guaranteed', risk } };
  }
}

const even = ({ levels }: Plan): readonly number[] => new Array<number>(levels).fill(1 / levels);

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const meanOver = (row: Float64Array, classes: readonly ClassIndex[]): number =>
  classes.reduce((sum, c) => sum + row[c]!, 0) / classes.length;

/** A density as probabilities, a part of them even. */
function mixed(density: readonly number[]): readonly number[] {
  const whole = density.reduce((sum, value) => sum + value, 0);
  return density.map((value) => EVEN / density.length + (1 - EVEN) * (whole > 0 ? value / whole : 1 / density.length));
}

/** Root mean square gain of every level: what was seen there, and a little of what was seen everywhere. */
function believed(levels: number) {
  const count = new Float64Array(levels);
  const squares = new Float64Array(levels);
  return {
    observe(l: number, gain: number) {
      count[l]! += 1;
      squares[l]! += gain * gain;
    },
    size(l: number) {
      const seen = count.reduce((sum, n) => sum + n, 0);
      const common = squares.reduce((sum, value) => sum + value, 0) / Math.max(1, seen);
      return Math.sqrt((squares[l]! + BELIEF * common) / (count[l]! + BELIEF));
    },
  };
}

/** One level in each of `strata` equal parts of the law's distribution function. */
function drawLevels(law: readonly number[], strata: number, seed: Seed, round: number): readonly number[] {
  return Array.from({ length: strata }, (_, s) => {
    let rest = (s + uniform(seed, round, s)) / strata;
    const l = law.findIndex((share) => {
      rest -= share;
      return rest < 0;
    });
    return l < 0 ? law.length - 1 : l;
  });
}
