import type { Probe, Question } from '../diffusion/denoiser.ts';
import type { Decider } from '../scoring/drive.ts';
import { append, type ErrorTable, emptyTable } from '../scoring/errorTable.ts';
import type { Outcome } from '../scoring/outcome.ts';
import { type ClassIndex, level } from '../units.ts';

/** Probes at σ = 1 that differ in their noise. */
export const probesOf = (count: number): readonly Probe[] =>
  Array.from({ length: count }, (_, draw) => ({ level: level(1), draw }));

/** The numbers 0 to count − 1. */
export const range = (count: number): readonly number[] => Array.from({ length: count }, (_, c) => c);

/**
 * Plays a decider to its end on made-up errors: pictures of one pixel whose mean squared ε-error at the run's probe j is
 * `error(j, c)`.
 *
 * @returns how it ended, what it asked, and the evaluations that took
 */
export function playErrors(
  decider: Decider,
  classes: number,
  error: (j: number, c: ClassIndex) => number,
): Readonly<{ outcome: Outcome; questions: readonly Question[]; nfe: number }> {
  let table: ErrorTable = emptyTable(classes, 1);
  const questions: Question[] = [];
  let turn = decider.next();
  while (!turn.done) {
    const question = turn.value;
    const squared = Float32Array.from(
      question.probes.flatMap(({ level }, j) =>
        question.classes.map((c) => level ** 2 * error(table.probes.length + j, c)),
      ),
    );
    questions.push(question);
    table = append(table, question, { squared, absolute: squared });
    turn = decider.next(table);
  }
  const nfe = questions.reduce((sum, { probes, classes }) => sum + probes.length * classes.length, 0);
  return { outcome: turn.value, questions, nfe };
}
