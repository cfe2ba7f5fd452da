import * as v from 'valibot';
import { classesOf, extras } from './cardExtras.ts';
import { MAX_CLASSES, MAX_SIDE, SIGMA_RANGE } from './limits.ts';
import type { ModelCard } from './modelCard.ts';
import { parseWith } from './parseWith.ts';
import { list, modelIdSchema, oneOf, planSchema, real, record, sha256Schema, text, whole } from './schemas.ts';

const tensorName = text(1, 100);

const fileSchema = record({
  role: oneOf(['scoring-graph', 'golden', 'baseline', 'loss-curve', 'sample-grid']),
  path: v.pipe(
    v.string('must be a file name'),
    v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'must be a plain file name beside the card'),
  ),
  bytes: whole(1, 2 ** 31),
  sha256: sha256Schema,
});

const resultSchema = record({
  reading: text(1, 40),
  metric: text(1, 40),
  value: real(-1e9, 1e9),
  interval: v.tuple([real(-1e9, 1e9), real(-1e9, 1e9)], 'must be two numbers'),
  intervalMethod: text(1, 100),
  pictures: whole(1, 1e9),
  split: text(1, 100),
  levels: whole(1, 1e6),
  draws: whole(1, 1e6),
  nfePerPicture: real(0, 1e12),
  command: text(1, 1000),
});

const cardSchema = v.pipe(
  record({
    format: v.literal(1, 'must be 1'),
    id: modelIdSchema,
    title: text(1, 100),
    description: text(1, 2000),
    version: text(1, 40),
    licence: record({ spdx: text(1, 60), holder: text(1, 200) }),
    data: record({
      name: text(1, 200),
      licence: text(1, 200),
      source: text(1, 500),
      citation: text(0, 2000),
      redistributable: v.optional(v.boolean('must be true or false')),
    }),
    classes: v.pipe(
      list(record({ name: text(1, 100) }), 2, MAX_CLASSES),
      v.check((classes) => new Set(classes.map(({ name }) => name)).size === classes.length, 'must differ by name'),
    ),
    picture: record({
      channels: oneOf([1, 3]),
      height: whole(1, MAX_SIDE),
      width: whole(1, MAX_SIDE),
      polarity: oneOf(['light-on-dark', 'dark-on-light', 'any']),
      normalisation: record({ mean: real(-1e3, 1e3), scale: real(1e-6, 1e6) }),
    }),
    parameterisation: v.pipe(
      record({
        kind: v.literal('edm-scoring-graph', 'must be "edm-scoring-graph"'),
        sigmaData: real(1e-3, 1e3),
        sigmaMin: real(...SIGMA_RANGE),
        sigmaMax: real(...SIGMA_RANGE),
      }),
      v.check(({ sigmaMin, sigmaMax }) => sigmaMin < sigmaMax, 'must have sigmaMin < sigmaMax'),
    ),
    files: v.pipe(
      list(fileSchema, 1, 16),
      v.check(
        (files) => files.filter(({ role }) => role === 'scoring-graph').length === 1,
        'must name one scoring-graph',
      ),
      v.check((files) => files.filter(({ role }) => role === 'golden').length === 1, 'must name one golden'),
    ),
    tensors: record({
      inputs: record({
        base: tensorName,
        noise: tensorName,
        noise_scale: tensorName,
        sigma: tensorName,
        target: tensorName,
        condition: tensorName,
      }),
      outputs: record({ errors: tensorName, denoised: tensorName }),
    }),
    condition: record({
      kind: v.literal('one-hot', 'must be "one-hot"'),
      size: whole(2, MAX_CLASSES),
      noClass: v.literal('zeros', 'must be "zeros"'),
    }),
    precision: record({
      storage: oneOf(['float16', 'float32']),
      compute: v.literal('float32', 'must be "float32"'),
    }),
    parameters: whole(0, 1e12),
    flopsPerEvaluation: real(0, 1e16),
    peakMemoryBytes: whole(0, 2 ** 40),
    plan: planSchema,
    results: list(resultSchema, 0, 100),
    ...extras,
  }),
  v.check(
    ({ condition, classes }) => condition.size === classes.length,
    'must have condition.size = number of classes',
  ),
  v.check(
    ({ confusion, classes }) => confusion === undefined || confusion.counts.length === classes.length,
    'must have a row of confusion.counts per class',
  ),
  v.check(
    ({ doubt, classes }) => doubt === undefined || doubt.sets.scores.length === classes.length,
    'must have a list of doubt.sets.scores per class',
  ),
  v.check(
    ({ classTree = [], classes }) => classesOf(classTree).every((c) => c < classes.length),
    'must have a classTree of its own classes',
  ),
  v.check(
    ({ plan, parameterisation: { sigmaMin, sigmaMax } }) => plan.sigmaMin >= sigmaMin && plan.sigmaMax <= sigmaMax,
    'must have a plan between parameterisation.sigmaMin and sigmaMax',
  ),
);

/** The contents of a `card.json`; a Fault names the field that is wrong. */
export const parseCard = (value: unknown): ModelCard =>
  parseWith(cardSchema, value, {
    code: 'card-invalid',
    subject: 'model card',
    remedy: 'The model package is damaged or made for another version of Elbow.',
  });
