import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isFault } from '#core/fault.ts';
import { deciders } from '#core/scoring/deciders.ts';
import { planProbes } from '#core/scoring/plan.ts';
import { readingIds } from '#core/scoring/readings.ts';
import { seed } from '#core/units.ts';
import { type RunFile, readRunFile, writeRunFile } from './runFile.ts';

/** Errors as they come: float32, with NaN where a class was not asked. */
const anyError = fc.oneof(fc.float({ min: 0, max: 100, noNaN: true }), fc.constant(Number.NaN));

/** How a run was decided, of so many classes; half of the runs had a fixed budget. */
const anyCourse = (classes: number): fc.Arbitrary<Pick<RunFile, 'course'>> => {
  const risk = fc.double({ min: 0.001, max: 0.5, noNaN: true });
  const claim = fc.record({ kind: fc.constantFrom('asymptotic', 'guaranteed', 'calibrated', 'per-test'), risk });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const outcome = fc.record(
    {
      verdict: fc.nat(classes - 1),
      settled: fc.boolean(),
      claim,
      posterior: fc.array(share, { minLength: classes, maxLength: classes }),
    },
    { requiredKeys: ['verdict', 'settled'] },
  );
  const decider = fc
    .constantFrom(...Object.values(deciders))
    .chain(({ id, presets }) =>
      fc.record(
        { id: fc.constant(id), preset: fc.constantFrom(...presets.map(({ name }) => name)), risk },
        { requiredKeys: ['id'] },
      ),
    );
  const course = fc.record({
    decider,
    decidedBy: fc.constantFrom(...readingIds),
    budget: fc.nat(2 ** 31 - 1),
    outcome: fc.option(outcome, { nil: undefined }),
  });
  return fc.record({ course }, { requiredKeys: [] });
};

const anyRun: fc.Arbitrary<RunFile> = fc
  .record({
    levels: fc.integer({ min: 1, max: 9 }),
    draws: fc.integer({ min: 1, max: 3 }),
    classes: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 2, maxLength: 5 }),
    side: fc.integer({ min: 1, max: 6 }),
    channels: fc.constantFrom(1 as const, 3 as const),
    name: fc.string({ unit: 'grapheme', maxLength: 30 }),
    stream: fc.maxSafeNat(),
    seconds: fc.double({ min: 0, max: 1e6, noNaN: true }),
  })
  .chain(({ levels, draws, classes, side, channels, name, stream, seconds }) => {
    const plan = { spacing: 'log-uniform', levels, draws, sigmaMin: 0.1, sigmaMax: 7 } as const;
    const probes = planProbes(plan);
    const cells = probes.length * classes.length;
    const errors = fc.array(anyError, { minLength: cells, maxLength: cells }).map((list) => Float32Array.from(list));
    const pixels = side * side * channels;
    return fc
      .record({
        squared: errors,
        absolute: errors,
        course: anyCourse(classes.length),
        data: fc.uint8Array({ minLength: pixels, maxLength: pixels }),
      })
      .map(({ squared, absolute, course, data }) => ({
        ...course,
        model: { id: 'tiny', sha256: 'ab'.repeat(32), title: 'Tiny', classes },
        seed: seed(stream),
        plan,
        fingerprint: 'onnxruntime 1.30.0 wasm',
        seconds,
        picture: { name, width: side, height: side, channels, data },
        table: { classes: classes.length, pixels, probes, squared, absolute },
      }));
  });

it('comes back from JSON bit for bit', () => {
  fc.assert(
    fc.property(anyRun, (run) => {
      expect(readRunFile(JSON.parse(writeRunFile(run)))).toEqual(run);
    }),
  );
});

const [sample] = fc.sample(anyRun, { numRuns: 1, seed: 5 }) as [RunFile];

it.each([
  ['format', 2, 'saved run: format must be 1, got 2'],
  ['seed', -1, 'saved run: seed must be a whole number from 0'],
  ['table.squared', 'AAAA', 'saved run: table.squared must be whole float32 numbers'],
  ['table.squared', 'AACAvw==', 'saved run: table.squared must be errors'],
  ['table.squared', 'AAAAAA==', 'must have a level, a draw and an error per class for every probe'],
  ['table.levels', '%', 'saved run: table.levels must be base64'],
  ['picture.data', '', 'saved run: picture must have all its pixels'],
  ['picture.width', 1e9, 'saved run: picture.width must be a whole number from 1 to 1024'],
])('names %s when it is damaged', (path, value, words) => {
  const json = JSON.parse(writeRunFile(sample));
  const [first, second] = path.split('.') as [string, string | undefined];
  if (second === undefined) json[first] = value;
  else json[first][second] = value;
  expect(() => readRunFile(json)).toThrow(words);
});

it.each([
  [{ verdict: 5, settled: true }, 'must have a class for a verdict'],
  [{ verdict: 0, settled: true, posterior: Array(7).fill(0) }, 'must have a probability for every class'],
])('names an outcome that does not fit its classes', (outcome, words) => {
  const json = JSON.parse(writeRunFile(sample));
  json.course = { decider: { id: 'race' }, decidedBy: 'elbo', budget: 100, outcome };
  expect(() => readRunFile(json)).toThrow(words);
});

it('answers anything else with a fault', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (value) => {
      try {
        readRunFile(value);
        expect.unreachable();
      } catch (error) {
        expect(isFault(error) && error.code).toBe('data-invalid');
      }
    }),
  );
});
