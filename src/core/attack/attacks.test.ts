import { expect, test } from 'vitest';
import { seed } from '../units.ts';
import type { AttackStep, Attempt, Gradient, Margin } from './attack.ts';
import type { Ball } from './ball.ts';
import { gradientAttack } from './gradientAttack.ts';
import { distanceBetween, type Norm } from './norm.ts';
import { spsa } from './spsa.ts';
import { squareAttack } from './squareAttack.ts';

// Gaussian classes of equal width around three means: the Bayes classifier has planes between its classes, so the nearest
// misclassified picture is known exactly (reference of the project, 12.6). No value comes near 0 or 1 on the way.
const SIDE = 6;
const frame = { channels: 1, height: SIDE, width: SIDE };
const pattern = (at: (x: number, y: number) => number) =>
  Float32Array.from({ length: SIDE * SIDE }, (_, i) => 0.5 + at(i % SIDE, Math.floor(i / SIDE)));
const means = [
  pattern((x) => 0.02 * (x - 2.5)),
  pattern((_, y) => 0.025 * (y - 2.5)),
  pattern((x, y) => (x < 3 && y < 3 ? 0.1 : -0.02)),
];
const WIDTH = 0.1;
const truth = 0;
const picture = means[0]!.map((value, i) => value + 0.004 * Math.sin(7 * i));
const logits = (x: Float32Array) => means.map((mean) => -(distanceBetween(x, mean, 'l2') ** 2) / (2 * WIDTH ** 2));

const margin: Margin = async (pictures) =>
  pictures.map((x) => {
    const [own, ...others] = logits(x);
    return own! - Math.max(...others);
  });

const gradient: Gradient = async (x, c) => {
  const all = logits(x);
  const others = all.map((logit, k) => (k === c ? 0 : Math.exp(logit - Math.max(...all.filter((_, j) => j !== c)))));
  const total = others.reduce((sum, value) => sum + value, 0);
  const mixed = x.map((_, i) => others.reduce((sum, share, k) => sum + (share / total) * means[k]![i]!, 0));
  return { logits: all, gradient: mixed.map((value, i) => (value - means[c]![i]!) / WIDTH ** 2) };
};

/** min over rivals of (r_c'² − r_c²) / (2 ‖μ_c − μ_c'‖), with the dual norm below. */
const exact = (norm: Norm): number =>
  Math.min(
    ...[1, 2].map((rival) => {
      const gap = distanceBetween(picture, means[rival]!, 'l2') ** 2 - distanceBetween(picture, means[0]!, 'l2') ** 2;
      const apart = means[0]!.map((value, i) => value - means[rival]![i]!);
      const size = norm === 'l2' ? Math.hypot(...apart) : apart.reduce((sum, value) => sum + Math.abs(value), 0);
      return gap / (2 * size);
    }),
  );

const ballOf = (norm: Norm, radius: number): Ball => ({ centre: picture, norm, radius });

async function bestOf(steps: AsyncIterable<AttackStep>): Promise<Attempt> {
  let best: Attempt | undefined;
  for await (const step of steps) {
    best = step.best;
    if (best.margin < 0) break;
  }
  return best!;
}

const attacks = {
  gradient: (ball: Ball) => gradientAttack(gradient, truth, { ball, steps: 30, seed: seed(1), restarts: 2 }),
  spsa: (ball: Ball) => spsa(margin, { ball, steps: 40, seed: seed(2), pairs: 40, reach: 0.002 }),
  square: (ball: Ball) => squareAttack(margin, frame, { ball, steps: 1500, seed: seed(3) }),
};
/** How much farther than the nearest misclassified picture an attack must be allowed to go before it finds one. */
const allowance = { gradient: 1.01, spsa: 1.15, square: 1.3 };

const cases = (['l2', 'linf'] as const).flatMap((norm) =>
  (['gradient', 'spsa', 'square'] as const).map((name) => ({ norm, name })),
);

test.each(cases)('$name in $norm finds no flip just inside the exact radius', async ({ norm, name }) => {
  const found = await bestOf(attacks[name](ballOf(norm, 0.999 * exact(norm))));
  expect(found.margin).toBeGreaterThan(0);
});

test.each(cases)('$name in $norm finds a flip a little outside the exact radius, at its distance', async (how) => {
  const radius = allowance[how.name] * exact(how.norm);
  const found = await bestOf(attacks[how.name](ballOf(how.norm, radius)));
  expect(found.margin).toBeLessThan(0);
  expect(found.distance).toBeLessThanOrEqual(radius + 1e-6);
  expect(found.distance).toBeGreaterThanOrEqual(exact(how.norm) * (1 - 1e-4));
  expect(distanceBetween(found.picture, picture, how.norm)).toBe(found.distance);
});

test.each(cases)('$name in $norm is the same again from the same seed', async ({ norm, name }) => {
  const attack = async () => {
    const margins: number[] = [];
    for await (const { current } of attacks[name](ballOf(norm, 0.5 * exact(norm)))) margins.push(current.margin);
    return margins;
  };
  expect(await attack()).toEqual(await attack());
});

test('the best attempt never gets worse, and every step stays in the ball', async () => {
  for (const { norm, name } of cases) {
    const ball = ballOf(norm, exact(norm));
    let last = Number.POSITIVE_INFINITY;
    for await (const { best, current, step, steps } of attacks[name](ball)) {
      expect(best.margin).toBeLessThanOrEqual(last);
      expect(best.margin).toBeLessThanOrEqual(current.margin);
      expect(current.distance).toBeLessThanOrEqual(ball.radius + 1e-6);
      expect(step).toBeLessThanOrEqual(steps);
      last = best.margin;
    }
  }
});
