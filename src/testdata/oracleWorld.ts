import { File as NodeFile } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { voteOf } from '#core/certify/voteOf.ts';
import { Fault } from '#core/fault.ts';
import { typicalityProbes } from '#core/evaluate/typicality.ts';
import { denoiseGaussian, type GaussianWorld, gaussianErrors, measureGaussian } from '#core/oracle/gaussianWorld.ts';
import { gaussianNoisedModel } from '#core/oracle/gaussianNoisedModel.ts';
import { gaussianTable } from '#core/oracle/gaussianTable.ts';
import { noise } from '#core/math/noise.ts';
import { pictureFromBytes } from '#core/picture/pictureFromBytes.ts';
import { decide } from '#core/scoring/deciders.ts';
import { drive } from '#core/scoring/drive.ts';
import { emptyTable } from '#core/scoring/errorTable.ts';
import { readingOf } from '#core/scoring/readings.ts';
import { planProbes } from '#core/scoring/plan.ts';
import { seed } from '#core/units.ts';
import { writeDoubt } from '#runtime/cardDoubt.ts';
import type { EngineReport } from '#runtime/engineReport.ts';
import { writeRunFile } from '#runtime/link/runFile.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { parseCard } from '#runtime/parseCard.ts';
import { createClient } from '#worker/client.ts';
import { eventLoopTurn } from '#worker/eventLoopTurn.ts';
import { counterfactualSteps, evidence, sampleSteps } from '#worker/explainJobs.ts';
import type { Handlers, Jobs, PictureJobs } from '#worker/protocol.ts';
import { serve } from '#worker/serve.ts';

const shipped = JSON.parse(readFileSync('public/models/tiny/card.json', 'utf8'));
/** A card that says no more than it must, and what its training cost. */
const { confusion, calibration, typicality, levelDensity, baseline, speed, use, limits, conditioning, doubt, ...tiny } =
  shipped;

const SIDE = 4;
/** Told no class, the world's denoiser takes every picture for a blank one. */
const BLANK = 3;
const names = ['Stripes', 'Checks', 'Cross', 'Blank'] as const;

/** Four classes of 4×4 pictures whose ideal denoiser is a closed form. */
export const patterns: GaussianWorld = {
  means: [
    (_: number, y: number) => (y % 2 === 0 ? 0.6 : -0.6),
    (x: number, y: number) => ((x + y) % 2 === 0 ? 0.6 : -0.6),
    (x: number, y: number) => (x === y || x + y === SIDE - 1 ? 0.5 : -0.5),
    () => 0,
  ].map((mean) => Array.from({ length: SIDE * SIDE }, (_, i) => mean(i % SIDE, Math.floor(i / SIDE)))),
  deviations: names.map(() => 0.5),
};

/** A file that the decoder below reads: a grey picture of the pattern of one class. */
export const patternFile = (c: number, name = 'pattern'): File =>
  fileOf(Uint8Array.from(patterns.means[c]!, (mean) => Math.round(127.5 * (1 + mean))), name);

/** A file that passes through a message channel, which those of a simulated page do not. */
export const fileOf = (content: string | Uint8Array, name: string): File => new NodeFile([content], name) as File;

/** Card of a shipped model of this world. */
export const patternCard = (id: string): ModelCard =>
  parseCard({
    ...tiny,
    id,
    title: `Patterns ${id}`,
    classes: names.map((name) => ({ name })),
    picture: { ...tiny.picture, width: SIDE, height: SIDE, polarity: 'any' },
    condition: { ...tiny.condition, size: names.length },
    plan: { spacing: 'log-uniform', levels: 8, draws: 2, sigmaMin: 0.1, sigmaMax: 2 },
  });

/** The saved run of a picture of the first class. */
function example(): unknown {
  const card = patternCard('patterns');
  const plan = { ...card.plan, draws: 4 };
  const data = Uint8Array.from(patterns.means[0]!, (mean) => Math.round(127.5 * (1 + mean)));
  const { values } = pictureFromBytes(data, card.picture);
  return JSON.parse(
    writeRunFile({
      model: { id: 'patterns', sha256: 'ab'.repeat(32), title: card.title, classes: names },
      seed: seed(5),
      plan,
      fingerprint: 'elsewhere',
      seconds: 1,
      picture: { name: 'Stripes', width: SIDE, height: SIDE, channels: 1, data },
      table: gaussianTable(patterns, [...values], seed(5), planProbes(plan)),
    }),
  );
}

