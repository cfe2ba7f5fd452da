import * as v from 'valibot';
import { type DoubtId, doubtIds } from '#core/evaluate/doubts.ts';
import type { Measurement } from '#core/evaluate/guarantee.ts';
import type { Answered } from '#core/evaluate/selective.ts';
import { readingIds } from '#core/scoring/readings.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { MAX_CLASSES } from './limits.ts';
import { list, oneOf, planSchema, real, record, text, whole } from './schemas.ts';

/** What a number was measured on, and how to measure it again. */
type Measured = Readonly<{ pictures: number; split: string; command: string }>;

/**
 * What a model's doubt of a verdict is compared with; of runs that were measured by the whole plan with this seed.
 *
 * - `temperature`: of the probabilities softmax(scores / T) that everything here is about, fitted on `fitted` pictures
 * - `sets`: rising conformal scores 1 − p of the true class, one list a class, of validation pictures that the temperature has
 *   not seen (see `conformalFit`)
 * - `usual`: evenly spaced quantiles over validation pictures of the energy and, where it was asked for, of the statistic of
 *   the errors without class
 * - `tested`: on test pictures, by measure, how many are answered when those doubted more are not, and how many of them
 *   wrongly; and for every coverage of `COVERAGES`, in how many sets the truth was (`held`), and how many classes they had
 */
export type CardDoubt = Measurement &
  Readonly<{
    temperature: number;
    fitted: number;
    sets: Measured & Readonly<{ scores: readonly (readonly number[])[] }>;
    usual?:
      | (Measured & Readonly<{ energies: readonly number[]; statistics?: readonly number[] | undefined }>)
      | undefined;
    tested?:
      | (Measured &
          Readonly<{
            curves: readonly Readonly<{ measure: DoubtId; points: readonly Answered[] }>[];
            held: readonly number[];
            classes: readonly number[];
          }>)
      | undefined;
  }>;

/** Coverages that prediction sets are offered and were tested at, in percent. */
export const COVERAGES: readonly number[] = Array.from({ length: 20 }, (_, i) => 80 + i);

const MOST_NUMBERS = 1e5;
const message = 'must be base64 of float32 numbers';

/** Base64 of little-endian float32 numbers, all finite. */
const numbers = (least: number) =>
  v.pipe(
    v.string(message),
    v.maxLength(Math.ceil((MOST_NUMBERS * 16) / 3), message),
    v.rawTransform<string, number[]>(({ dataset, addIssue, NEVER }) => {
      const found = floatsIn(dataset.value);
      if (found !== undefined) return found;
      addIssue({ message });
      return NEVER;
    }),
    v.minLength(least, message),
  );

const rises = (values: number[]) => values.every((value, i) => i === 0 || value >= values[i - 1]!);
const rising = (least: number) => v.pipe(numbers(least), v.check(rises, 'must rise'));
const measured = { pictures: whole(1, 1e9), split: text(1, 300), command: text(1, 1000) };

const points = v.pipe(
  numbers(3),
  v.check((values) => values.length % 3 === 0, 'must be triples'),
  v.transform((values): Answered[] =>
    Array.from({ length: values.length / 3 }, (_, i) => {
      const [doubt, answered, wrong] = values.slice(3 * i, 3 * i + 3) as [number, number, number];
      return { doubt, answered, wrong };
    }),
  ),
  v.check(
    (all) =>
      all.every(
        ({ doubt, answered, wrong }, i) =>
          doubt >= 0 &&
          wrong >= 0 &&
          wrong <= answered &&
          (i === 0 || (doubt > all[i - 1]!.doubt && answered > all[i - 1]!.answered)),
      ),
    'must answer more pictures with more doubt, no more of them wrongly than there are',
  ),
);

const perCoverage = v.pipe(
  rising(1),
  v.check(({ length }) => length === COVERAGES.length, 'must have a number for every coverage'),
);

/** The card's `doubt`. */
export const doubtSchema = record({
  reading: oneOf(readingIds),
  plan: planSchema,
  seed: whole(0, Number.MAX_SAFE_INTEGER),
  temperature: real(1e-9, 1e9),
  fitted: whole(0, 1e9),
  sets: record({
    ...measured,
    scores: list(
      v.pipe(
        rising(0),
        v.check((scores) => scores.every((s) => s >= 0 && s <= 1), 'must be scores from 0 to 1'),
      ),
      2,
      MAX_CLASSES,
    ),
  }),
  usual: v.exactOptional(record({ ...measured, energies: rising(2), statistics: v.exactOptional(rising(2)) })),
  tested: v.exactOptional(
    record({
      ...measured,
      curves: list(record({ measure: oneOf(doubtIds), points }), 1, doubtIds.length),
      held: perCoverage,
      classes: perCoverage,
    }),
  ),
});

/** The field as a card has it: lists of numbers in base64. */
export function writeDoubt({ sets, usual, tested, ...rest }: CardDoubt): object {
  return {
    ...rest,
    sets: { ...sets, scores: sets.scores.map(base64Of) },
    ...(usual && {
      usual: {
        ...usual,
        energies: base64Of(usual.energies),
        ...(usual.statistics && { statistics: base64Of(usual.statistics) }),
      },
    }),
    ...(tested && {
      tested: {
        ...tested,
        curves: tested.curves.map((curve) => ({
          ...curve,
          points: base64Of(curve.points.flatMap(({ doubt, answered, wrong }) => [doubt, answered, wrong])),
        })),
        held: base64Of(tested.held),
        classes: base64Of(tested.classes),
      },
    }),
  };
}

function base64Of(values: readonly number[]): string {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  for (const [i, value] of values.entries()) view.setFloat32(4 * i, value, true);
  return toBase64(new Uint8Array(view.buffer));
}

function floatsIn(base64: string): number[] | undefined {
  const bytes = fromBase64(base64);
  if (bytes === undefined || bytes.length % 4 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
  return values.every(Number.isFinite) ? values : undefined;
}
