import type { Probe, Question } from '../diffusion/denoiser.ts';
import { append, type ErrorTable, emptyTable } from '../scoring/errorTable.ts';
import type { Outcome } from '../scoring/outcome.ts';
import { planLevels } from '../scoring/plan.ts';
import type { PictureErrors, TensorPlan } from './errorTensor.ts';

/** What a decider did with a recorded picture. */
export type Replayed = Readonly<{ outcome: Outcome; nfe: number; table: ErrorTable }>;

/**
 * Lets a decider ask a recorded picture instead of a denoiser.
 *
 * A probe is answered by the recorded level next to it in ln σ: errors relative to σ² (and σ) change slowly with σ and are
 * carried over. Different draws get different recorded draws of that level while there are some: first those that are
 * independent, then their mirror images; a mirrored probe gets the mirror image of its partner. After that recorded draws
 * are used again.
 *
 * @param pixels of the picture, as the table wants them
 */
export function replayPicture(
  errors: PictureErrors,
  { plan, classes, pixels }: Readonly<{ plan: TensorPlan; classes: number; pixels: number }>,
  decider: Generator<Question, Outcome, ErrorTable>,
): Replayed {
  const slots = slotsOf(plan);
  let table = emptyTable(classes, pixels);
  let nfe = 0;
  let turn = decider.next();
  while (!turn.done) {
    const { probes, classes: asked } = turn.value;
    const squared = new Float32Array(probes.length * asked.length);
    const absolute = new Float32Array(squared.length);
    for (const [j, probe] of probes.entries()) {
      const { row, ratio } = slots(probe);
      for (const [k, c] of asked.entries()) {
        squared[j * asked.length + k] = errors.squared[row * classes + c]! * ratio * ratio;
        absolute[j * asked.length + k] = errors.absolute[row * classes + c]! * ratio;
      }
    }
    table = append(table, turn.value, { squared, absolute });
    nfe += squared.length;
    turn = decider.next(table);
  }
  return { outcome: turn.value, nfe, table };
}

/** Which recorded row answers a probe, and asked σ / recorded σ. */
function slotsOf({ levels, rounds, sigmaMin, sigmaMax }: TensorPlan) {
  const range = Math.log(sigmaMax / sigmaMin);
  const sigmas = planLevels({ spacing: 'log-uniform', levels, draws: 1, sigmaMin, sigmaMax });
  const order = [
    ...Array.from({ length: rounds }, (_, r) => r).filter((r) => r % 2 === 0),
    ...Array.from({ length: rounds }, (_, r) => r).filter((r) => r % 2 === 1),
  ];
  const given = Array.from({ length: levels }, () => new Map<string, number>());
  return ({ level, draw, mirrored }: Probe) => {
    const cell = Math.min(levels - 1, Math.max(0, Math.floor((levels * Math.log(level / sigmaMin)) / range)));
    const known = given[cell]!;
    const key = `${draw} ${level}`;
    const round = known.get(key) ?? order[known.size % rounds]!;
    known.set(key, round);
    return { row: (mirrored ? round ^ 1 : round) * levels + cell, ratio: level / sigmas[cell]! };
  };
}
