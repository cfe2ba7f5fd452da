import { readFileSync } from 'node:fs';
import * as wasm from 'onnxruntime-web/wasm';
import { bench, describe } from 'vitest';
import { noise } from '#core/math/noise.ts';
import { fixedBudget } from '#core/scoring/deciders/fixedBudget.ts';
import { drive } from '#core/scoring/drive.ts';
import { emptyTable } from '#core/scoring/errorTable.ts';
import type { Plan } from '#core/scoring/plan.ts';
import { readings } from '#core/scoring/readings.ts';
import { seed } from '#core/units.ts';
import { oneAtATime } from './oneAtATime.ts';
import { openDenoiser } from './openDenoiser.ts';
import { parseCard } from './parseCard.ts';

wasm.env.wasm.numThreads = 1;

const folder = new URL('../../public/models/tiny/', import.meta.url);
const card = parseCard(JSON.parse(readFileSync(new URL('card.json', folder), 'utf8')));
const bytes = readFileSync(new URL('model.onnx', folder));
const options = { executionProviders: ['wasm'] };
const session = await wasm.InferenceSession.create(bytes, options);
const denoiser = await openDenoiser(wasm, bytes, card, { session: options, queue: oneAtATime() });

const BATCH = 4;
const plan: Plan = { ...card.plan, levels: 16, draws: 1 };
const classes = card.classes.map((_, c) => c);
const pixels = card.picture.height * card.picture.width;
const picture = noise(seed(1), 0, pixels);

const tensor = (data: Float32Array, ...dims: number[]) => new wasm.Tensor('float32', data, dims);
const levels = new Float32Array(BATCH).fill(0.5);
const feeds = {
  base: tensor(picture, 1, 1, 8, 8),
  target: tensor(picture, 1, 1, 8, 8),
  noise: tensor(noise(seed(2), 0, BATCH * pixels), BATCH, 1, 8, 8),
  noise_scale: tensor(levels, BATCH),
  sigma: tensor(levels, BATCH),
  condition: tensor(
    Float32Array.from({ length: 100 }, (_, i) => Number(i % 11 === 0)),
    10,
    10,
  ),
};

describe('16 probes of 10 classes in batches of 4, tiny on WebAssembly', () => {
  bench('bare session calls', async () => {
    for (let call = 0; call < 16 / BATCH; call++) await session.run(feeds, ['errors']);
  });

  bench('the whole run: noise, queue, checks, table', async () => {
    const run = drive(
      fixedBudget({ plan, classes, reading: readings.elbo }),
      emptyTable(classes.length, pixels),
      denoiser.bind(picture, seed(3)),
      () => BATCH,
    );
    for await (const _ of run);
  });
});
