import type { Answer, Measure, Question } from '../diffusion/denoiser.ts';
import { append, type ErrorTable } from './errorTable.ts';

/**
 * A rule for what to ask next: a coroutine that yields a question, is sent the table with its answer, and returns when
 * nothing more is worth asking. No promise, no clock, no model: it pauses for free and runs anywhere.
 */
export type Decider = Generator<Question, void, ErrorTable>;

/** A part of a question that came back answered. */
export type Measured = Readonly<{ question: Question; answer: Answer }>;

/**
 * Lets a decider talk to a denoiser. Questions are cut into batches of at most `batch()` probes, looked up before every
 * call, so that the caller can adapt the size to the engine's speed. To cancel, stop iterating.
 */
export async function* drive(
  decider: Decider,
  table: ErrorTable,
  measure: Measure,
  batch: () => number,
): AsyncGenerator<Measured, void> {
  let known = table;
  let turn = decider.next();
  while (!turn.done) {
    const { probes, classes } = turn.value;
    for (let from = 0; from < probes.length; ) {
      const question = { probes: probes.slice(from, from + Math.max(1, batch())), classes };
      const answer = await measure(question);
      known = append(known, question, answer);
      from += question.probes.length;
      yield { question, answer };
    }
    turn = decider.next(known);
  }
}
