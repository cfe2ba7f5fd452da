import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as wasm from 'onnxruntime-web/wasm';
import { expect, it } from 'vitest';
import type { NoisedQuestion } from '#core/certify/noisedModel.ts';
import { denoiseGaussian, type GaussianWorld } from '#core/oracle/gaussianWorld.ts';
import { oneAtATime } from './oneAtATime.ts';
import { openDenoiser } from './openDenoiser.ts';
import { parseCard } from './parseCard.ts';

wasm.env.wasm.numThreads = 1;
const folder = new URL('../testdata/models/gaussian/', import.meta.url);
const card = parseCard(JSON.parse(readFileSync(new URL('card.json', folder), 'utf8')));
const session = { executionProviders: ['wasm'] };
const { noised } = await openDenoiser(wasm, readFileSync(new URL('model.onnx', folder)), card, {
  session,
  queue: oneAtATime(),
});

/** Three classes of 4×4 pictures with bright columns: what the model of the test was made from. */
const bars = [[0], [3], [1, 2]];
const world: GaussianWorld = {
  means: bars.map((columns, c) =>
    Array.from({ length: 16 }, (_, i) => (columns.includes(i % 4) ? (c === 2 ? 0.25 : 0.5) : -0.5)),
  ),
  deviations: [0.25, 0.25, 0.25],
};

const pictures = (count: number) =>
  fc
    .array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 16 * count, maxLength: 16 * count })
    .map((values) => Float32Array.from(values));
const anyQuestion: fc.Arbitrary<NoisedQuestion> = fc
  .record({ count: fc.integer({ min: 1, max: 40 }), conditions: fc.uniqueArray(fc.nat(2), { minLength: 1 }) })
  .chain(({ count, conditions }) =>
    fc.record({
      base: pictures(count),
      noise: pictures(count),
      scale: fc
        .array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: count, maxLength: count })
        .map((values) => Float32Array.from(values)),
      level: fc
        .array(fc.double({ min: 0.05, max: 8, noNaN: true }), { minLength: count, maxLength: count })
        .map((values) => Float32Array.from(values)),
      target: pictures(count),
      conditions: fc.constant(conditions),
    }),
  );

/** The estimates in double precision, [B][K][16]. */
const estimates = ({ base, noise, scale, level, conditions }: NoisedQuestion) =>
  Array.from(level, (sigma, b) => {
    const noisy = Array.from({ length: 16 }, (_, i) => base[16 * b + i]! + scale[b]! * noise[16 * b + i]!);
    return conditions.map((c) => denoiseGaussian(world, noisy, sigma, c as number));
  });

it('tells the estimate of a picture with any noise on it, and its error against any target', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuestion, async (question) => {
      const expected = estimates(question);
      const found = await noised.denoised(question);
      for (const [i, value] of expected.flat(2).entries()) expect(found[i]).toBeCloseTo(value, 4);
      const errors = await noised.errors(question);
      const { target, conditions } = question;
      for (const [b, row] of expected.entries()) {
        for (const [k, estimate] of row.entries()) {
          const error = estimate.reduce((sum, d, i) => sum + (d - target[16 * b + i]!) ** 2, 0) / 16;
          expect(errors[b * conditions.length + k]).toBeCloseTo(error, 4);
        }
      }
    }),
    { numRuns: 30 },
  );
});

it('tells the estimate without a class', async () => {
  const base = new Float32Array(16).fill(0.1);
  const one = Float32Array.of(0.5);
  const question = {
    base,
    noise: base,
    scale: Float32Array.of(0),
    level: one,
    target: base,
    conditions: ['none'],
  } as const;
  const estimate = await noised.denoised(question);
  expect(estimate).toHaveLength(16);
  expect(estimate.every(Number.isFinite)).toBe(true);
});

const good: NoisedQuestion = {
  base: new Float32Array(16),
  noise: new Float32Array(16),
  scale: Float32Array.of(1),
  level: Float32Array.of(1),
  target: new Float32Array(16),
  conditions: [0],
};

it.each<[string, Partial<NoisedQuestion>]>([
  ['The model has classes 0 to 2, got 3.', { conditions: [3] }],
  ['A noise level must be from', { level: Float32Array.of(0) }],
  ['The model takes 16 values a picture.', { base: new Float32Array(15) }],
  ['The model takes 16 values a picture.', { scale: new Float32Array(2) }],
])('refuses what an engine would answer with nonsense: %s', async (words, change) => {
  await expect(noised.errors({ ...good, ...change })).rejects.toThrow(words);
});
