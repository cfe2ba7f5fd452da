import * as v from 'valibot';
import type { ClassNode } from '#core/scoring/classTree.ts';
import { readingIds } from '#core/scoring/readings.ts';
import { doubtSchema } from './cardDoubt.ts';
import { deciderSchema } from './deciderSchema.ts';
import { MAX_CLASSES, MAX_LEVELS, SIGMA_RANGE } from './limits.ts';
import {
  levelDensitySchema,
  levelsSchema,
  list,
  modelIdSchema,
  oneOf,
  planSchema,
  real,
  record,
  text,
  whole,
} from './schemas.ts';

const share = real(0, 1);
const count = whole(0, 1e12);
const measured = { pictures: whole(1, 1e9), split: text(1, 200), command: text(1, 1000) };
const result = {
  metric: text(1, 40),
  value: real(-1e9, 1e9),
  interval: v.tuple([real(-1e9, 1e9), real(-1e9, 1e9)], 'must be two numbers'),
  intervalMethod: text(1, 100),
};

const typicality = v.pipe(
  record({
    ...measured,
    levels: list(real(...SIGMA_RANGE), 1, 32),
    draws: whole(1, 1024),
    seed: whole(0, Number.MAX_SAFE_INTEGER),
    low: real(-1e3, 1e3),
    high: real(-1e3, 1e3),
    share,
  }),
  v.check(({ low, high }) => low < high, 'must have low < high'),
);

const levelWeights = v.pipe(
  record({ ...measured, levels: levelsSchema(2, 256), weights: list(real(0, 1e9), 2, 256) }),
  v.check(({ levels, weights }) => levels.length === weights.length, 'must have as many weights as levels'),
);

const MOST_STEPS = 256;
const guide = v.pipe(
  record({
    ...measured,
    plan: planSchema,
    steps: list(whole(0, MAX_LEVELS - 1), 1, MOST_STEPS),
    weights: list(list(real(0, 1e9), 1, MOST_STEPS), 1, MOST_STEPS),
  }),
  v.check(
    ({ steps, weights }) => steps.length === weights.length && weights.every((row, n) => row.length === n + 1),
    'must have n weights for the first n steps',
  ),
  v.check(({ steps, plan }) => steps.every((l) => l < plan.levels), "must have steps among the plan's levels"),
);

const confusion = v.pipe(
  record({ ...measured, reading: text(1, 40), counts: list(list(count, 2, MAX_CLASSES), 2, MAX_CLASSES) }),
  v.check(({ counts }) => counts.every((row) => row.length === counts.length), 'must have counts in a square'),
);

const MOST_EVALUATIONS = 2 ** 48;
const heldOut = { eceBefore: share, eceAfter: share, bins: whole(1, 1000) };
const deciderFit = v.pipe(
  record({
    ...measured,
    ...heldOut,
    decider: deciderSchema,
    reading: v.exactOptional(oneOf(readingIds)),
    plan: planSchema,
    intercept: real(-1e6, 1e6),
    slope: real(-1e6, 1e6),
    range: v.tuple([whole(1, MOST_EVALUATIONS), whole(1, MOST_EVALUATIONS)], 'must be two numbers'),
    unsettled: v.exactOptional(
      v.pipe(
        record({ pictures: whole(1, 1e9), right: whole(0, 1e9) }),
        v.check(({ pictures, right }) => right <= pictures, 'must not have more right than there are'),
      ),
    ),
  }),
  v.check(({ range: [fewest, most] }) => fewest <= most, 'must have a range that rises'),
);

const confidence = record({
  format: v.literal(1, 'must be 1'),
  readings: v.exactOptional(
    record({
      ...measured,
      plan: planSchema,
      temperatures: list(
        record({ ...heldOut, reading: oneOf(readingIds), temperature: real(1e-9, 1e9) }),
        0,
        readingIds.length,
      ),
    }),
  ),
  deciders: v.exactOptional(list(deciderFit, 0, 64)),
});

/** Deeper groups help nobody, and would let a card exhaust the stack. */
const MOST_GROUPS = 6;
const leaf = record({ class: whole(0, MAX_CLASSES - 1) });
const nodes = (depth: number): v.GenericSchema<unknown, ClassNode[]> =>
  list(
    depth === 0
      ? leaf
      : v.union(
          [leaf, record({ name: text(1, 100), children: nodes(depth - 1) })],
          'must be a class or a group of classes',
        ),
    1,
    MAX_CLASSES,
  );

/** Fields that the card of a shipped model has and one from elsewhere may leave out. */
export const extras = {
  conditioning: v.optional(oneOf(['full', 'late'])),
  variantOf: v.optional(modelIdSchema),
  notice: v.optional(oneOf(['medical'])),
  use: v.optional(record({ intended: text(1, 1000), outOfScope: text(1, 1000) })),
  limits: v.optional(list(text(1, 1000), 0, 20)),
  training: v.optional(record({ pictures: count, hours: real(0, 1e6), hardware: text(1, 200), config: text(1, 200) })),
  calibration: v.optional(
    record({
      ...measured,
      reading: text(1, 40),
      temperature: real(1e-6, 1e9),
      ...heldOut,
      heldOut: v.exactOptional(v.boolean('must be true or false')),
    }),
  ),
  confidence: v.optional(confidence),
  levelDensity: v.optional(levelDensitySchema),
  levelWeights: v.optional(levelWeights),
  guide: v.optional(guide),
  typicality: v.optional(typicality),
  doubt: v.optional(doubtSchema),
  confusion: v.optional(confusion),
  speed: v.optional(record({ secondsPerVerdict: real(0, 1e6), engine: text(1, 200), command: text(1, 1000) })),
  baseline: v.optional(
    record({
      name: text(1, 100),
      parameters: count,
      flopsPerEvaluation: real(0, 1e16),
      training: record({ pictures: count, hours: real(0, 1e6) }),
      results: list(record({ ...measured, ...result }), 0, 100),
    }),
  ),
  classTree: v.optional(nodes(MOST_GROUPS)),
};

/** The classes that a tree names. */
export const classesOf = (tree: readonly ClassNode[]): readonly number[] =>
  tree.flatMap((node) => ('class' in node ? [node.class] : classesOf(node.children)));
