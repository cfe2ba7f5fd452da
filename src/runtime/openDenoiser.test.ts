import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as wasm from 'onnxruntime-web/wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Question } from '#core/diffusion/denoiser.ts';
import { noise } from '#core/math/noise.ts';
import { level, seed } from '#core/units.ts';
import { parseGolden } from './golden.ts';
import { MOST_ROWS } from './limits.ts';
import { oneAtATime } from './oneAtATime.ts';
import { type Denoiser, openDenoiser } from './openDenoiser.ts';
import type { ErrorsBuffer, Ort } from './ort.ts';
import { ownErrorsBuffer } from './ownErrorsBuffer.ts';
import { parseCard } from './parseCard.ts';

wasm.env.wasm.numThreads = 1;
/** The native engine is an optional package. */
const native = await import('onnxruntime-node').catch(() => undefined);

const folder = new URL('../testdata/models/gaussian/', import.meta.url);
const json = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
const card = parseCard(json('card.json'));
const golden = parseGolden(json('golden.json'), card);
const bytes = readFileSync(new URL('model.onnx', folder));
const stream = seed(41);
const picture = Float32Array.from({ length: 16 }, (_, i) => Math.sin(i));

const session = { executionProviders: ['wasm'] };
const open = (ort: Ort = wasm, change: Partial<typeof card> = {}, queue = oneAtATime()) =>
  openDenoiser(ort, bytes, { ...card, ...change }, { session, queue });

/** The errors of the Gaussian world in double precision: D = (s²(x + σε) + σ²μ) / (s² + σ²). */
function expected({ probes, classes }: Question): number[] {
  const bars = [[0], [3], [1, 2]];
  const variance = 0.25 ** 2;
  return probes.flatMap(({ level: sigma, draw }) => {
    const epsilon = noise(stream, draw, 16);
    return classes.map((c) => {
      let sum = 0;
      for (let i = 0; i < 16; i++) {
        const mean = bars[c]!.includes(i % 4) ? (c === 2 ? 0.25 : 0.5) : -0.5;
        const estimate = (variance * (picture[i]! + sigma * epsilon[i]!) + sigma ** 2 * mean) / (variance + sigma ** 2);
        sum += (estimate - picture[i]!) ** 2;
      }
      return sum / 16;
    });
  });
}

const questions = fc.record({
  probes: fc.array(
    fc.record({ level: fc.double({ min: 0.02, max: 20, noNaN: true }).map(level), draw: fc.maxSafeNat() }),
    { minLength: 1, maxLength: 9 },
  ),
  classes: fc.uniqueArray(fc.nat(2), { minLength: 1 }),
});

const engines: readonly [string, Ort, ErrorsBuffer | undefined][] = [
  ['WebAssembly', wasm, undefined],
  ...(native ? [['onnxruntime-node', native, ownErrorsBuffer(native)] as [string, Ort, ErrorsBuffer]] : []),
];

describe.each(engines)('a denoiser on %s', (_, ort, buffer) => {
  let denoiser: Denoiser;
  beforeAll(async () => {
    const session = { executionProviders: [ort === wasm ? 'wasm' : 'cpu'] };
    denoiser = await openDenoiser(ort, bytes, card, { session, queue: oneAtATime(), ...(buffer && { buffer }) });
  });

  it('gives the errors that the Gaussian world has in closed form', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        const { squared } = await denoiser.bind(picture, stream)(question);
        for (const [i, value] of expected(question).entries()) expect(squared[i]! / value - 1).toBeCloseTo(0, 4);
      }),
    );
  });

  it('gives the error of the world without class means when it is told no class', async () => {
    const probes = [0.1, 0.6, 4].map((sigma, draw) => ({ level: level(sigma), draw }));
    const { squared } = await denoiser.bindClassless(picture, stream)(probes);
    const variance = 0.25 ** 2;
    for (const [j, { level: sigma, draw }] of probes.entries()) {
      const misses = [...noise(stream, draw, 16)].map((epsilon, i) => {
        const x = picture[i]!;
        return (variance * (x + sigma * epsilon)) / (variance + sigma ** 2) - x;
      });
      const mean = misses.reduce((sum, miss) => sum + miss * miss, 0) / 16;
      expect(squared[j]! / mean - 1).toBeCloseTo(0, 4);
    }
    expect(squared).toHaveLength(3);
  });

  it('gives the same bits however a question is cut', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        const measure = denoiser.bind(picture, stream);
        const whole = await measure(question);
        const parts: Answer[] = [];
        for (const probe of question.probes) {
          for (const c of question.classes) parts.push(await measure({ probes: [probe], classes: [c] }));
        }
        expect(parts.map(({ squared }) => squared[0])).toEqual([...whole.squared]);
        expect(parts.map(({ absolute }) => absolute[0])).toEqual([...whole.absolute]);
      }),
      { numRuns: 30 },
    );
  });

  it('passes its golden self-check', async () => {
    const { largest, tolerance } = await denoiser.selfCheck(golden);
    expect(largest).toBeLessThan(tolerance);
  });

  it('fails the self-check when an answer is off by more than the tolerance', async () => {
    const errors = golden.errors.with(3, golden.errors[3]! * (1 + 3 * golden.tolerance));
    await expect(denoiser.selfCheck({ ...golden, errors })).rejects.toMatchObject({ code: 'engine-wrong-numbers' });
  });

  it('asks no more rows in one call than memory is bounded for', async () => {
    const probes = Array.from({ length: MOST_ROWS + 5 }, (_, draw) => ({ level: level(0.5), draw }));
    const { squared } = await denoiser.bind(picture, stream)({ probes, classes: [0, 1, 2] });
    const last = { probes: probes.slice(-1), classes: [2] };
    expect(squared.at(-1)! / expected(last)[0]! - 1).toBeCloseTo(0, 4);
  });

  it.each([
    ['a class that is not there', { probes: [{ level: level(1), draw: 0 }], classes: [3] }],
    ['a class that is no whole number', { probes: [{ level: level(1), draw: 0 }], classes: [0.5] }],
    ['a level of zero', { probes: [{ level: 0 as never, draw: 0 }], classes: [0] }],
    ['a level that is not a number', { probes: [{ level: Number.NaN as never, draw: 0 }], classes: [0] }],
    ['a negative draw', { probes: [{ level: level(1), draw: -1 }], classes: [0] }],
  ])('is never asked about %s', async (_, question) => {
    await expect(denoiser.bind(picture, stream)(question)).rejects.toMatchObject({ code: 'argument-invalid' });
  });

  it('takes no picture of another size, and none with holes', () => {
    expect(() => denoiser.bind(new Float32Array(15), stream)).toThrow(/16 finite/);
    expect(() => denoiser.bind(picture.with(3, Number.NaN), stream)).toThrow(/16 finite/);
  });
});