const filesOf = (cards: readonly ModelCard[]): Readonly<Record<string, unknown>> => ({
  'models/index.json': cards.map(({ id }) => id),
  ...Object.fromEntries(
    cards.map((card) => [`models/${card.id}/card.json`, { ...card, doubt: card.doubt && writeDoubt(card.doubt) }]),
  ),
  'samples/index.json': [
    { model: 'patterns', file: 'patterns/checks.png', name: 'Checks', licence: 'MIT', source: 'closed form' },
  ],
});

const report: EngineReport = {
  provider: 'wasm',
  build: 'wasm',
  version: '1',
  threads: 1,
  reason: 'A closed form answers.',
  losses: [],
  selfCheck: { largest: 0, tolerance: 1e-4 },
  fingerprint: 'oracle',
};

/** What a test may look at and change while the world turns. */
export type Knobs = {
  /** Jobs that were started, in order, by name. */
  readonly started: string[];
  /** Batches that were measured. */
  batches: number;
  /** Called before every batch; what it throws ends the job. */
  beforeBatch: () => void | Promise<void>;
  /** Called before a model is opened; what it throws ends the job. */
  beforeReady: () => void | Promise<void>;
  /** What the page has stored. */
  readonly kept: Map<string, unknown>;
  /** Frames that were waited for. */
  frames: number;
};

