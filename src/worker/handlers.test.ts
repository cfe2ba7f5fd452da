import { readFileSync } from 'node:fs';
import * as wasm from 'onnxruntime-web/wasm';
import { afterEach, describe, expect, it } from 'vitest';
import { typicalityProbes } from '#core/evaluate/typicality.ts';
import { Fault } from '#core/fault.ts';
import { noise } from '#core/math/noise.ts';
import { fixedChoice } from '#core/scoring/decider.ts';
import { decide } from '#core/scoring/deciders.ts';
import { replayOutcome } from '#core/scoring/drive.ts';
import { append, emptyTable } from '#core/scoring/errorTable.ts';
import type { Plan } from '#core/scoring/plan.ts';
import { readingOf } from '#core/scoring/readings.ts';
import { seed } from '#core/units.ts';
import type { Fetch } from '#runtime/fetchFile.ts';
import { type ModelCache, noCache } from '#runtime/modelCache.ts';
import type { Ort } from '#runtime/ort.ts';
import { createClient } from './client.ts';
import { eventLoopTurn } from './eventLoopTurn.ts';
import { createHandlers, type WorkerWorld } from './handlers.ts';
import type { GpuFound } from './probeGpu.ts';
import type { EngineChoice, Jobs, LoadEvent, ScoreEvent } from './protocol.ts';
import { serve } from './serve.ts';

wasm.env.wasm.numThreads = 1;

const models = new URL('../testdata/', import.meta.url);
const base = 'https://page.example/sub/';
const plan: Plan = { spacing: 'log-uniform', levels: 8, draws: 4, sigmaMin: 0.1, sigmaMax: 5 };
const picture = Float32Array.from({ length: 16 }, (_, i) => Math.cos(i));

const fetchFile: Fetch = async (url) => new Response(readFileSync(new URL(url.slice(base.length), models)));
const noGpu: GpuFound = { found: false, why: 'this is a test' };
const goodGpu: GpuFound = {
  found: true,
  name: 'acme gpu',
  software: false,
  openDevice: async () => ({ device: {} as GPUDevice, lost: () => undefined, lostSoon: async () => undefined }),
};

/** An engine whose errors are `factor` times what they should be. */
const scaled = (factor: number): Ort => ({
  Tensor: wasm.Tensor,
  InferenceSession: {
    create: async (...args) => {
      const session = await wasm.InferenceSession.create(...args);
      return Object.assign(Object.create(session), {
        release: () => session.release(),
        run: async (feeds: wasm.InferenceSession.FeedsType, fetches: readonly string[]) => {
          const { errors } = await session.run(feeds, fetches);
          return {
            errors: new wasm.Tensor(
              'float32',
              (errors!.data as Float32Array).map((e) => e * factor),
              errors!.dims,
            ),
          };
        },
      });
    },
  },
});

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** The page's end of a worker that runs the real engine, here. */
function start(change: Partial<WorkerWorld> = {}) {
  let time = 0;
  const world: WorkerWorld = {
    base,
    fetch: () => fetchFile,
    cache: noCache,
    now: () => (time += 10),
    probeGpu: async () => noGpu,
    surroundings: { jspi: true, isolated: false, cores: 2, ios: false },
    loadBuild: async function* () {
      return { ort: wasm, version: '1.30.0', fromGpuBuffer: wasm.Tensor.fromGpuBuffer, started: () => {} };
    },
    ...change,
  };
  const { port1: page, port2: worker } = new MessageChannel();
  ports.push(page);
  serve<Jobs>(worker, () => createHandlers(world), { turn: eventLoopTurn });
  page.start();
  worker.start();
  page.postMessage({ type: 'open', base }, []);
  const engine = createClient<Jobs>(page);
  const load = (choice: EngineChoice = 'auto', model = 'gaussian') =>
    collect(engine('load', { model, engine: choice }));
  const classify = async function* (known = emptyTable(3, 16)) {
    const params = { model: 'gaussian', picture, seed: 3, plan, decider: fixedChoice, reading: 'elbo', known } as const;
    for await (const event of engine('classify', params)) if (event.type === 'measured') yield event;
  };
  return { engine, load, classify };
}

