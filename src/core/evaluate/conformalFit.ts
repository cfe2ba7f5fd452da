import { softmax } from '../math/softmax.ts';
import { uniform } from '../math/uniform.ts';
import { seed } from '../units.ts';
import { conformalScore } from './conformal.ts';
import { fitTemperature } from './fitTemperature.ts';
import type { Scored } from './scored.ts';

/** About this share of the pictures is for the temperature alone. */
const SHARE = 0.25;
const SPLIT = seed(2019);

/** Whether picture number i is one that the temperature is fitted on: picked by a fixed lot, so that no order of classes matters. */
export const isForTemperature = (i: number): boolean => uniform(SPLIT, 0, i) < SHARE;

/**
 * What prediction sets are made from: the temperature of the probabilities, how many pictures it was fitted on, and the rising
 * `lac` scores of all other pictures under their true class, class by class.
 */
export type ConformalFit = Readonly<{
  temperature: number;
  fitted: number;
  scores: readonly (readonly number[])[];
}>;

/**
 * Splits calibration pictures: about a quarter fits the temperature, the others are scored with it. As no picture is in both
 * parts, the scores are exchangeable with that of a new picture, and `conformalThreshold` keeps its promise exactly; the
 * temperature decides only how large the sets are. It is 1 where no picture of its part is wrong: then every lower one would
 * fit better.
 *
 * Scores are rounded up to single precision, which can only make sets larger.
 *
 * @param classes number of classes K
 */
export function conformalFit(pictures: readonly Scored[], classes: number): ConformalFit {
  const own = pictures.filter((_, i) => isForTemperature(i));
  const isWrong = ({ truth, losses }: Scored) => losses.indexOf(Math.min(...losses)) !== truth;
  const temperature = own.some(isWrong) ? Number(fitTemperature(own).toPrecision(4)) : 1;
  const scores: number[][] = Array.from({ length: classes }, () => []);
  for (const [i, picture] of pictures.entries()) {
    if (isForTemperature(i)) continue;
    const { truth, losses } = picture;
    const probabilities = softmax(losses.map((loss) => -loss / temperature));
    scores[truth]!.push(roundedUp(conformalScore('lac', probabilities, truth)));
  }
  return { temperature, fitted: own.length, scores: scores.map((each) => each.sort((a, b) => a - b)) };
}

/** The least number of single precision that is not below a number ≥ 0. */
function roundedUp(value: number): number {
  const single = Math.fround(value);
  if (single >= value) return single;
  const bits = new Uint32Array(1);
  const floats = new Float32Array(bits.buffer);
  floats[0] = single;
  bits[0]! += 1;
  return floats[0];
}
