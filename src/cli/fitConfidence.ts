import { CALIBRATION_BINS, calibrationErrorOf, type Sure, sureOf } from '#core/evaluate/calibrationError.ts';
import { crossFitted, halvesByLot } from '#core/evaluate/crossFitted.ts';
import { fitPlatt, plattConfidence } from '#core/evaluate/fitPlatt.ts';
import { fitTemperature } from '#core/evaluate/fitTemperature.ts';
import type { Scored } from '#core/evaluate/scored.ts';
import { Fault } from '#core/fault.ts';
import type { DeciderChoice } from '#core/scoring/decider.ts';
import { deciders } from '#core/scoring/deciders.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import { readingIds } from '#core/scoring/readings.ts';
import type { Answer, Answers } from '#runtime/answersFile.ts';
import type { Confidence } from '#runtime/modelCard.ts';

type Measured = Readonly<{ pictures: number; split: string; command: string }>;

/** Pictures, settled or not, below which nothing is said of them. */
const FEWEST = 20;

/**
 * The card's `confidence` that answers tell: temperatures of all readings after a fixed budget, a curve over evaluations
 * after any other decider. Calibration errors are of fits that had not seen the picture.
 *
 * @throws Fault data-invalid when the answers do not hold what is fitted
 */
export function fitConfidence({ given, origin }: Answers, measured: Measured): Confidence {
  const { plan, course } = origin;
  if (course !== undefined) {
    return { format: 1, deciders: [{ ...measured, ...curveOf(given), ...choiceOf(course), plan }] };
  }
  const temperatures = temperaturesOf(given);
  return temperatures.length === 0 ? { format: 1 } : { format: 1, readings: { ...measured, plan, temperatures } };
}

/** One temperature a reading; none for readings without scores, and for those with too few wrong verdicts to tell. */
function temperaturesOf(given: readonly Answer[]) {
  return readingIds.flatMap((reading) => {
    const scored = given.flatMap(({ truth, scores }): Scored[] => {
      const own = scores?.[reading];
      return own === undefined ? [] : [{ truth, losses: own.map((score) => -score) }];
    });
    const isWrong = (picture: Scored) => !sureOf(picture, 1).right;
    // Where no picture is wrong, every lower temperature fits better and none is the best; both halves are fitted alone.
    const isFirst = halvesByLot(scored.length);
    const told = [true, false].every((half) => scored.some((picture, i) => isFirst[i] === half && isWrong(picture)));
    if (scored.length < given.length || !told) return [];
    const before = scored.map((picture) => sureOf(picture, 1));
    const after = crossFitted(scored, fitTemperature, sureOf);
    return [{ reading, temperature: rounded(fitTemperature(scored)), ...errorsOf(before, after) }];
  });
}

/** The curve over the evaluations of the pictures that settled. */
function curveOf(given: readonly Answer[]) {
  const settled = given.flatMap(({ truth, decided }) =>
    decided?.settled
      ? [{ evaluations: decided.nfe, right: decided.verdict === truth, confidence: decided.confidence }]
      : [],
  );
  if (settled.length < FEWEST) {
    throw new Fault('data-invalid', `${settled.length} pictures settled; a curve takes ${FEWEST} or more.`);
  }
  const before = settled.flatMap(({ confidence, right }) => (confidence === undefined ? [] : [{ confidence, right }]));
  if (before.length < settled.length) {
    throw new Fault('data-invalid', 'These answers were kept without how sure the decider was.', {
      remedy: 'Measure again with --data.',
    });
  }
  const { intercept, slope } = fitPlatt(settled);
  const after = crossFitted(settled, fitPlatt, ({ evaluations, right }, curve) => ({
    confidence: plattConfidence(curve, evaluations),
    right,
  }));
  const others = given.filter(({ decided }) => decided?.settled === false);
  const unsettled = {
    pictures: others.length,
    right: others.filter(({ truth, decided }) => decided?.verdict === truth).length,
  };
  const spent = settled.map(({ evaluations }) => evaluations);
  return {
    pictures: settled.length,
    intercept: rounded(intercept),
    slope: rounded(slope),
    range: [Math.min(...spent), Math.max(...spent)] as const,
    ...(unsettled.pictures < FEWEST ? {} : { unsettled }),
    ...errorsOf(before, after),
  };
}

const errorsOf = (before: readonly Sure[], after: readonly Sure[]) => ({
  eceBefore: rounded(calibrationErrorOf(before)),
  eceAfter: rounded(calibrationErrorOf(after)),
  bins: CALIBRATION_BINS,
});

type Course = Readonly<{ decider: DeciderChoice; decidedBy: ReadingId }>;

/** The decider with all its settings; the reading where it goes by one, which the calibrated race does not. */
function choiceOf({ decider: { id, preset, risk }, decidedBy }: Course) {
  const card = deciders[id];
  const settings = { preset: preset ?? card.presets[0]!.name, risk: risk ?? card.risk };
  const decider: DeciderChoice = {
    id,
    preset: settings.preset,
    ...(settings.risk === undefined ? {} : { risk: settings.risk }),
  };
  return id === 'race' && settings.preset === 'calibrated' ? { decider } : { decider, reading: decidedBy };
}

/** Four digits. */
export const rounded = (value: number): number => Number(value.toPrecision(4));
