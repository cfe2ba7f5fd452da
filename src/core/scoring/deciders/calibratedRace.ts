import { softmax } from '#core/math/softmax.ts';
import type { Question } from '../../diffusion/denoiser.ts';
import type { ClassIndex } from '../../units.ts';
import type { ErrorTable } from '../errorTable.ts';
import type { Outcome } from '../outcome.ts';
import { guideProbes, type RaceGuide } from '../raceGuide.ts';

/** `risk`: highest probability of error to stop at; `drop`: a class less probable than this leaves the race. */
export type CalibratedRaceSettings = Readonly<{ risk: number; drop: number }>;

/**
 * The race that stops when it is sure enough by its own reckoning: one probe at a time, in the guide's order, for the
 * classes still in it. After every probe the guide's posterior is taken over those classes; improbable ones leave, and
 * what they had is remembered as lost. It ends settled when 1 − risk or more is on one class, or only one is left; not
 * settled when the guide has no more steps.
 *
 * The posterior was fitted on validation pictures: its error at the stop is a matter of measurement (`calibrated`), and
 * there is no proof.
 */
export function* calibratedRace(
  { guide, classes }: Readonly<{ guide: RaceGuide; classes: readonly ClassIndex[] }>,
  { risk, drop }: CalibratedRaceSettings,
): Generator<Question, Outcome, ErrorTable> {
  const probes = guideProbes(guide);
  const losses: Float64Array[] = [];
  let alive = classes;
  let lost = 0;
  let posterior: readonly number[] = alive.map(() => 1 / alive.length);
  for (const [n, probe] of probes.entries()) {
    const table = yield { probes: [probe], classes: alive };
    losses.push(lossesOfProbe(table, n));
    posterior = softmax(alive.map((c) => -weighted(losses, guide.weights[n]!, c)));
    const best = Math.max(...posterior);
    if (alive.length === 1 || (1 - lost) * best >= 1 - risk) return outcome(true);
    const kept = alive.filter((_, k) => posterior[k]! >= drop || posterior[k] === best);
    if (kept.length === alive.length) continue;
    const left = posterior.filter((p) => p >= drop || p === best).reduce((sum, p) => sum + p, 0);
    lost = 1 - (1 - lost) * left;
    posterior = posterior.filter((p) => p >= drop || p === best).map((p) => p / left);
    alive = kept;
    if (alive.length === 1) return outcome(lost <= risk);
  }
  return outcome(false);

  function outcome(settled: boolean): Outcome {
    const shares = new Array<number>(Math.max(...classes) + 1).fill(0);
    for (const [k, c] of alive.entries()) shares[c] = (1 - lost) * posterior[k]!;
    const verdict = alive.reduce((best, c) => (shares[c]! > shares[best]! ? c : best));
    return { verdict, settled, claim: { kind: 'calibrated', risk: 1 - shares[verdict]! }, posterior: shares };
  }
}

/** pixels · squared error / σ² of every class at one probe of the table, NaN where it was not asked. */
function lossesOfProbe({ squared, classes, probes, pixels }: ErrorTable, j: number): Float64Array {
  const weight = pixels / probes[j]!.level ** 2;
  return Float64Array.from(squared.subarray(j * classes, (j + 1) * classes), (error) => weight * error);
}

function weighted(losses: readonly Float64Array[], weights: readonly number[], c: ClassIndex): number {
  let sum = 0;
  for (let i = 0; i < losses.length; i++) sum += weights[i]! * losses[i]![c]!;
  return sum;
}