describe('opening a model', () => {
  it.each([
    ['nothing', new Uint8Array(0)],
    ['a web page', Buffer.from('<!doctype html><title>404</title>')],
    ['the first half of a model', bytes.subarray(0, 800)],
  ])('refuses %s', async (_, data) => {
    const opening = openDenoiser(wasm, data, card, { session, queue: oneAtATime() });
    await expect(opening).rejects.toMatchObject({ code: expect.stringMatching(/^(model-not-a-model|engine-failed)$/) });
  });

  it.each([
    [
      'an output of another name',
      { tensors: { ...card.tensors, outputs: { ...card.tensors.outputs, errors: 'loss' } } },
    ],
    ['another number of classes', { condition: { ...card.condition, size: 10 } }],
    ['another size of pictures', { picture: { ...card.picture, width: 5 } }],
    ['no such input', { tensors: { ...card.tensors, inputs: { ...card.tensors.inputs, sigma: 'level' } } }],
  ])('refuses a card that promises %s', async (_, change) => {
    await expect(open(wasm, change)).rejects.toMatchObject({ code: 'model-incompatible' });
  });
});

/** An engine like the real one, whose answers a test can spoil. */
const spoiled = (spoil: (errors: Float32Array) => Float32Array): Ort => ({
  Tensor: wasm.Tensor,
  InferenceSession: {
    create: async (...args) => {
      const session = await wasm.InferenceSession.create(...args);
      return Object.assign(Object.create(session), {
        release: () => session.release(),
        run: async (feeds: wasm.InferenceSession.FeedsType, fetches: readonly string[]) => {
          const { errors } = await session.run(feeds, fetches);
          const data = spoil(errors!.data as Float32Array);
          return { errors: new wasm.Tensor('float32', data, [data.length]) };
        },
      });
    },
  },
});

describe('an engine that cannot be trusted', () => {
  const question = { probes: [{ level: level(1), draw: 0 }], classes: [0, 1, 2] };

  it.each([
    ['writes nothing into its output', (errors: Float32Array) => errors.fill(Number.NaN)],
    ['overflows', (errors: Float32Array) => errors.with(4, Number.POSITIVE_INFINITY)],
    ['gives a negative error', (errors: Float32Array) => errors.with(1, -1e-3)],
    ['gives fewer errors than asked', (errors: Float32Array) => errors.slice(1)],
  ])('is noticed when it %s', async (_, spoil) => {
    const denoiser = await open(spoiled(spoil));
    await expect(denoiser.bind(picture, stream)(question)).rejects.toMatchObject({ code: 'engine-wrong-numbers' });
  });

  it('fails with its own words kept when a run fails', async () => {
    const denoiser = await open(
      spoiled(() => {
        throw new Error('out of memory');
      }),
    );
    await expect(denoiser.bind(picture, stream)(question)).rejects.toMatchObject({
      code: 'engine-failed',
      message: expect.stringContaining('out of memory'),
    });
  });

  it('says that its device is lost rather than give a number from it', async () => {
    let reason: string | undefined;
    const device = { lost: () => reason, lostSoon: async () => reason };
    const denoiser = await openDenoiser(wasm, bytes, card, { session, queue: oneAtATime(), device });
    const measure = denoiser.bind(picture, stream);
    await measure(question);
    reason = 'the driver was reset';
    await expect(measure(question)).rejects.toMatchObject({
      code: 'worker-lost',
      message: expect.stringContaining('the driver was reset'),
    });
  });

  it('U7: knows a lost device behind a failed run, although the loss is told later', async () => {
    const failing = spoiled(() => {
      throw new Error('the buffer was unmapped');
    });
    const device = { lost: () => undefined, lostSoon: async () => 'the driver was reset' };
    const denoiser = await openDenoiser(failing, bytes, card, { session, queue: oneAtATime(), device });
    await expect(denoiser.bind(picture, stream)(question)).rejects.toMatchObject({ code: 'worker-lost' });
  });
});
