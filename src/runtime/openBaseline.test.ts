import { readFileSync } from 'node:fs';
import * as wasm from 'onnxruntime-web/wasm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gradientAttack } from '#core/attack/gradientAttack.ts';
import { plainGradient, plainMargin } from '#core/attack/plainPorts.ts';
import { pictureFromBytes } from '#core/picture/pictureFromBytes.ts';
import { seed } from '#core/units.ts';
import { readLabelled } from './npz/readLabelled.ts';
import { oneAtATime } from './oneAtATime.ts';
import { type Baseline, openBaseline } from './openBaseline.ts';
import { parseCard } from './parseCard.ts';

wasm.env.wasm.numThreads = 1;
const folder = new URL('../../public/models/tiny/', import.meta.url);
const card = parseCard(JSON.parse(readFileSync(new URL('card.json', folder), 'utf8')));
const graph = readFileSync(new URL('baseline.onnx', folder));
const digits = readLabelled(readFileSync(new URL('../testdata/digits.npz', import.meta.url)));
const shown = (i: number) =>
  pictureFromBytes(digits.pictures.slice(64 * i, 64 * (i + 1)), card.picture).values.map((value) => (value + 1) / 2);
const options = { session: { executionProviders: ['wasm'] }, queue: oneAtATime() };

let baseline: Baseline;
beforeAll(async () => {
  baseline = await openBaseline(wasm, graph, card, options);
});
afterAll(() => baseline.release());
const margin = (truth: number) => plainMargin(baseline.ask, truth);

it('reads digits', async () => {
  const first = Array.from({ length: 40 }, (_, i) => i);
  const margins = await Promise.all(first.map(async (i) => (await margin(digits.labels[i]!)([shown(i)]))[0]!));
  expect(margins.filter((margin) => margin > 0).length).toBeGreaterThan(36);
});

it('answers pictures asked together as it answers them alone', async () => {
  const pictures = Array.from({ length: 70 }, (_, i) => shown(i));
  const together = await margin(3)(pictures);
  for (const i of [0, 63, 64, 69]) {
    const [alone] = await margin(3)([pictures[i]!]);
    expect(together[i]).toBeCloseTo(alone!, 4);
  }
});

it('has the slope that its logits have', async () => {
  const picture = shown(1);
  const truth = digits.labels[1]!;
  const { gradient } = await plainGradient(baseline.ask)(picture, truth);
  const length = Math.hypot(...gradient);
  const others = async (by: number) => {
    const moved = picture.map((value, i) => value + (by * gradient[i]!) / length);
    const logits = (await baseline.ask([moved], truth)).logits[0]!;
    const rest = [...logits].filter((_, c) => c !== truth);
    return Math.log(rest.reduce((sum, logit) => sum + Math.exp(logit), 0)) - logits[truth]!;
  };
  const reach = 1e-2;
  expect(((await others(reach)) - (await others(-reach))) / (2 * reach) / length).toBeCloseTo(1, 2);
});

it('is fooled by auto-PGD within an ℓ2 distance of 2', async () => {
  const ball = { centre: shown(0), norm: 'l2', radius: 2 } as const;
  let smallest = Number.POSITIVE_INFINITY;
  for await (const { best } of gradientAttack(plainGradient(baseline.ask), digits.labels[0]!, {
    ball,
    steps: 20,
    seed: seed(1),
  })) {
    smallest = best.margin;
  }
  expect(smallest).toBeLessThan(0);
});

it('refuses a graph that does not fit the model', async () => {
  const other = { ...card, picture: { ...card.picture, width: 9 } };
  await expect(openBaseline(wasm, graph, other, options)).rejects.toMatchObject({ code: 'model-incompatible' });
  await expect(openBaseline(wasm, graph.subarray(0, 1000), card, options)).rejects.toMatchObject({
    code: 'engine-failed',
  });
});

it('refuses classes and pictures that the model has not', async () => {
  await expect(baseline.ask([shown(0)], 10)).rejects.toMatchObject({ code: 'argument-invalid' });
  await expect(baseline.ask([new Float32Array(63)], 1)).rejects.toMatchObject({ code: 'argument-invalid' });
});