/** A page's world whose engine is exact, behind a real conversation over message channels. */
export function oracleWorld(cards: readonly ModelCard[] = ['patterns', 'patterns-too'].map(patternCard)) {
  const files = filesOf(cards);
  const cardOf = (model: string) => cards.find(({ id }) => id === model) ?? patternCard(model);
  const knobs: Knobs = { started: [], batches: 0, beforeBatch: () => {}, beforeReady: () => {}, kept: new Map(), frames: 0 };
  const exact = { noised: gaussianNoisedModel(patterns), levelWeights: undefined, now: () => 0 };
  const jobs: Handlers<Jobs> = {
    async *load({ model }) {
      knobs.started.push(`load ${model}`);
      yield { type: 'progress', part: 'model', loaded: 50, total: 100, cached: false };
      yield { type: 'progress', part: 'model', loaded: 100, total: 100, cached: false };
      yield { type: 'preparing', engine: 'wasm' };
      await knobs.beforeReady();
      yield { type: 'ready', card: cardOf(model), sha256: 'ab'.repeat(32), engine: report };
    },
    async *classify({ model, picture, seed: stream, plan, decider, reading, known }) {
      knobs.started.push(`classify from ${known?.probes.length ?? 0}`);
      const classes = names.map((_, c) => c);
      const { classTree, guide, levelWeights } = cardOf(model);
      const context = { plan, seed: seed(stream), classes, reading: readingOf(reading, levelWeights), classTree, guide };
      const measure = measureGaussian(patterns, [...picture], seed(stream));
      const table = { ...emptyTable(classes.length, SIDE * SIDE), ...known };
      const course = drive(decide(decider, context).begin(), table, measure, () => 2);
      let step = await course.next();
      for (; !step.done; step = await course.next()) {
        await knobs.beforeBatch();
        knobs.batches++;
        yield { type: 'measured', seconds: 0.01, ...step.value };
      }
      yield { type: 'decided', outcome: step.value };
    },
    async *certify({ model, picture, settings, block }) {
      knobs.started.push(`certify ${model} from block ${block}`);
      const ballot = { picture, classes: names.map((_, c) => c) };
      const noised = gaussianNoisedModel(patterns);
      for (let next = block; next * settings.block < settings.n0 + settings.n; next++) {
        await knobs.beforeBatch();
        knobs.batches++;
        yield { type: 'voted', votes: await voteOf(settings, noised, ballot, next), seconds: 0.01 };
      }
    },
    async *typicality({ model, picture }) {
      knobs.started.push('typicality');
      const wanted = cardOf(model).typicality;
      if (wanted === undefined) return;
      const probes = typicalityProbes(wanted);
      const { squared } = gaussianErrors(patterns, [...picture], seed(wanted.seed), { probes, classes: [BLANK] });
      yield { type: 'errors', errors: squared };
    },
    async *denoise({ model, picture, seed: stream, level, draw, classes }) {
      knobs.started.push(`denoise ${model} at ${level.toFixed(3)} as ${classes.join(', ')}`);
      const drawn = noise(seed(stream), draw, picture.length);
      const noisy = picture.map((value, i) => value + level * drawn[i]!);
      const denoised = classes.map((c) => Float32Array.from(denoiseGaussian(patterns, noisy, level, c)));
      yield { type: 'denoised', noisy, denoised };
    },
    async *evidence(params) {
      knobs.started.push(`evidence of ${params.question.class} against ${params.question.against} from ${params.known?.probes.length ?? 0}`);
      for await (const event of evidence(exact, params)) {
        await knobs.beforeBatch();
        yield event;
      }
    },
    async *counterfactual(params) {
      knobs.started.push(`counterfactual ${params.settings.class}`);
      for await (const event of counterfactualSteps(exact, params)) {
        await knobs.beforeBatch();
        yield event;
      }
    },
    async *sample(params) {
      knobs.started.push(`sample ${params.settings.class}`);
      yield* sampleSteps(exact, params);
    },
    async *plain({ pictures, truth }) {
      knobs.started.push('plain');
      // The Bayes classifier of the same world: its slopes point from the pattern to the mean of the others.
      const means = patterns.means;
      const logits = pictures.map((picture) =>
        Float32Array.from(means, (mean) => -2 * mean.reduce((sum, m, i) => sum + (2 * picture[i]! - 1 - m) ** 2, 0)),
      );
      const gradients = pictures.map((picture, p) => {
        const others = means.map((_, c) => (c === truth ? 0 : Math.exp(logits[p]![c]! - Math.max(...logits[p]!))));
        const total = others.reduce((sum, share) => sum + share, 0);
        const pull = (i: number) => others.reduce((sum, share, c) => sum + (share * means[c]![i]!) / total, 0);
        return picture.map((_, i) => 8 * (pull(i) - means[truth]![i]!));
      });
      yield { type: 'answered', logits, gradients };
    },
    async *storage() {
      yield { type: 'storage', models: ['patterns'], bytes: 100 };
    },
    async *forget({ model }) {
      knobs.started.push(`forget ${model}`);
      yield { type: 'forgotten' };
    },
  };
  const pictures: Handlers<PictureJobs> = {
    async *decode({ file }) {
      const data = new Uint8Array(await file.arrayBuffer());
      if (data.length !== SIDE * SIDE) {
        throw new Fault('picture-not-an-image', 'This is not a picture.', { remedy: 'Choose another file.' });
      }
      yield {
        type: 'decoded',
        pixels: { width: SIDE, height: SIDE, channels: 1, data },
        format: 'raw',
        decoder: 'own',
        notes: [],
      };
    },
  };
  const channels = [new MessageChannel(), new MessageChannel()] as const;
  const [engine, decoder] = channels;
  serve<Jobs>(engine.port2, () => jobs, { turn: eventLoopTurn });
  serve<PictureJobs>(decoder.port2, () => pictures, { turn: eventLoopTurn });
  for (const { port1, port2 } of channels) {
    port1.start();
    port2.start();
    port1.postMessage({ type: 'open', base: 'https://page.example/' });
  }
  const world = {
    engine: createClient<Jobs>(engine.port1),
    decode: createClient<PictureJobs>(decoder.port1),
    nextFrame: async () => {
      knobs.frames++;
      await eventLoopTurn();
    },
    memory: undefined as number | undefined,
    now: () => 0,
    fetchJson: async (path: string) => {
      if (!(path in files)) throw new Fault('model-unreachable', `${path} is not there.`);
      return files[path];
    },
    fetchBlob: async () => patternFile(1),
    fetchPicture: async () => patternFile(2),
    keep: {
      read: async (key: string) => knobs.kept.get(key),
      names: async () => [...knobs.kept.keys()],
      write: async (key: string, value: unknown) => void knobs.kept.set(key, value),
      remove: async (key: string) => void knobs.kept.delete(key),
    },
    example: example(),
  };
  const close = () => {
    for (const { port1 } of channels) port1.close();
  };
  return { world, knobs, close };
}
