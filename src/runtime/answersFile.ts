import * as v from 'valibot';
import { type DeciderChoice, fixedChoice } from '#core/scoring/decider.ts';
import type { Plan } from '#core/scoring/plan.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import { readingIds } from '#core/scoring/readings.ts';
import type { ClassIndex } from '#core/units.ts';
import { deciderSchema } from './deciderSchema.ts';
import { MAX_CLASSES, MAX_LEVELS } from './limits.ts';
import { parseWith } from './parseWith.ts';
import { list, modelIdSchema, oneOf, planSchema, real, record, sha256Schema, text, whole } from './schemas.ts';

/** The leading class by reading. */
export type Leaders = Readonly<Partial<Record<ReadingId, ClassIndex | undefined>>>;

/** The scores of the classes by reading. */
export type Scores = Readonly<Partial<Record<ReadingId, readonly number[]>>>;

/** What is kept of one labelled picture: enough for every measure, without asking the denoiser again. */
export type Answer = Readonly<{
  truth: ClassIndex;
  /** Class that each reading gives it; older files have fewer readings. */
  leaders: Leaders;
  /** ELBO loss of each class in nats. */
  losses: readonly number[];
  /** `gapVariances` of the ELBO's leader and runner-up; empty with a single draw a level. */
  variances: readonly number[];
  /** Errors without class, where they were asked for. */
  classless: readonly number[];
  seconds: number;
  /** Scores of every class by reading, where they are kept for calibration. */
  scores?: Scores;
  /**
   * How its decider ended, and the evaluations that took; missing for a fixed budget. `confidence` is the verdict's share of
   * the decider's own posterior or, where it has none, of the softmax of its reading's scores; older files lack it.
   */
  decided?: Readonly<{ verdict: ClassIndex; settled: boolean; nfe: number; confidence?: number }>;
}>;

/** How the answers came about. Answers can be put together when all of this is equal. */
export type Origin = Readonly<{
  model: string;
  sha256: string;
  engine: string;
  seed: number;
  plan: Plan;
  /** Missing for a fixed budget; `budget` is what that would have cost. */
  course?: Readonly<{ decider: DeciderChoice; decidedBy: ReadingId; budget: number }>;
  /** Name of the data's file or folder. */
  data: string;
}>;

/** Answers of one evaluation, whole or in part; `skipped` pictures could not be read. */
export type Answers = Readonly<{
  origin: Origin;
  /** Number of the first picture. */
  offset: number;
  given: readonly Answer[];
  skipped: number;
  /** Whether the user did not wait for the end. */
  stopped: boolean;
}>;

/** Whether answers of such runs tell the variance of the gap: where every level is asked twice or more. */
export const hasVariances = ({ plan, decider = fixedChoice }: Readonly<{ plan: Plan; decider?: DeciderChoice }>) =>
  plan.draws > 1 && plan.jitter !== 'random' && decider.id === 'fixed';

const index = whole(0, MAX_CLASSES - 1);
const leaderSchemas = Object.fromEntries(readingIds.map((id) => [id, v.optional(index)])) as Record<
  ReadingId,
  v.OptionalSchema<typeof index, undefined>
>;
const nats = real(-1e12, 1e12);
const scoresSchema = v.record(oneOf(readingIds), list(nats, 2, MAX_CLASSES), 'must be an object');
const answersSchema = v.pipe(
  record({
    elbow: v.literal('answers', 'must be "answers"'),
    format: v.literal(1, 'must be 1'),
    origin: record({
      model: modelIdSchema,
      sha256: sha256Schema,
      engine: text(1, 1000),
      seed: whole(0, Number.MAX_SAFE_INTEGER),
      plan: planSchema,
      course: v.exactOptional(
        record({ decider: deciderSchema, decidedBy: oneOf(readingIds), budget: whole(0, 2 ** 32) }),
      ),
      data: text(1, 1000),
    }),
    offset: whole(0, 1e9),
    skipped: whole(0, 1e9),
    stopped: v.boolean('must be true or false'),
    given: list(
      record({
        truth: index,
        leaders: record(leaderSchemas),
        losses: list(nats, 2, MAX_CLASSES),
        variances: list(real(0, 1e24), 0, MAX_LEVELS),
        classless: list(real(0, 1e9), 0, MAX_LEVELS),
        seconds: real(0, 1e9),
        scores: v.exactOptional(scoresSchema),
        decided: v.exactOptional(
          record({
            verdict: index,
            settled: v.boolean('must be true or false'),
            nfe: whole(0, 2 ** 48),
            confidence: v.exactOptional(real(0, 1)),
          }),
        ),
      }),
      1,
      1e7,
    ),
  }),
  v.check(
    ({ given }) =>
      given.every(
        ({ truth, leaders, losses, decided, scores = {} }) =>
          [truth, decided?.verdict, ...Object.values(leaders)].every(
            (c) => c === undefined || (c < losses.length && losses.length === given[0]?.losses.length),
          ) && Object.values(scores).every((each) => each === undefined || each.length === losses.length),
      ),
    'must have answers of the same classes',
  ),
  v.check(
    ({ given, origin: { plan, course } }) =>
      given.every(({ variances }) => variances.length === (hasVariances({ plan, ...course }) ? plan.levels : 0)),
    'must have a variance per level where there are two draws or more',
  ),
  v.check(
    ({ given, origin: { course } }) => given.every(({ decided }) => (decided === undefined) === (course === undefined)),
    'must say how its decider ended where there is one',
  ),
);

/** Answers as the text of a file. */
export const writeAnswers = (answers: Answers): string =>
  `${JSON.stringify({ elbow: 'answers', format: 1, ...answers })}\n`;

/** The answers in a file's JSON. @throws Fault data-invalid */
export function parseAnswers(value: unknown, subject: string): Answers {
  const { origin, offset, given, skipped, stopped } = parseWith(answersSchema, value, {
    code: 'data-invalid',
    subject,
    remedy: 'Name a file that evaluate or calibrate wrote with --save.',
  });
  return { origin, offset, given, skipped, stopped };
}
