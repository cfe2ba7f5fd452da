import type { Answer, Measure, Question } from '../diffusion/denoiser.ts';
import { append, type ErrorTable, firstProbes } from './errorTable.ts';
import type { Outcome } from './outcome.ts';

/**
 * A rule for what to ask next: a coroutine that yields a question, is sent the table with its answer, and returns how it
 * ended when nothing more is worth asking. No promise, no clock, no model: it pauses for free and runs anywhere. It always
 * begins with an empty table, and asks the same again when it is answered the same.
 */
export type Decider = Generator<Question, Outcome, ErrorTable>;

/** A part of a question that came back answered. */
export type Measured = Readonly<{ question: Question; answer: Answer }>;

/**
 * Lets a decider talk to a denoiser. What `table` already answers is not asked again, so a run goes on where its table
 * ends, whatever the decider. Questions are cut into batches of at most `batch()` probes, looked up before every call, so
 * that the caller can adapt the size to the engine's speed. To cancel, stop iterating.
 *
 * @returns how the decider ended
 * @throws RangeError when the table holds something else than the decider asks
 */
export async function* drive(
  decider: Decider,
  table: ErrorTable,
  measure: Measure,
  batch: () => number,
): AsyncGenerator<Measured, Outcome> {
  let known = table;
  let read = 0;
  let turn = decider.next();
  while (!turn.done) {
    const { probes, classes } = turn.value;
    const had = answered(known, read, turn.value);
    for (let from = had; from < probes.length; ) {
      const question = { probes: probes.slice(from, from + Math.max(1, batch())), classes };
      const answer = await measure(question);
      known = append(known, question, answer);
      from += question.probes.length;
      yield { question, answer };
    }
    read += probes.length;
    turn = decider.next(firstProbes(known, read));
  }
  if (known.probes.length > read) throw new RangeError('drive: the table holds more than the decider asks');
  return turn.value;
}

/**
 * How a decider ends on a table that is already there; undefined when it would ask on.
 *
 * @throws RangeError as `drive`
 */
export function replayOutcome(decider: Decider, table: ErrorTable): Outcome | undefined {
  let read = 0;
  let turn = decider.next();
  while (!turn.done) {
    const { probes } = turn.value;
    if (answered(table, read, turn.value) < probes.length) return undefined;
    read += probes.length;
    turn = decider.next(firstProbes(table, read));
  }
  if (table.probes.length > read) throw new RangeError('replayOutcome: the table holds more than the decider asks');
  return turn.value;
}

/** How many of a question's probes the table answers from its probe `from` on. @throws RangeError when others stand there */
function answered(table: ErrorTable, from: number, { probes, classes }: Question): number {
  const count = Math.min(probes.length, table.probes.length - from);
  const asked = new Set(classes);
  for (let j = 0; j < count; j++) {
    const [own, there] = [probes[j]!, table.probes[from + j]!];
    const row = table.squared.subarray((from + j) * table.classes, (from + j + 1) * table.classes);
    const same = own.level === there.level && own.draw === there.draw && own.mirrored === there.mirrored;
    if (same && row.every((error, c) => asked.has(c) !== Number.isNaN(error))) continue;
    throw new RangeError(`drive: probe ${from + j} of the table is not what the decider asks`);
  }
  return count;
}
