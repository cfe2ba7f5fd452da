import { uniform } from '../math/uniform.ts';
import type { ProbeErrors } from '../scoring/reading.ts';
import { liL2 } from '../scoring/readings/liL2.ts';
import { majorityVote } from '../scoring/readings/majorityVote.ts';
import type { Seed } from '../units.ts';
import { type PictureErrors, type TensorPlan, tensorProbes } from './errorTensor.ts';

/** How often each rule was right after the first so many probes, one share a count; the mean over random orders. */
export type RuleShares = Readonly<{ vote: readonly number[]; mean: readonly number[] }>;

/**
 * Which probes are drawn in which order, how often, and after how many the rules are asked.
 *
 * - `levels`: first recorded level and the one after the last
 * - `counts`: rising, none above (levels between) · rounds
 */
export type Orders = Readonly<{
  levels: readonly [number, number];
  counts: readonly number[];
  orders: number;
  seed: Seed;
}>;

/**
 * Lets majority vote and mean ε-error name the class of one recorded picture after N probes, in random orders without
 * replacement. A noise and its mirror image are one pair: an order takes one of every pair, by lot, before it takes a second.
 * Up to half of the probes their noise is therefore independent; beyond, mirror images make N probes worth a little more.
 *
 * Classes that lead together share the credit, so that no rule gains by the order of the classes.
 *
 * @param picture number of the picture, so that every picture has orders of its own
 * @source Favero et al. (2025), arXiv:2502.03687: the rules, and the comparison over N
 */
export function votesAgainstMean(
  errors: PictureErrors,
  { plan, classes, pixels }: Readonly<{ plan: TensorPlan; classes: number; pixels: number }>,
  { levels, counts, orders, seed }: Orders,
  picture: number,
): RuleShares {
  const losses = lossesOf(errors, plan, classes, pixels);
  const shares = { vote: counts.map(() => 0), mean: counts.map(() => 0) };
  for (let order = 0; order < orders; order++) {
    const rows = orderOf(plan, levels, seed, picture * orders + order);
    const sums = { vote: new Float64Array(classes), mean: new Float64Array(classes) };
    let next = 0;
    for (const [n, row] of rows.entries()) {
      for (const rule of ['vote', 'mean'] as const) {
        for (let c = 0; c < classes; c++) sums[rule][c]! += losses[rule][row * classes + c]!;
        if (n + 1 === counts[next]) shares[rule][next]! += credit(sums[rule], errors.truth) / orders;
      }
      if (n + 1 === counts[next]) next++;
    }
  }
  return shares;
}

/** 1 where the class has the least loss, a part of it where others have as little. */
function credit(losses: Float64Array, truth: number): number {
  const least = Math.min(...losses);
  return losses[truth] === least ? 1 / losses.reduce((count, loss) => count + Number(loss === least), 0) : 0;
}

function lossesOf({ squared, absolute }: PictureErrors, plan: TensorPlan, classes: number, pixels: number) {
  const probes = tensorProbes(plan);
  const read = (reading: typeof liL2) => {
    const all = new Float64Array(squared.length);
    for (const [row, { level }] of probes.entries()) {
      const part = [row * classes, (row + 1) * classes] as const;
      const probe: ProbeErrors = {
        level,
        pixels,
        squared: squared.subarray(...part),
        absolute: absolute.subarray(...part),
      };
      reading.loss(probe, all.subarray(...part));
    }
    return all;
  };
  return { vote: read(majorityVote), mean: read(liL2) };
}

/** Recorded rows in a random order: one of every pair of mirror images first. */
function orderOf(
  { levels, rounds }: TensorPlan,
  [from, to]: readonly [number, number],
  seed: Seed,
  series: number,
): readonly number[] {
  const [first, second]: { row: number; lot: number }[][] = [[], []];
  let lots = 0;
  const lot = () => uniform(seed, series, lots++);
  for (let round = 0; round < rounds; round += 2) {
    const paired = round + 1 < rounds;
    for (let l = from; l < to; l++) {
      const turned = paired && lot() < 0.5 ? 1 : 0;
      first!.push({ row: (round + turned) * levels + l, lot: lot() });
      if (paired) second!.push({ row: (round + 1 - turned) * levels + l, lot: lot() });
    }
  }
  return [first!, second!].flatMap((half) => half.sort((a, b) => a.lot - b.lot).map(({ row }) => row));
}
