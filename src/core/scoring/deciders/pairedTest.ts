import { momentsOf, standardError } from '#core/math/moments.ts';
import { studentTCdf } from '#core/math/studentT.ts';
import type { Probe } from '../../diffusion/denoiser.ts';
import type { ClassIndex } from '../../units.ts';
import type { Decider } from '../drive.ts';
import { probeLosses } from '../probeLosses.ts';
import type { Reading } from '../reading.ts';
import { lowest } from './stage.ts';

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
  const losses = new Map<ClassIndex, number[]>(classes.map((c) => [c, []]));
  const mean = (c: ClassIndex) => losses.get(c)!.reduce((sum, loss) => sum + loss, 0) / losses.get(c)!.length;
  let alive = classes;
  for (const [n, probe] of probes.slice(0, most).entries()) {
    const table = yield { probes: [probe], classes: alive };
    const row = probeLosses(table, n, reading);
    for (const c of alive) losses.get(c)!.push(row[c]!);
    if (n + 1 < least) continue;
    const best = lowest(alive, mean, 1)[0]!;
    const own = losses.get(best)!;
    alive = alive.filter((c) => c === best || pValue(losses.get(c)!, own) >= cutoff);
    if (alive.length === 1) return { verdict: best, settled: true, claim: { kind: 'per-test', risk: cutoff } };
  }
  return { verdict: lowest(alive, mean, 1)[0]!, settled: false, claim: { kind: 'per-test', risk: cutoff } };
}

/** Two-sided p-value of a paired t-test; 1 while it cannot be told, 0 when all differences are one and the same. */
export function pValue(a: readonly number[], b: readonly number[]): number {
  const moments = momentsOf(a.map((value, i) => value - b[i]!));
  if (moments.count < 2 || moments.mean === 0) return 1;
  const t = moments.mean / standardError(moments);
  return 2 * studentTCdf(-Math.abs(t), moments.count - 1);
}
