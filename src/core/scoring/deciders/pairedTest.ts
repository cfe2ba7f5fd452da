import { type Moments, momentsOf, noMoments, observe, standardError } from '#core/math/moments.ts';
import { normalQuantile } from '#core/math/normalQuantile.ts';
import { studentTCdf } from '#core/math/studentT.ts';
import type { Probe } from '../../diffusion/denoiser.ts';
import type { ClassIndex } from '../../units.ts';
import type { Decider } from '../drive.ts';
import { probeLosses } from '../probeLosses.ts';
import type { Reading } from '../reading.ts';
import { lowest, tally } from './stage.ts';

/** Fewest and most probes, and the p-value below which a class is dropped. */
export type PairedTest = Readonly<{ least: number; most: number; cutoff: number }>;

/**
 * Successive elimination by paired tests: one probe at a time; once there are `least`, every class whose losses differ from
 * the best class's by a two-sided paired t-test with p < `cutoff` is dropped, after every probe. The test is looked at again
 * and again without paying for it, so the error of the whole grows with the number of looks (`per-test`).
 *
 * @param probes what to ask, in order; random levels in the paper
 * @source Clark & Jaini (2023), "Text-to-image diffusion models are zero-shot classifiers", algorithm 1
 */
export function* pairedTest(
  {
    probes,
    classes,
    reading,
  }: Readonly<{
    probes: readonly Probe[];
    classes: readonly ClassIndex[];
    reading: Pick<Reading, 'loss'>;
  }>,
  { least, most, cutoff }: PairedTest,
): Decider {
  const claim = { kind: 'per-test', risk: cutoff } as const;
  const losses = tally(Math.max(...classes) + 1);
  const rows: Float64Array[] = [];
  const drops = dropper(rows, cutoff);
  let alive = classes;
  for (const [n, probe] of probes.slice(0, most).entries()) {
    const table = yield { probes: [probe], classes: alive };
    const row = probeLosses(table, n, reading);
    rows.push(row);
    losses.add(row);
    if (n + 1 < least) continue;
    const best = lowest(alive, losses.mean, 1)[0]!;
    alive = drops(alive, best);
    if (alive.length === 1) return { verdict: best, settled: true, claim };
  }
  return { verdict: lowest(alive, losses.mean, 1)[0]!, settled: false, claim };
}

/**
 * Drops the classes that lose to the best one. Moments of the differences are carried on from row to row and made anew only
 * when another class has become the best.
 */
function dropper(rows: readonly Float64Array[], cutoff: number) {
  /** Student's tails are heavier than the normal's: below this no test can fall under the cutoff. */
  const hopeless = -normalQuantile(cutoff / 2);
  let against: ClassIndex | undefined;
  let taken = 0;
  let moments: Moments[] = [];
  return (alive: readonly ClassIndex[], best: ClassIndex): readonly ClassIndex[] => {
    if (against !== best) {
      against = best;
      taken = 0;
      moments = Array.from(rows[0]!, () => noMoments);
    }
    for (; taken < rows.length; taken++) {
      const row = rows[taken]!;
      for (const c of alive) moments[c] = observe(moments[c]!, row[c]! - row[best]!);
    }
    return alive.filter((c) => {
      const { mean } = moments[c]!;
      const close = Math.abs(mean) < hopeless * standardError(moments[c]!);
      return c === best || close || pValueOf(moments[c]!) >= cutoff;
    });
  };
}

/** Two-sided p-value of a paired t-test; 1 while it cannot be told, 0 when all differences are one and the same. */
export const pValue = (a: readonly number[], b: readonly number[]): number =>
  pValueOf(momentsOf(a.map((value, i) => value - b[i]!)));

function pValueOf(moments: Moments): number {
  if (moments.count < 2 || moments.mean === 0) return 1;
  const t = moments.mean / standardError(moments);
  return 2 * studentTCdf(-Math.abs(t), moments.count - 1);
}
