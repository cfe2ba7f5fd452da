import { voteOf } from '#core/certify/voteOf.ts';
import type { Measure } from '#core/diffusion/denoiser.ts';
import { typicalityProbes } from '#core/evaluate/typicality.ts';
import { Fault } from '#core/fault.ts';
import { noise } from '#core/math/noise.ts';
import { decide } from '#core/scoring/deciders.ts';
import { drive } from '#core/scoring/drive.ts';
import { emptyTable } from '#core/scoring/errorTable.ts';
import { readingOf } from '#core/scoring/readings.ts';
import { seed } from '#core/units.ts';
import { nextBatch } from '#runtime/batchSize.ts';
import type { Fetch } from '#runtime/fetchFile.ts';
import { loadPackage, type ModelPackage } from '#runtime/loadPackage.ts';
import type { ModelCache } from '#runtime/modelCache.ts';
import { oneAtATime } from '#runtime/oneAtATime.ts';
import { counterfactualSteps, evidence, sampleSteps } from './explainJobs.ts';
import { type EngineWorld, type OpenModel, openEngine } from './openEngine.ts';
import { plainClassifier } from './plainClassifier.ts';
import type { EngineChoice, Handlers, Jobs } from './protocol.ts';

/** What the jobs need from outside. */
export type WorkerWorld = EngineWorld &
  Readonly<{
    /** Address of the page; models are in `models/` beside it. */
    base: string;
    fetch(signal: AbortSignal): Fetch;
    cache: ModelCache;
    /** Milliseconds since some moment. */
    now(): number;
  }>;

/** Few enough evaluations that a run which is wanted meanwhile waits for no long call. */
const CLASSLESS_BATCH = 8;

type Opened = OpenModel & Readonly<{ pack: ModelPackage; choice: EngineChoice }>;

/** The jobs of the engine's worker. It holds one model at a time. */
export function createHandlers(world: WorkerWorld): Handlers<Jobs> {
  const queue = oneAtATime();
  let opened: Opened | undefined;
  let batch = 1;
  const plainOf = plainClassifier(queue, (model) => folderOf(world.base, model));

  const openedAs = (model: string): Opened => {
    if (opened?.pack.card.id === model) return opened;
    throw new Fault('model-unknown', `The model "${model}" is not open.`, { remedy: 'Load it, then run again.' });
  };

  const openFor = (model: string) => {
    const { denoiser, pack } = openedAs(model);
    return { noised: denoiser.noised, levelWeights: pack.card.levelWeights, now: world.now };
  };

  return {
    async *load({ model, engine: choice }, signal) {
      const folder = folderOf(world.base, model);
      const pack = yield* loadPackage({ fetch: world.fetch(signal), cache: world.cache }, folder);
      if (pack.card.id !== model) {
        throw new Fault('card-invalid', `The model in ${folder} calls itself "${pack.card.id}".`);
      }
      if (opened?.pack.sha256 !== pack.sha256 || opened.choice !== choice) {
        const fresh = yield* openEngine(world, pack, { choice, queue, signal });
        const old = opened;
        opened = { ...fresh, pack, choice };
        batch = 1;
        await old?.denoiser.release();
      }
      yield { type: 'ready', card: pack.card, sha256: pack.sha256, engine: opened.report };
    },

    async *classify({ model, picture, seed: stream, plan, decider, reading, known }) {
      const { denoiser, pack } = openedAs(model);
      const classes = pack.card.classes.map((_, c) => c);
      const measure = denoiser.bind(picture, seed(stream));
      let seconds = 0;
      const timed: Measure = async (question) => {
        const start = world.now();
        const answer = await measure(question);
        seconds = (world.now() - start) / 1000;
        return answer;
      };
      const { classTree, guide, levelWeights } = pack.card;
      const context = {
        plan,
        seed: seed(stream),
        classes,
        reading: readingOf(reading, levelWeights),
        classTree,
        guide,
      };
      const table = { ...emptyTable(classes.length, picture.length), ...known };
      const course = drive(decide(decider, context).begin(), table, timed, () => batch);
      let step = await course.next();
      for (; !step.done; step = await course.next()) {
        yield { type: 'measured', seconds, ...step.value };
        const asked = step.value.question.probes.length;
        if (asked === batch) batch = nextBatch(asked, seconds);
      }
      yield { type: 'decided', outcome: step.value };
    },

    async *typicality({ model, picture }) {
      const { denoiser, pack } = openedAs(model);
      const wanted = pack.card.typicality;
      if (wanted === undefined) return;
      const measure = denoiser.bindClassless(picture, seed(wanted.seed));
      const probes = typicalityProbes(wanted);
      for (let from = 0; from < probes.length; from += CLASSLESS_BATCH) {
        const { squared } = await measure(probes.slice(from, from + CLASSLESS_BATCH));
        yield { type: 'errors', errors: squared };
      }
    },

    async *certify({ model, picture, settings, block }) {
      const { denoiser, pack } = openedAs(model);
      const ballot = { picture, classes: pack.card.classes.map((_, c) => c) };
      const blocks = Math.ceil((settings.n0 + settings.n) / settings.block);
      for (let next = block; next < blocks; next++) {
        const start = world.now();
        const votes = await voteOf(settings, denoiser.noised, ballot, next);
        yield { type: 'voted', votes, seconds: (world.now() - start) / 1000 };
      }
    },

    async *denoise({ model, picture, seed: stream, level: sigma, draw, classes }) {
      const { denoiser } = openedAs(model);
      const drawn = noise(seed(stream), draw, picture.length);
      const sigmas = Float32Array.of(sigma);
      const estimates = await denoiser.noised.denoised({
        base: picture,
        noise: drawn,
        scale: sigmas,
        level: sigmas,
        target: picture,
        conditions: classes,
      });
      const size = picture.length;
      yield {
        type: 'denoised',
        noisy: picture.map((value, i) => value + sigma * drawn[i]!),
        denoised: classes.map((_, k) => estimates.slice(k * size, (k + 1) * size)),
      };
    },

    async *evidence(params) {
      yield* evidence(openFor(params.model), params);
    },

    async *counterfactual(params) {
      yield* counterfactualSteps(openFor(params.model), params);
    },

    async *sample(params) {
      yield* sampleSteps(openFor(params.model), params);
    },

    async *plain({ model, pictures, truth }, signal) {
      const { pack, ort } = openedAs(model);
      const { ask } = await plainOf(pack, ort, { fetch: world.fetch(signal), cache: world.cache });
      yield { type: 'answered', ...(await ask(pictures, truth)) };
    },

    async *storage() {
      const files = await world.cache.list();
      yield {
        type: 'storage',
        models: [...new Set(files.map(({ model }) => model))],
        bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      };
    },

    async *forget({ model }) {
      for (const file of await world.cache.list()) if (file.model === model) await world.cache.remove(file);
      yield { type: 'forgotten' };
    },
  };
}

/** Where a shipped model lies; nothing but a plain name is looked for. */
function folderOf(base: string, model: string): string {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(model)) throw new Fault('model-unknown', `There is no model "${model}".`);
  return new URL(`models/${model}/`, base).href;
}
