import type { ClassIndex } from '../units.ts';
import { type AttackPlan, type AttackStep, type Attempt, type Gradient, worse } from './attack.ts';
import { type Ball, project } from './ball.ts';
import { diceOf } from './dice.ts';
import { distanceBetween } from './norm.ts';
import { steepest } from './steepest.ts';

/** Share of the way that goes along the gradient; the rest goes on as before. */
const FRESH = 0.75;
/** Share of steps that must have been worth it, or the next are half as long. */
const WORTH = 0.75;

/**
 * Auto-PGD: steps along the gradient with momentum, halved where they stop paying, from the best picture so far.
 *
 * The first restart begins at the centre, later ones at random on the edge of the ball. It never ends early: whoever is
 * content with a step leaves the loop.
 *
 * @param plan `steps` of every restart
 * @source Croce & Hein (2020), "Reliable evaluation of adversarial robustness with an ensemble of diverse parameter-free
 * attacks", algorithm 1
 */
export async function* gradientAttack(
  gradientAt: Gradient,
  truth: ClassIndex,
  { ball, steps, seed, restarts = 1 }: AttackPlan & Readonly<{ restarts?: number }>,
): AsyncGenerator<AttackStep, void> {
  let best: Attempt | undefined;
  let queries = 0;
  for (let restart = 0; restart < restarts; restart++) {
    const ask = async (picture: Float32Array) => {
      const { logits, gradient } = await gradientAt(picture, truth);
      queries++;
      const attempt = {
        picture,
        distance: distanceBetween(picture, ball.centre, ball.norm),
        margin: marginOf(logits, truth),
      };
      best = worse(best, attempt);
      return { attempt, gradient };
    };
    const stages = checkpoints(steps);
    let size = 2 * ball.radius;
    let [paid, since, halved, bestBefore] = [0, 0, false, Number.POSITIVE_INFINITY];
    let last: Float32Array = (
      restart === 0 ? ball.centre : onEdge(ball, diceOf(seed, restart).normal(ball.centre.length))
    ).slice();
    let here = await ask(last);
    let top = here;
    for (let step = 1; step <= steps; step++) {
      const along = steepest(here.gradient, ball.norm);
      const now = here.attempt.picture;
      const ahead = project(
        ball,
        now.map((value, i) => value + size * along[i]!),
      );
      const fresh = step === 1 ? 1 : FRESH;
      const next = project(
        ball,
        now.map((value, i) => value + fresh * (ahead[i]! - value) + (1 - fresh) * (value - last[i]!)),
      );
      last = now;
      const found = await ask(next);
      if (found.attempt.margin < here.attempt.margin) paid++;
      here = found;
      if (here.attempt.margin < top.attempt.margin) top = here;
      since++;
      yield { step: restart * steps + step, steps: restarts * steps, queries, current: here.attempt, best: best! };
      if (step === stages[0]) {
        stages.shift();
        const stuck = !halved && bestBefore === top.attempt.margin;
        halved = paid < WORTH * since || stuck;
        if (halved) {
          size /= 2;
          here = top;
          last = top.attempt.picture;
        }
        bestBefore = top.attempt.margin;
        [paid, since] = [0, 0];
      }
    }
  }
}

/** Score of the true class minus the best other. */
export function marginOf(scores: ArrayLike<number>, truth: ClassIndex): number {
  let other = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < scores.length; c++) if (c !== truth && scores[c]! > other) other = scores[c]!;
  return scores[truth]! - other;
}

/** Steps after which the length is looked at: at 22 % and then ever more often, but never within 6 %. */
function checkpoints(steps: number): number[] {
  const shares = [0, 0.22];
  while (shares.at(-1)! < 1) shares.push(shares.at(-1)! + Math.max(shares.at(-1)! - shares.at(-2)! - 0.03, 0.06));
  return [...new Set(shares.slice(1).map((share) => Math.ceil(share * steps)))];
}

const onEdge = (ball: Ball, direction: Float32Array): Float32Array => {
  const unit = steepest(direction, ball.norm);
  return project(
    ball,
    ball.centre.map((value, i) => value + ball.radius * unit[i]!),
  );
};
