import type { Evaluation } from '#core/evaluate/summariseEvaluation.ts';
import type { DeciderChoice } from '#core/scoring/decider.ts';
import { deciderText } from './courseOf.ts';

type Range = readonly [number, number];

/** What the report says beside the evaluation itself. */
type Details = Readonly<{
  decider?: DeciderChoice;
  fixedNfe?: number;
  nfeInterval?: Range;
  settled?: number;
  settledInterval?: Range;
  settledError?: number;
  settledErrorInterval?: Range;
  settledCalibration?: Readonly<{ pictures: number; calibrationError: number }> | null;
  stopped: boolean;
  skipped: number;
  classes: readonly string[];
  accuracyByReading: Readonly<Record<string, number>>;
  auc: readonly Readonly<{ positive: string; negative: string; value: number; interval: readonly [number, number] }>[];
  elboCalibration: readonly Readonly<{
    temperature: number;
    logLoss: number;
    calibrationError: number;
  }>[];
}>;

/** The lines that say how an evaluation went. */
export function* evaluationReport(evaluation: Evaluation, details: Details): Generator<string> {
  const { stopped, skipped, classes, accuracyByReading, auc, elboCalibration } = details;
  const { pictures, accuracy, interval, balancedAccuracy, balancedInterval, nfe, seconds, confusion } = evaluation;
  if (stopped) yield 'Stopped before the end.';
  yield `pictures            ${pictures}${skipped > 0 ? `, ${skipped} left out` : ''}`;
  yield `accuracy            ${percent(accuracy)} (95 % interval ${percent(interval.low)} to ${percent(interval.high)})`;
  const [low, high] = [balancedInterval.low, balancedInterval.high].map(percent);
  yield `balanced accuracy   ${percent(balancedAccuracy)} (95 % interval ${low} to ${high})`;
  if (details.decider === undefined) yield `evaluations         ${nfe} a picture`;
  else yield* decisionReport(nfe, details.decider, details);
  yield `seconds             ${seconds.toFixed(2)} a picture`;
  for (const [id, share] of Object.entries(accuracyByReading)) yield `reading ${id.padEnd(12)}${percent(share)}`;
  for (const { positive, negative, value, interval } of auc) {
    const range = `(95 % interval ${interval.map((bound) => bound.toFixed(3)).join(' to ')})`;
    yield `area under curve    ${value.toFixed(3)} ${range}, ${positive} against ${negative}`;
  }
  for (const [fitted, { temperature, logLoss, calibrationError }] of elboCalibration.entries()) {
    const figures = `${calibrationError.toFixed(3)}, log loss ${logLoss.toFixed(3)} nats`;
    const name = fitted ? 'ELBO probabilities  ' : 'ELBO relative score ';
    yield `${name}calibration error ${figures}, at temperature ${Number(temperature.toPrecision(3))}`;
  }
  yield 'confusion           rows: true class; columns: class given, in the same order';
  const width = Math.max(...confusion.flat().map((n) => String(n).length)) + 1;
  for (const [c, row] of confusion.entries()) {
    yield `${classes[c]!.padEnd(20)}${row.map((n) => String(n).padStart(width)).join('')}`;
  }
}

function* decisionReport(nfe: number, decider: DeciderChoice, details: Details): Generator<string> {
  const { fixedNfe, nfeInterval, settled, settledInterval, settledError, settledErrorInterval, settledCalibration } =
    details;
  const between = (range: Range | undefined, say: (value: number) => string) =>
    `(95 % interval ${(range ?? [Number.NaN, Number.NaN]).map(say).join(' to ')})`;
  const count = (value: number) => value.toFixed(1);
  yield `decider             ${deciderText(decider)}`;
  yield `evaluations         ${count(nfe)} a picture ${between(nfeInterval, count)}, fixed budget ${fixedNfe}`;
  yield `settled             ${percent(settled ?? Number.NaN)} ${between(settledInterval, percent)}`;
  if (settled === 0) return;
  yield `wrong when settled  ${percent(settledError ?? Number.NaN)} ${between(settledErrorInterval, percent)}`;
  if (settledCalibration) {
    const { pictures, calibrationError } = settledCalibration;
    yield `its confidence      calibration error ${calibrationError.toFixed(3)} on ${pictures} settled pictures`;
  }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
