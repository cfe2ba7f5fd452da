import type { Evaluation } from '#core/evaluate/summariseEvaluation.ts';

/** What the report says beside the evaluation itself. */
type Details = Readonly<{
  stopped: boolean;
  skipped: number;
  classes: readonly string[];
  accuracyByReading: Readonly<Record<string, number>>;
}>;

/** The lines that say how an evaluation went. */
export function* evaluationReport(
  evaluation: Evaluation,
  { stopped, skipped, classes, accuracyByReading }: Details,
): Generator<string> {
  const { pictures, accuracy, interval, balancedAccuracy, nfe, seconds, confusion } = evaluation;
  if (stopped) yield 'Stopped before the end.';
  yield `pictures            ${pictures}${skipped > 0 ? `, ${skipped} left out` : ''}`;
  yield `accuracy            ${percent(accuracy)} (95 % interval ${percent(interval.low)} to ${percent(interval.high)})`;
  yield `balanced accuracy   ${percent(balancedAccuracy)}`;
  yield `evaluations         ${nfe} a picture`;
  yield `seconds             ${seconds.toFixed(2)} a picture`;
  for (const [id, share] of Object.entries(accuracyByReading)) yield `reading ${id.padEnd(12)}${percent(share)}`;
  yield 'confusion           rows: true class; columns: class given, in the same order';
  const width = Math.max(...confusion.flat().map((n) => String(n).length)) + 1;
  for (const [c, row] of confusion.entries()) {
    yield `${classes[c]!.padEnd(20)}${row.map((n) => String(n).padStart(width)).join('')}`;
  }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
