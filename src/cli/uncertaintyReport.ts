import type { Resampled } from '#core/math/bootstrap.ts';
import type { Interval } from '#core/math/wilson.ts';
import type { Calibration, MeasureFigures, SetFigures } from './uncertaintyFigures.ts';
import type { VotesOverLevels } from './voteFigures.ts';

type Found = Readonly<{
  model: string;
  pictures: number;
  measures: readonly MeasureFigures[];
  calibration: Calibration;
  baselineCalibration?: Calibration;
  sets: readonly SetFigures[];
  /** How many scores the sets are made from. */
  scores: number;
  votes?: readonly VotesOverLevels[];
}>;

/** The lines that say what doubt is worth. */
export function* uncertaintyReport(found: Found): Generator<string> {
  const { model, pictures, measures, calibration, baselineCalibration, sets, scores, votes = [] } = found;
  yield `${pictures} pictures of ${model}; intervals of 95 %`;
  yield '';
  yield 'Accuracy after rejecting the most doubted, and area under risk over coverage';
  for (const { measure, verdicts, rejected, area, beyond } of measures) {
    yield `${measure}, verdicts of ${verdicts}`;
    yield `  ${rejected.map(({ share, accuracy }) => `${100 * share} %: ${percent(accuracy)}`).join('  ')}`;
    const [half] = rejected.slice(-1);
    if (half) yield `  ${percent(half.share)} rejected: ${percent(half.accuracy)} ${between(half.interval, percent)}`;
    yield `  area ${resampled(area, fourth)}, less that of probability ${resampled(beyond, fourth)}`;
  }
  yield '';
  yield `Probabilities, temperature from ${calibration.from}`;
  yield* calibrationReport('ELBO', calibration);
  if (baselineCalibration) yield* calibrationReport('plain classifier', baselineCalibration);
  if (sets.length > 0) {
    yield '';
    yield `Prediction sets from the scores of ${scores} validation pictures`;
  }
  for (const { kind, coverage, held, interval, size, single, empty } of sets) {
    yield `${kind} ${percent(coverage)}: holds the truth ${percent(held)} ${between(interval, percent)}, classes ${resampled(size, second)}, one ${percent(single)}, none ${percent(empty)}`;
  }
  for (const { sigma, figures } of votes) {
    yield '';
    yield `Votes against the mean, levels ${sigma.map((value) => value.toPrecision(3)).join(' to ')}`;
    for (const { probes, vote, mean, difference } of figures) {
      yield `${String(probes).padStart(4)} probes: vote ${resampled(vote, percent)}, mean ${resampled(mean, percent)}, difference ${resampled(difference, percent)}`;
    }
  }
}

function* calibrationReport(who: string, { before, after }: Calibration): Generator<string> {
  for (const [when, { calibrationError, brier, logLoss }] of [
    ['before', before],
    ['after', after],
  ] as const) {
    yield `${who} ${when}: calibration error ${resampled(calibrationError, third)}, Brier ${resampled(brier, third)}, log loss ${resampled(logLoss, third)} nats`;
  }
}

type Say = (value: number) => string;
const percent: Say = (share) => `${(100 * share).toFixed(1)} %`;
const second: Say = (value) => value.toFixed(2);
const third: Say = (value) => value.toFixed(3);
const fourth: Say = (value) => value.toFixed(4);
const between = ({ low, high }: Interval, say: Say) => `(${say(low)} to ${say(high)})`;
const resampled = (figure: Resampled, say: Say) => `${say(figure.value)} ${between(figure, say)}`;
