import * as v from 'valibot';
import type { Probe } from '#core/diffusion/denoiser.ts';
import type { ErrorTable } from '#core/scoring/errorTable.ts';
import type { Plan } from '#core/scoring/plan.ts';
import { level, type Seed, seed } from '#core/units.ts';
import { fromBase64, toBase64 } from '../base64.ts';
import { MAX_CLASSES, MAX_SIDE, SIGMA_RANGE } from '../limits.ts';
import { parseWith } from '../parseWith.ts';
import { list, modelIdSchema, oneOf, planSchema, real, record, sha256Schema, text, whole } from '../schemas.ts';
import { courseSchema } from './courseSchema.ts';
import type { SharedCourse } from './sharedRun.ts';

/** A whole run, as it is saved: every error, so that any reading can be taken of it and it can be continued. */
export type RunFile = Readonly<{
  model: Readonly<{ id: string; sha256: string; title: string; classes: readonly string[] }>;
  seed: Seed;
  plan: Plan;
  /** Missing for a fixed budget. */
  course?: SharedCourse;
  fingerprint: string;
  /** Seconds spent in the engine. */
  seconds: number;
  /** The exact 8-bit model input, H×W×C. */
  picture: Readonly<{ name: string; width: number; height: number; channels: 1 | 3; data: Uint8Array }>;
  table: ErrorTable;
  /** What must be said wherever the run is shown. */
  notice?: 'medical';
  /** What a certificate of the picture came to, not parsed: `readSharedCertificate` does that. */
  certificate?: unknown;
}>;

/** Most probes of a saved run. */
const MOST_PROBES = 1 << 18;

/** A run as JSON: format 1, numbers of the table in base64 of little-endian float32. */
export function writeRunFile(run: RunFile): string {
  const { model, seed, plan, course, fingerprint, seconds, picture, table, notice, certificate } = run;
  const { id, sha256, title, classes } = model;
  const { name, width, height, channels, data } = picture;
  return `${JSON.stringify({
    format: 1,
    notice,
    model: { id, sha256, title, classes },
    seed,
    plan,
    course,
    fingerprint,
    seconds,
    picture: { name, width, height, channels, data: toBase64(data) },
    table: {
      levels: floatsToBase64(table.probes.map((probe) => probe.level)),
      draws: table.probes.map((probe) => probe.draw),
      mirrored: mirroredOf(table),
      squared: floatsToBase64(table.squared),
      absolute: floatsToBase64(table.absolute),
    },
    certificate,
  })}\n`;
}

const base64 = v.pipe(
  v.string('must be base64'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const bytes = fromBase64(dataset.value);
    if (bytes !== undefined) return bytes;
    addIssue({ message: 'must be base64' });
    return NEVER;
  }),
);

const floats = v.pipe(
  base64,
  v.check((bytes) => bytes.length % 4 === 0, 'must be whole float32 numbers'),
  v.transform(bytesToFloats),
);

const errors = v.pipe(
  floats,
  v.check(
    (values) => values.every((value) => Number.isNaN(value) || (value >= 0 && value < Infinity)),
    'must be errors',
  ),
);

const runSchema = v.pipe(
  record({
    format: v.literal(1, 'must be 1'),
    notice: v.exactOptional(v.literal('medical', 'must be "medical"')),
    model: record({
      id: modelIdSchema,
      sha256: sha256Schema,
      title: text(1, 100),
      classes: list(text(1, 100), 2, MAX_CLASSES),
    }),
    seed: v.pipe(whole(0, Number.MAX_SAFE_INTEGER), v.transform(seed)),
    plan: planSchema,
    course: v.exactOptional(courseSchema),
    fingerprint: text(0, 400),
    seconds: real(0, 1e9),
    picture: v.pipe(
      record({
        name: text(0, 300),
        width: whole(1, MAX_SIDE),
        height: whole(1, MAX_SIDE),
        channels: oneOf([1, 3]),
        data: base64,
      }),
      v.check(
        ({ width, height, channels, data }) => data.length === width * height * channels,
        'must have all its pixels',
      ),
    ),
    table: record({
      levels: v.pipe(
        floats,
        v.check((sigmas) => sigmas.every((s) => s >= SIGMA_RANGE[0] && s <= SIGMA_RANGE[1]), 'must be noise levels'),
      ),
      draws: list(whole(0, Number.MAX_SAFE_INTEGER), 0, MOST_PROBES),
      mirrored: v.optional(list(whole(0, MOST_PROBES), 0, MOST_PROBES), []),
      squared: errors,
      absolute: errors,
    }),
    certificate: v.exactOptional(v.unknown()),
  }),
  v.check(
    ({ table: { levels, draws, squared, absolute }, model: { classes } }) =>
      draws.length === levels.length &&
      squared.length === levels.length * classes.length &&
      absolute.length === squared.length,
    'must have a level, a draw and an error per class for every probe',
  ),
  v.check(
    ({ course, model: { classes } }) => course?.outcome === undefined || course.outcome.verdict < classes.length,
    'must have a class for a verdict',
  ),
  v.check(
    ({ course, model: { classes } }) => (course?.outcome?.posterior?.length ?? classes.length) === classes.length,
    'must have a probability for every class',
  ),
);

/** The run that parsed JSON describes. @throws Fault data-invalid, naming the field */
export function readRunFile(value: unknown): RunFile {
  const {
    format: _,
    table,
    course,
    ...run
  } = parseWith(runSchema, value, {
    code: 'data-invalid',
    subject: 'saved run',
    remedy: 'The file is damaged or made by another version of Elbow.',
  });
  const { levels, draws, squared, absolute } = table;
  const mirrored = new Set(table.mirrored);
  const probes = draws.map((draw, j): Probe => {
    const probe = { level: level(levels[j]!), draw };
    return mirrored.has(j) ? { ...probe, mirrored: true } : probe;
  });
  const { width, height, channels } = run.picture;
  return {
    ...run,
    ...(course && { course: { ...course, outcome: course.outcome } }),
    table: { classes: run.model.classes.length, pixels: width * height * channels, probes, squared, absolute },
  };
}

/** Places of the probes whose noise has its sign turned; missing when there are none. */
function mirroredOf({ probes }: ErrorTable): readonly number[] | undefined {
  const places = probes.flatMap(({ mirrored }, j) => (mirrored ? [j] : []));
  return places.length > 0 ? places : undefined;
}

function floatsToBase64(values: ArrayLike<number>): string {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < values.length; i++) view.setFloat32(4 * i, values[i]!, true);
  return toBase64(bytes);
}

function bytesToFloats(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getFloat32(4 * i, true));
}