async function collect<T>(events: AsyncIterable<T>): Promise<T[]> {
  const seen: T[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}

const ready = (events: readonly LoadEvent[]) => events.find((event) => event.type === 'ready')!;
const tableOf = (events: readonly ScoreEvent[]) =>
  events.reduce((table, { question, answer }) => append(table, question, answer), emptyTable(3, 16));

describe('loading', () => {
  it('tells the card, the bytes, the preparing, and ends ready with a report', async () => {
    const events = await start().load();
    expect([...new Set(events.map(({ type }) => type))]).toEqual(['card', 'progress', 'preparing', 'ready']);
    expect(ready(events).engine).toMatchObject({
      provider: 'wasm',
      threads: 1,
      reason: 'The CPU is used: this is a test.',
      losses: ['No GPU: this is a test.', 'One thread: the page is not cross-origin isolated.'],
      fingerprint: 'onnxruntime 1.30.0 wasm',
    });
    expect(ready(events).engine.selfCheck.largest).toBeLessThan(1e-5);
  });

  it('opens an open model no second time', async () => {
    const { load } = start();
    await load();
    expect((await load()).map(({ type }) => type)).not.toContain('preparing');
    expect((await load('wasm')).map(({ type }) => type)).toContain('preparing');
  });

  it('falls back to the CPU when the GPU cannot be opened, and keeps the reason', async () => {
    const { engine } = ready(await start({ probeGpu: async () => goodGpu }).load());
    expect(engine.provider).toBe('wasm');
    expect(engine.reason).toBe('The GPU failed; the CPU is used.');
    expect(engine.losses[0]).toMatch(/^The GPU was given up: .*could not open the model/);
  });

  it('tries every engine before it gives up', async () => {
    const builds: string[] = [];
    const { load } = start({
      probeGpu: async () => ({ ...goodGpu, software: true }),
      // biome-ignore lint/correctness/useYield: nothing is downloaded
      loadBuild: async function* (build) {
        builds.push(build);
        throw new Fault('engine-unavailable', `${build} is not here`);
      },
    });
    await expect(load()).rejects.toMatchObject({ code: 'engine-unavailable', message: 'jspi is not here' });
    expect(builds).toEqual(['wasm', 'jspi']);
  });

  it('U2: gives no model to an engine that computes wrong numbers', async () => {
    const { load, classify } = start({
      loadBuild: async function* () {
        return { ort: scaled(1.001), version: '1.30.0', fromGpuBuffer: wasm.Tensor.fromGpuBuffer, started: () => {} };
      },
    });
    await expect(load()).rejects.toMatchObject({ code: 'engine-wrong-numbers' });
    await expect(collect(classify())).rejects.toMatchObject({ code: 'model-unknown' });
  });

  it('fails, with a remedy, when the user insists on an engine that does not work', async () => {
    await expect(start().load('webgpu')).rejects.toMatchObject({ code: 'engine-unavailable' });
    await expect(start({ probeGpu: async () => goodGpu }).load('webgpu')).rejects.toMatchObject({
      code: 'engine-failed',
    });
  });

  it.each(['../secret', 'https://elsewhere.example/m', 'A', ''])('looks for no model called %s', async (model) => {
    const asked: string[] = [];
    const fetch = () => async (url: string) => {
      asked.push(url);
      return new Response(null, { status: 404 });
    };
    await expect(start({ fetch }).load('auto', model)).rejects.toMatchObject({ code: 'model-unknown' });
    expect(asked).toEqual([]);
  });

  it('looks for models beside the page, wherever that is', async () => {
    const asked: string[] = [];
    const fetch = () => async (url: string) => {
      asked.push(url);
      return new Response(null, { status: 404 });
    };
    await expect(start({ fetch }).load('auto', 'fashion-mnist')).rejects.toMatchObject({ code: 'model-unreachable' });
    expect(asked).toEqual(['https://page.example/sub/models/fashion-mnist/card.json']);
  });

  it('is cancelled by its reader, and the next load works', async () => {
    const { engine, load } = start();
    for await (const event of engine('load', { model: 'gaussian', engine: 'auto' }))
      if (event.type === 'progress') break;
    expect(ready(await load()).card.id).toBe('gaussian');
  });
});

describe('classifying', () => {
  it('answers every probe of the plan once, for all classes', async () => {
    const { load, classify } = start();
    await load();
    const events = await collect(classify());
    expect(tableOf(events).probes).toHaveLength(32);
    expect(events.every(({ question }) => question.classes.length === 3)).toBe(true);
    expect(new Set(tableOf(events).probes.map(({ draw }) => draw)).size).toBe(32);
  });

  it('continues where a table ends, and ends with the same bits', async () => {
    const { load, classify } = start();
    await load();
    const whole = tableOf(await collect(classify()));
    const first: ScoreEvent[] = [];
    for await (const event of classify()) {
      first.push(event);
      if (first.length === 3) break;
    }
    const continued = tableOf([...first, ...(await collect(classify(tableOf(first))))]);
    expect(continued).toEqual(whole);
  });

  it('adapts its batches to the time that calls take, to the same bits', async () => {
    const sizes = async (milliseconds: number) => {
      let time = 0;
      const { load, classify } = start({ now: () => (time += milliseconds) });
      await load();
      const events = await collect(classify());
      return { sizes: events.map(({ question }) => question.probes.length), table: tableOf(events) };
    };
    const [quick, slow] = [await sizes(1), await sizes(500)];
    expect(quick.sizes).toEqual([1, 2, 4, 8, 16, 1]);
    expect(new Set(slow.sizes)).toEqual(new Set([1]));
    expect(slow.table).toEqual(quick.table);
  });

  it('lets a decider end the run, and says how it ended', async () => {
    const { load, engine } = start();
    await load();
    const decider = { id: 'race', preset: 'asymptotic' } as const;
    const events = await collect(
      engine('classify', { model: 'gaussian', picture, seed: 3, plan, decider, reading: 'elbo' }),
    );
    const table = tableOf(events.filter((event) => event.type === 'measured'));
    const context = { plan, seed: seed(3), classes: [0, 1, 2], reading: readingOf('elbo') };
    expect(events.at(-1)).toEqual({
      type: 'decided',
      outcome: replayOutcome(decide(decider, context).begin(), table),
    });
  });

  it('stops within one batch of being left', async () => {
    let runs = 0;
    const { load, classify } = start({ now: () => ++runs * 500 });
    await load();
    runs = 0;
    for await (const _ of classify()) break;
    for (let turn = 0; turn < 20; turn++) await eventLoopTurn();
    expect(runs / 2).toBeLessThanOrEqual(3);
  });

  it('asks for the model that is open, or says which is not', async () => {
    await expect(collect(start().classify())).rejects.toMatchObject({ code: 'model-unknown' });
  });

  it('takes no picture of another size', async () => {
    const { load, engine } = start();
    await load();
    const job = engine('classify', {
      model: 'gaussian',
      picture: new Float32Array(3),
      seed: 1,
      plan,
      decider: fixedChoice,
      reading: 'elbo',
    });
    await expect(collect(job)).rejects.toMatchObject({ code: 'argument-invalid' });
  });
});

describe('judging a picture', () => {
  const range = { levels: [0.2, 0.7, 2], draws: 4, seed: 9, low: -5, high: -1, share: 0.98 };
  const measured = { pictures: 100, split: 'validation', command: 'elbow' };

  /** The model with a range in its card. */
  const judging: Fetch = async (url, mode) => {
    const response = await fetchFile(url, mode);
    if (!url.endsWith('card.json')) return response;
    const card = JSON.parse(readFileSync(new URL(url.slice(base.length), models), 'utf8'));
    return new Response(JSON.stringify({ ...card, typicality: { ...range, ...measured } }));
  };

  it('answers every level and draw with the error of the world without class means', async () => {
    const { engine, load } = start({ fetch: () => judging });
    await load();
    const events = await collect(engine('typicality', { model: 'gaussian', picture }));
    const errors = events.flatMap(({ errors }) => [...errors]);
    const expected = typicalityProbes(range).map(({ level: sigma, draw }) => {
      const keep = 0.25 ** 2;
      const misses = [...noise(seed(range.seed), draw, 16)].map(
        (epsilon, i) => (keep * (picture[i]! + sigma * epsilon)) / (keep + sigma ** 2) - picture[i]!,
      );
      return misses.reduce((sum, miss) => sum + miss * miss, 0) / 16;
    });
    expect(errors).toHaveLength(12);
    for (const [j, error] of errors.entries()) expect(error / expected[j]! - 1).toBeCloseTo(0, 4);
  });

  it('is silent about a model whose card has no range, and knows only the open model', async () => {
    const { engine, load } = start();
    await expect(collect(engine('typicality', { model: 'gaussian', picture }))).rejects.toMatchObject({
      code: 'model-unknown',
    });
    await load();
    expect(await collect(engine('typicality', { model: 'gaussian', picture }))).toEqual([]);
  });
});

describe('denoising one picture', () => {
  it('shows the pictures whose errors a classification measures', async () => {
    const { engine, load, classify } = start();
    await load();
    const { question, answer } = (await collect(classify()))[0]!;
    const { level, draw } = question.probes[0]!;
    const asked = { model: 'gaussian', picture, seed: 3, level, draw, classes: [2, 0] };
    const { noisy, denoised } = (await collect(engine('denoise', asked)))[0]!;
    const errorOf = (estimate: Float32Array) =>
      estimate.reduce((sum, value, i) => sum + (value - picture[i]!) ** 2, 0) / picture.length;
    expect(errorOf(denoised[0]!) / answer.squared[2]! - 1).toBeCloseTo(0, 5);
    expect(errorOf(denoised[1]!) / answer.squared[0]! - 1).toBeCloseTo(0, 5);
    expect([...noisy]).toEqual([...picture.map((x, i) => x + level * noise(seed(3), draw, 16)[i]!)]);
  });

  it('knows only the open model and its classes', async () => {
    const { engine, load } = start();
    const asked = { model: 'gaussian', picture, seed: 3, level: 1, draw: 0, classes: [0] };
    await expect(collect(engine('denoise', asked))).rejects.toMatchObject({ code: 'model-unknown' });
    await load();
    await expect(collect(engine('denoise', { ...asked, classes: [3] }))).rejects.toMatchObject({
      code: 'argument-invalid',
    });
  });
});

describe('explaining', () => {
  it('adds evidence up to the gap that a classification measures, and goes on to the same gains', async () => {
    const { engine, load, classify } = start();
    await load();
    const batches = await collect(classify());
    const question = { picture, class: 2, against: 0, plan, seed: 3, reading: 'elbo' as const };
    const passes = await collect(engine('evidence', { model: 'gaussian', question }));
    expect(passes.map(({ probes }) => probes.length)).toEqual([8, 8, 8, 8]);
    const first = batches[0]!;
    const probe = first.question.probes[0]!;
    const gain = passes[0]!.gains[0]!.reduce((sum, g) => sum + g, 0);
    const { weight } = readingOf('elbo');
    const difference = first.answer.squared[0]! - first.answer.squared[2]!;
    expect(passes[0]!.probes[0]).toEqual(probe);
    expect(gain / (weight!(probe.level, 16) * difference) - 1).toBeCloseTo(0, 4);
    const known = { probes: passes[0]!.probes, gains: passes[0]!.gains };
    const rest = await collect(engine('evidence', { model: 'gaussian', question, known }));
    expect(rest.map(({ gains }) => gains)).toEqual(passes.slice(1).map(({ gains }) => gains));
  });

  it('walks to a counterfactual and a sample step by step', async () => {
    const { engine, load } = start();
    await load();
    const settings = {
      class: 1,
      up: { by: 'noise' as const },
      sampler: 'heun' as const,
      start: 1,
      least: 0.05,
      steps: 6,
      weight: 0,
      clip: false,
      seed: 3,
    };
    const steps = await collect(engine('counterfactual', { model: 'gaussian', picture, settings }));
    expect(steps.map(({ phase, step }) => [phase, step])).toEqual([1, 2, 3, 4, 5, 6].map((step) => ['down', step]));
    expect(steps.at(-1)?.sigma).toBe(0);
    const { up: _, ...plain } = settings;
    expect(await collect(engine('sample', { model: 'gaussian', settings: plain }))).toHaveLength(6);
    await expect(collect(engine('sample', { model: 'other', settings: plain }))).rejects.toMatchObject({
      code: 'model-unknown',
    });
  });

  it('comes back by inversion to the picture when it is decoded as its own class', async () => {
    const { engine, load } = start();
    await load();
    const settings = {
      class: 2,
      up: { by: 'inversion' as const, from: 2 },
      sampler: 'heun' as const,
      start: 3,
      least: 0.005,
      steps: 60,
      weight: 0,
      clip: false,
      seed: 3,
    };
    const steps = await collect(engine('counterfactual', { model: 'gaussian', picture, settings }));
    expect(steps.map(({ phase }) => phase)).toEqual([...Array(59).fill('up'), ...Array(60).fill('down')]);
    const end = steps.at(-1)!.picture;
    const back = Math.max(...Array.from(end, (value, i) => Math.abs(value - picture[i]!)));
    expect(back).toBeLessThan(0.02);
    const other = await collect(
      engine('counterfactual', { model: 'gaussian', picture, settings: { ...settings, class: 0 } }),
    );
    expect(Math.max(...other.at(-1)!.picture.map((value, i) => Math.abs(value - picture[i]!)))).toBeGreaterThan(0.2);
  });

  it('is left at any step: the model is not asked again, and the next job is answered', async () => {
    let runs = 0;
    const counting: Ort = {
      Tensor: wasm.Tensor,
      InferenceSession: {
        create: async (...args) => {
          const session = await wasm.InferenceSession.create(...args);
          return Object.assign(Object.create(session), {
            release: () => session.release(),
            run: (feeds: wasm.InferenceSession.FeedsType, fetches: readonly string[]) => {
              runs++;
              return session.run(feeds, fetches);
            },
          });
        },
      },
    };
    const { engine, load } = start({
      loadBuild: async function* () {
        return { ort: counting, version: '1.30.0', fromGpuBuffer: wasm.Tensor.fromGpuBuffer, started: () => {} };
      },
    });
    await load();
    const settings = {
      class: 1,
      sampler: 'ddim' as const,
      start: 3,
      least: 0.05,
      steps: 200,
      weight: 0,
      clip: false,
      seed: 3,
    };
    const before = runs;
    for await (const { step } of engine('sample', { model: 'gaussian', settings })) if (step === 3) break;
    const short = await collect(engine('sample', { model: 'gaussian', settings: { ...settings, steps: 5 } }));
    expect(short).toHaveLength(5);
    expect(runs - before).toBeLessThan(100);
  });
});

describe('storage', () => {
  it('lists the models that are kept, and forgets one', async () => {
    const kept = new Map([
      ['a1', { model: 'a', sha256: 'a1', bytes: 10 }],
      ['a2', { model: 'a', sha256: 'a2', bytes: 5 }],
      ['b1', { model: 'b', sha256: 'b1', bytes: 7 }],
    ]);
    const cache: ModelCache = {
      ...noCache,
      list: async () => [...kept.values()],
      remove: async ({ sha256 }) => void kept.delete(sha256),
    };
    const { engine } = start({ cache });
    expect(await collect(engine('storage', {}))).toEqual([{ type: 'storage', models: ['a', 'b'], bytes: 22 }]);
    await collect(engine('forget', { model: 'a' }));
    expect(await collect(engine('storage', {}))).toEqual([{ type: 'storage', models: ['b'], bytes: 7 }]);
  });
});
