import { readFile, writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import { Fault } from '#core/fault.ts';
import type { Plan } from '#core/scoring/plan.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import { readings } from '#core/scoring/readings.ts';
import type { ClassIndex } from '#core/units.ts';
import { parseWith } from '#runtime/parseWith.ts';
import { list, modelIdSchema, planSchema, real, record, sha256Schema, text, whole } from '#runtime/schemas.ts';

/** What is kept of one labelled picture: enough for every measure, without asking the denoiser again. */
export type Answer = Readonly<{
  truth: ClassIndex;
  /** Class that each reading gives it. */
  leaders: Readonly<Record<ReadingId, ClassIndex>>;
  /** ELBO loss of each class in nats. */
  losses: readonly number[];
  /** `gapVariances` of the ELBO's leader and runner-up; empty with a single draw a level. */
  variances: readonly number[];
  /** Errors without class, where they were asked for. */
  classless: readonly number[];
  seconds: number;
}>;

/** How the answers came about. Answers can be put together when all of this is equal. */
export type Origin = Readonly<{
  model: string;
  sha256: string;
  engine: string;
  seed: number;
  plan: Plan;
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

const index = whole(0, 1e6);
const finite = real(-Number.MAX_VALUE, Number.MAX_VALUE);
const answersSchema = record({
  elbow: v.literal('answers', 'must be "answers"'),
  format: v.literal(1, 'must be 1'),
  origin: record({
    model: modelIdSchema,
    sha256: sha256Schema,
    engine: text(1, 1000),
    seed: whole(0, Number.MAX_SAFE_INTEGER),
    plan: planSchema,
    data: text(1, 4096),
  }),
  offset: whole(0, 1e9),
  skipped: whole(0, 1e9),
  stopped: v.boolean('must be true or false'),
  given: list(
    record({
      truth: index,
      leaders: record(
        Object.fromEntries(Object.keys(readings).map((id) => [id, index])) as Record<ReadingId, typeof index>,
      ),
      losses: list(finite, 2, 1e6),
      variances: list(real(0, Number.MAX_VALUE), 0, 1e6),
      classless: list(real(0, 1e9), 0, 1e6),
      seconds: real(0, 1e9),
    }),
    1,
    1e7,
  ),
});

/** Writes answers to a file that `readAnswers` reads. */
export const writeAnswers = (path: string, answers: Answers): Promise<void> =>
  writeFile(path, `${JSON.stringify({ elbow: 'answers', format: 1, ...answers })}\n`);

/**
 * The answers of several files as one.
 *
 * @param paths at least one
 * @throws Fault data-invalid when a file is damaged, or its answers came about in another way than the first one's
 */
export async function readAnswers(paths: readonly string[]): Promise<Answers> {
  const parts = await Promise.all(paths.map(readPart));
  const [first] = parts as [Answers];
  for (const [i, part] of parts.entries()) {
    const other = (Object.keys(first.origin) as (keyof Origin)[]).find(
      (key) => JSON.stringify(part.origin[key]) !== JSON.stringify(first.origin[key]),
    );
    if (other !== undefined) {
      throw new Fault('data-invalid', `${paths[i]} and ${paths[0]} differ in their ${other}.`, {
        remedy: 'Put together only parts of one evaluation.',
      });
    }
  }
  return {
    origin: first.origin,
    offset: Math.min(...parts.map(({ offset }) => offset)),
    given: parts.flatMap(({ given }) => given),
    skipped: parts.reduce((sum, { skipped }) => sum + skipped, 0),
    stopped: parts.some(({ stopped }) => stopped),
  };
}

async function readPart(path: string): Promise<Answers> {
  const content = await readFile(path, 'utf8').catch(() => undefined);
  if (content === undefined) throw new Fault('data-invalid', `${path} cannot be read.`);
  return parseWith(answersSchema, asJson(content), { code: 'data-invalid', subject: path });
}

function asJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return content.slice(0, 60);
  }
}
